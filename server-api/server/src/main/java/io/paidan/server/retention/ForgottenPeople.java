package io.paidan.server.retention;

import io.paidan.server.engineer.PersonalDataOfEngineers;
import io.paidan.server.session.PersonalDataOfUsers;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Engineers and users who left, and their names wherever it says who did something. */
@Component
class ForgottenPeople {

    private final PersonalDataOfEngineers engineers;
    private final PersonalDataOfUsers users;
    private final WrittenNames names;

    ForgottenPeople(PersonalDataOfEngineers engineers, PersonalDataOfUsers users, WrittenNames names) {
        this.engineers = engineers;
        this.users = users;
        this.names = names;
    }

    /**
     * Forgets some of each kind who left before, altogether or not at all.
     *
     * @return how many
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int forget(Instant leftBefore, int atOnce) {
        var forgotten = Stream.concat(
                        engineers.anonymise(leftBefore, atOnce).stream(), users.anonymise(leftBefore, atOnce).stream())
                .toList();
        if (!forgotten.isEmpty()) {
            names.erase(forgotten);
        }
        return forgotten.size();
    }

    int countEngineers(Instant leftBefore) {
        return engineers.count(leftBefore);
    }

    int countUsers(Instant leftBefore) {
        return users.count(leftBefore);
    }
}
