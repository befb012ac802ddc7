package io.paidan.server.dispatch;

import io.paidan.server.visit.Acceptances;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks once a second whether somebody should have accepted by now. */
@Component
class AcceptanceTimer {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptanceTimer.class);
    private static final int AT_ONCE = 100;

    private final Acceptances acceptances;
    private final AcceptanceWatch watch;

    AcceptanceTimer(Acceptances acceptances, AcceptanceWatch watch) {
        this.acceptances = acceptances;
        this.watch = watch;
    }

    @Scheduled(fixedDelay = 1000)
    void tick() {
        try {
            acceptances.listOverdue(AT_ONCE).forEach(watch::follow);
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.debug("Overdue acceptances wait for the database", databaseAway);
        }
    }
}
