package io.paidan.server.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.ErrorHandler;

/** What becomes of a timer's failure; its next run comes all the same. */
final class TimerFaults implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TimerFaults.class);

    /** That the database is away the feed says, once; every timer saying it at every run would bury it. */
    @Override
    public void handleError(Throwable failure) {
        if (failure instanceof DataAccessException || failure instanceof TransactionException) {
            LOG.debug("A timer waits for the database", failure);
        } else {
            LOG.error("A timer failed", failure);
        }
    }
}
