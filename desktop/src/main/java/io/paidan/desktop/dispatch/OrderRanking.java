package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.desktop.store.DispatchStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engineers ranked for one order, kept up to date while it is open. The store is copied on its own thread and
 * ranked on another; changes that come meanwhile lead to one more ranking, however many there are.
 */
public final class OrderRanking implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OrderRanking.class);

    private final UUID orderId;
    private final DispatchStore store;
    private final InstantSource clock;
    private final Ranker ranker;
    private final Executor background;
    private final Executor fx;
    private final Subscription storeChanges;
    private final ReadOnlyObjectWrapper<List<Candidate>> candidates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private boolean running;
    private boolean again;
    private boolean closed;

    OrderRanking(
            UUID orderId, DispatchStore store, InstantSource clock, Ranker ranker, Executor background, Executor fx) {
        this.orderId = orderId;
        this.store = store;
        this.clock = clock;
        this.ranker = ranker;
        this.background = background;
        this.fx = fx;
        this.storeChanges = store.onChange(change -> rank());
        rank();
    }

    public UUID orderId() {
        return orderId;
    }

    /** Fit ones by rank, then the unfit; empty until the first ranking is done. */
    public ReadOnlyObjectProperty<List<Candidate>> candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    /** False until the first ranking is done. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public Optional<Candidate> find(UUID engineerId) {
        return candidates.get().stream()
                .filter(candidate -> candidate.engineerId().equals(engineerId))
                .findFirst();
    }

    /** The fit engineer of this rank, 1 is best. */
    public Optional<Candidate> findByRank(int rank) {
        return candidates.get().stream()
                .filter(candidate -> candidate.rank() == rank && candidate.isFit())
                .findFirst();
    }

    @Override
    public void close() {
        closed = true;
        storeChanges.unsubscribe();
    }

    private void rank() {
        var order = store.findOrder(orderId);
        if (closed || order.isEmpty()) {
            return;
        }
        if (running) {
            again = true;
            return;
        }
        running = true;
        again = false;
        var situation = Situation.of(store);
        var now = clock.instant();
        var _ = CompletableFuture.supplyAsync(() -> ranker.rank(order.get(), situation, now), background)
                .whenCompleteAsync(this::finish, fx);
    }

    private void finish(@Nullable List<Candidate> ranked, @Nullable Throwable failure) {
        running = false;
        if (closed) {
            return;
        }
        if (ranked == null) {
            log.error("Ranking the engineers for order {} failed", orderId, failure);
        } else {
            candidates.set(ranked);
            ready.set(true);
        }
        if (again) {
            rank();
        }
    }
}
