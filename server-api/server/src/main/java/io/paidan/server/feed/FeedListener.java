package io.paidan.server.feed;

import io.paidan.server.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the feed going: woken by the database's notifications, and every second in case one was lost, it runs the
 * sequencer and then the streams.
 */
@Component
class FeedListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedListener.class);
    private static final int MILLIS_BETWEEN_LOOKS = 1_000;

    private final DatabaseAddress address;
    private final Sequencer sequencer;
    private final FeedStreams streams;
    private volatile boolean running;
    private volatile @Nullable String trouble;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection open;

    FeedListener(DatabaseAddress address, Sequencer sequencer, FeedStreams streams) {
        this.address = address;
        this.sequencer = sequencer;
        this.streams = streams;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("feed").start(this::listenForEver);
    }

    private void listenForEver() {
        while (running) {
            try (var connection = address.connect()) {
                open = connection;
                listen(connection);
            } catch (SQLException | DataAccessException | TransactionException away) {
                tryAgain("The feed waits for the database: " + away.getMessage(), null);
            } catch (RuntimeException failure) {
                tryAgain("The feed stumbled and tries again: " + failure, failure);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + FeedChannel.OUTBOX);
            statement.execute("listen " + FeedChannel.FEED);
            statement.execute("listen " + FeedChannel.PRESENCE);
        }
        var notifications = connection.unwrap(PGConnection.class);
        sequencer.run();
        streams.advance();
        if (trouble != null) {
            trouble = null;
            LOG.info("The feed goes on");
        }
        while (running) {
            var heard = notifications.getNotifications(MILLIS_BETWEEN_LOOKS);
            var news = heard == null ? List.<PGNotification>of() : List.of(heard);
            if (news.isEmpty() || isAmong(news, FeedChannel.OUTBOX)) {
                sequencer.run();
            }
            news.stream()
                    .filter(each -> each.getName().equals(FeedChannel.PRESENCE))
                    .map(PGNotification::getParameter)
                    .forEach(streams::noticed);
            streams.advance();
        }
    }

    private static boolean isAmong(List<PGNotification> news, String channel) {
        return news.stream().anyMatch(each -> each.getName().equals(channel));
    }

    /** Says it once, however long it takes. */
    private void tryAgain(String said, @Nullable RuntimeException fault) {
        if (!running) {
            return;
        }
        if (trouble == null) {
            LOG.warn(said, fault);
        }
        trouble = said;
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        var working = thread;
        if (working != null) {
            try {
                hangUp();
                working.interrupt();
                working.join(2L * MILLIS_BETWEEN_LOOKS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends the wait for notifications. */
    private void hangUp() {
        var connection = open;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException failure) {
                LOG.debug("The listening connection did not close", failure);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Why nothing is told at the moment; empty while all is well. */
    Optional<String> trouble() {
        var working = thread;
        return working == null || !working.isAlive() ? Optional.of("The feed has ended") : Optional.ofNullable(trouble);
    }
}
