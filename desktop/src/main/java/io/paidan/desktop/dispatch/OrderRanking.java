package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.fx.Recalculation;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The engineers ranked for one order, kept up to date while it is open. */
public final class OrderRanking implements AutoCloseable {

    private record Question(WorkOrderSummary order, Situation situation, Instant now) {}

    private final UUID orderId;
    private final Recalculation<Question, List<Candidate>> ranking;
    private final Subscription storeChanges;
    private final ReadOnlyObjectWrapper<List<Candidate>> candidates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();

    /** @param asJudged the order as planning is to see it */
    OrderRanking(
            UUID orderId,
            UnaryOperator<WorkOrderSummary> asJudged,
            DispatchStore store,
            InstantSource clock,
            Ranker ranker,
            Executor background,
            Executor fx) {
        this.orderId = orderId;
        this.ranking = new Recalculation<>(
                () -> store.findOrder(orderId)
                        .map(order -> new Question(
                                asJudged.apply(order), Situation.of(store, order.region()), clock.instant())),
                asked -> ranker.rank(asked.order(), asked.situation(), asked.now()),
                this::finish,
                background,
                fx);
        this.storeChanges = store.onChange(change -> ranking.ask());
        ranking.ask();
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

    /** Why nobody can be ranked; null while all is well. */
    public ReadOnlyObjectProperty<@Nullable Throwable> problemProperty() {
        return problem.getReadOnlyProperty();
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
        storeChanges.unsubscribe();
        ranking.close();
    }

    private void finish(@Nullable List<Candidate> ranked, @Nullable Throwable failure) {
        problem.set(failure);
        if (ranked != null) {
            candidates.set(ranked);
            ready.set(true);
        }
    }
}
