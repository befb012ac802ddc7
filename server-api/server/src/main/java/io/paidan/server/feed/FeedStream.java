package io.paidan.server.feed;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.feed.PositionBatch;
import io.paidan.contract.presence.Presence;
import io.paidan.server.session.Masking;
import io.paidan.server.session.SignedInUser;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One console's stream. It reads the feed at its own pace in its own thread, so a slow console delays nobody and takes no
 * memory; one that takes nothing at all is cut by the connection's write timeout. Positions are overwritten until sent.
 */
final class FeedStream {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStream.class);
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final SignedInUser user;
    private final Supplier<Optional<SignedInUser>> session;
    private final FeedTail tail;
    private final Clock clock;
    private final EventWriter out;
    private final StreamPosition told;
    private final StreamPosition read;
    private final Map<UUID, EngineerPosition> positions = new ConcurrentHashMap<>();
    private final Map<UUID, Presence> presences = new ConcurrentHashMap<>();
    private final Set<UUID> toldOf = new HashSet<>();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean closed;
    private long sessionAskedAt = System.nanoTime();

    /**
     * @param session who is signed in still
     * @param start what the console has been told before
     */
    FeedStream(
            SignedInUser user,
            Supplier<Optional<SignedInUser>> session,
            StreamPosition start,
            FeedTail tail,
            Clock clock,
            EventWriter out) {
        this.user = user;
        this.session = session;
        this.tail = tail;
        this.clock = clock;
        this.out = out;
        this.told = StreamPosition.of(start.cursors());
        this.read = StreamPosition.of(start.cursors());
    }

    SignedInUser user() {
        return user;
    }

    /** There may be something new; called from other threads, never waits. */
    void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Somebody has moved; called from other threads, never waits. An engineer is told only about himself. */
    void moved(Movement movement) {
        var engineer = movement.position().engineerId();
        if (user.seesAny(movement.territories()) && (!user.isEngineer() || engineer.equals(user.engineerId()))) {
            positions.put(engineer, movement.position());
        }
    }

    /**
     * Somebody's attention is somewhere else; called from other threads, never waits. Nobody is told of himself, and an
     * engineer of nobody.
     */
    void noticed(LocatedPresence located) {
        var presence = located.presence();
        if (!user.isEngineer() && !presence.userId().equals(user.id())) {
            var seen = user.sees(located.territory());
            presences.put(presence.userId(), seen ? presence : presence.elsewhere());
        }
    }

    void close() {
        closed = true;
        wake();
    }

    /** Sends until it is closed, the session ends or the console goes. */
    void run() throws IOException, InterruptedException {
        out.send("hello", told.cursors());
        while (!closed && clock.instant().isBefore(user.sessionExpiresAt()) && isStillAllowed()) {
            var messages = sendMessages();
            var presence = sendPresences();
            var sent = sendPositions() || presence || messages;
            out.flush();
            if (!sent) {
                var _ = news.tryAcquire(BEAT.toSeconds(), TimeUnit.SECONDS);
            }
            out.beatAfter(BEAT);
        }
    }

    /** Asks at every beat. Whoever may see other things by now loads the board anew. */
    private boolean isStillAllowed() throws IOException {
        if (System.nanoTime() - sessionAskedAt < BEAT.toNanos()) {
            return true;
        }
        sessionAskedAt = System.nanoTime();
        try {
            var now = session.get();
            if (now.isPresent() && !now.get().equals(user)) {
                out.send("reload", "what you may see has changed");
                out.flush();
            }
            return now.equals(Optional.of(user));
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Nobody can be asked about the session of {}", user.username(), away);
            return true;
        }
    }

    private boolean sendMessages() throws IOException {
        var sent = false;
        for (var region : user.regions()) {
            for (var event : tail.after(region, read.in(region))) {
                read.reach(region, event.seq());
                if (event.isFor(user)) {
                    if (!event.isReadable()) {
                        out.send("reload", "this message cannot be told");
                        close();
                        return true;
                    }
                    var message = event.after(told.in(region));
                    told.reach(region, event.seq());
                    var masking = Masking.of(user.role()).without(event.ordersNotOf(user));
                    out.send("feed", told.toString(), masking.apply(message));
                }
                sent = true;
            }
        }
        return sent;
    }

    /** That somebody has gone is said only where it was said that he was there. */
    private boolean sendPresences() throws IOException {
        var sent = false;
        for (var userId : List.copyOf(presences.keySet())) {
            var presence = presences.remove(userId);
            if (presence == null) {
                continue;
            }
            var wasTold = toldOf.remove(userId);
            if (presence.workOrderId() != null) {
                toldOf.add(userId);
            }
            if (wasTold || presence.workOrderId() != null) {
                out.send("presence", presence);
                sent = true;
            }
        }
        return sent;
    }

    private boolean sendPositions() throws IOException {
        var batch = new ArrayList<EngineerPosition>();
        for (var engineer : List.copyOf(positions.keySet())) {
            var position = positions.remove(engineer);
            if (position != null) {
                batch.add(position);
            }
        }
        if (batch.isEmpty()) {
            return false;
        }
        out.send("positions", new PositionBatch(clock.instant(), batch));
        return true;
    }
}
