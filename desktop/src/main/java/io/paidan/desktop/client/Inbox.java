package io.paidan.desktop.client;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.desktop.store.EventApplier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * Carries what one stream brings over to the store's thread: messages in order, of each engineer only the newest
 * position, and however much arrives, one hop at a time.
 */
final class Inbox {

    private final EventApplier applier;
    private final Executor storeThread;
    private final Runnable onGap;
    private List<FeedMessage> messages = new ArrayList<>();
    private Map<UUID, EngineerPosition> positions = new LinkedHashMap<>();
    private boolean hopQueued;
    private boolean closed;

    Inbox(EventApplier applier, Executor storeThread, Runnable onGap) {
        this.applier = applier;
        this.storeThread = storeThread;
        this.onGap = onGap;
    }

    synchronized void add(FeedMessage message) {
        messages.add(message);
        queueHop();
    }

    synchronized void addPositions(List<EngineerPosition> batch) {
        batch.forEach(position -> positions.put(position.engineerId(), position));
        queueHop();
    }

    /** What has not reached the store yet is thrown away: the next stream or board brings it again. */
    synchronized void close() {
        closed = true;
    }

    private void queueHop() {
        if (!hopQueued) {
            hopQueued = true;
            storeThread.execute(this::empty);
        }
    }

    private void empty() {
        List<FeedMessage> arrived;
        Map<UUID, EngineerPosition> moved;
        synchronized (this) {
            hopQueued = false;
            if (closed) {
                return;
            }
            arrived = messages;
            moved = positions;
            messages = new ArrayList<>();
            positions = new LinkedHashMap<>();
        }
        if (!moved.isEmpty()) {
            applier.applyPositions(moved.values());
        }
        if (!arrived.isEmpty() && applier.apply(arrived) == EventApplier.Outcome.GAP) {
            close();
            onGap.run();
        }
    }
}
