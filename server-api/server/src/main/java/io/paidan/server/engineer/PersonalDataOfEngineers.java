package io.paidan.server.engineer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes from engineers who left whose their visits were: the name, code, telephone number, home, pay, rating, skills, shifts,
 * absences and loans. How many jobs somebody did stays.
 */
@Component
public class PersonalDataOfEngineers {

    private final PersonalDataOfEngineersMapper mapper;
    private final Clock clock;

    PersonalDataOfEngineers(PersonalDataOfEngineersMapper mapper, Clock clock) {
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
