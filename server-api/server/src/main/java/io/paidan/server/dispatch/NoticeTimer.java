package io.paidan.server.dispatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks once a second whether a notice is due. */
@Component
class NoticeTimer {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeTimer.class);

    private final HeldNotices notices;
    private boolean failing;

    NoticeTimer(HeldNotices notices) {
        this.notices = notices;
    }

    @Scheduled(fixedDelay = 1000)
    void tick() {
        try {
            while (notices.tellSome() > 0) {
                LOG.debug("told engineers of new visits");
            }
            failing = false;
        } catch (DataAccessException | TransactionException databaseAway) {
            if (!failing) {
                LOG.warn("Notices wait for the database: {}", databaseAway.getMessage());
            }
            failing = true;
        }
    }
}
