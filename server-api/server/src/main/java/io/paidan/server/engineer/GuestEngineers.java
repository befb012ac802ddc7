package io.paidan.server.engineer;

import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the guest rows of an engineer, in the regions he is lent to, equal to what is set up at home, and tells their
 * consoles. Nobody else writes one.
 */
@Component
public class GuestEngineers {

    private final GuestMapper mapper;
    private final Engineers engineers;
    private final EngineerNews news;
    private final MasterChange change;
    private final Clock clock;

    GuestEngineers(GuestMapper mapper, Engineers engineers, EngineerNews news, MasterChange change, Clock clock) {
        this.mapper = mapper;
        this.engineers = engineers;
        this.news = news;
        this.change = change;
        this.clock = clock;
    }

    /**
     * To be called once he, his skills or his times were changed, by who has locked his days.
     *
     * @throws ProblemException INVALID when a loan was taken back or shortened and he has visits there, planned or under
     *     way, that lie in none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(String home, UUID id, boolean active, SignedInUser user) {
        for (var region : mapper.listRegions(home, id)) {
            requireNoVisitsTakenBack(region, home, id);
            var before = engineers.listConcerned(region, id);
            copy(region, home, id);
            news.changed(region, id, before, active, user);
        }
    }

    /** To be called once times were written by no user and before anybody looks on, as a demo company's are: tells nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bring(String home, UUID id) {
        mapper.listRegions(home, id).forEach(region -> copy(region, home, id));
    }

    private void requireNoVisitsTakenBack(String region, String home, UUID id) {
        var visits = mapper.countVisitsTakenBack(region, home, id, clock.instant());
        if (visits > 0) {
            throw change.wrong("loans", visits, "lent-with-visits", "visits", visits);
        }
    }

    private void copy(String region, String home, UUID id) {
        mapper.copy(region, home, id);
        mapper.clearSkills(region, id);
        mapper.copySkills(region, home, id);
        mapper.clearLoans(region, id);
        mapper.copyLoans(region, home, id);
        mapper.clearAbsences(region, id);
        mapper.copyAbsences(region, home, id);
        mapper.clearShifts(region, id);
        mapper.copyShifts(region, home, id);
        mapper.copyPosition(region, home, id, clock.instant());
    }
}
