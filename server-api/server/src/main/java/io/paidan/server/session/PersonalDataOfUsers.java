package io.paidan.server.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes from users who left who they were: the names, password, contacts, sessions and what they were told. */
@Component
public class PersonalDataOfUsers {

    private final PersonalDataOfUsersMapper mapper;
    private final Clock clock;

    PersonalDataOfUsers(PersonalDataOfUsersMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Of those who left before, at most so many.
     *
     * @return the names they had
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> anonymise(Instant leftBefore, int limit) {
        return mapper.anonymise(leftBefore, limit, clock.instant());
    }

    /** How many left before and are not forgotten. */
    public int count(Instant leftBefore) {
        return mapper.count(leftBefore);
    }
}
