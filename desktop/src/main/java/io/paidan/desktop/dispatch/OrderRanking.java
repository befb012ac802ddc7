package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.fx.Recalculation;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.StoreChange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The engineers ranked for one order, kept up to date while it is open. */
public final class OrderRanking implements AutoCloseable {

    /** @param laterDay null for today */
    private record Question(
            WorkOrderSummary order,
            Situation situation,
            Instant now,
            @Nullable LocalDate laterDay) {}

    /** What hardly bears on a later day is asked about so often: the server ranks all engineers anew each time. */
    private static final Duration SELDOM = Duration.ofSeconds(10);

    private final UUID orderId;
    private final DispatchStore store;
    private final InstantSource clock;
    private final LaterDays laterDays;
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final Recalculation<Question, List<Candidate>> ranking;
    private final Subscription storeChanges;
    private final ReadOnlyObjectWrapper<List<Candidate>> candidates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> problem = new ReadOnlyObjectWrapper<>();

    private Instant asked;
    /** Something has changed since it was asked. */
    private boolean behind;

    /**
     * @param asJudged the order as planning is to see it
     * @param ranker for today
     * @param onLaterDay asks the server; waits for its answer
     */
    OrderRanking(
            UUID orderId,
            UnaryOperator<WorkOrderSummary> asJudged,
            DispatchStore store,
            InstantSource clock,
            Ranker ranker,
            Function<LocalDate, List<Candidate>> onLaterDay,
            Executor background,
            Executor fx) {
        this.orderId = orderId;
        this.store = store;
        this.laterDays = new LaterDays(store, clock);
        this.clock = clock;
        this.asked = clock.instant();
        this.ranking = new Recalculation<>(
                () -> store.findOrder(orderId)
                        .map(order -> new Question(
                                asJudged.apply(order),
                                Situation.of(store, order.region()),
                                clock.instant(),
                                laterDay(order))),
                asked -> asked.laterDay() == null
                        ? ranker.rank(asked.order(), asked.situation(), asked.now())
                        : onLaterDay.apply(asked.laterDay()),
                this::finish,
                background,
                fx);
        this.storeChanges = Subscription.combine(store.onChange(this::follow), day.subscribe((before, after) -> {
            forget();
            ask();
        }));
        ask();
    }

    public UUID orderId() {
        return orderId;
    }

    /** The day that is asked for; null for that of the order's appointment, or as soon as may be. */
    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    /** The day after today that the engineers are ranked for; null for today. */
    public @Nullable LocalDate laterDay() {
        return store.findOrder(orderId).map(this::laterDay).orElse(null);
    }

    /** Fit ones by rank, then the unfit; empty until the first ranking of that day is done. */
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

    /** Where engineers are now says nothing of another day; it only reminds of what was put off. */
    private void follow(StoreChange change) {
        var day = laterDay();
        behind |= change.touchesWork();
        if (day == null || concerns(change, day) || (behind && isLongAgo())) {
            ask();
        }
    }

    private boolean concerns(StoreChange change, LocalDate day) {
        var visits = change.visits().stream()
                .flatMap(id -> store.findVisit(id).stream())
                .toList();
        return change.reloaded()
                || change.orders().contains(orderId)
                || change.staff()
                || visits.size() < change.visits().size() // one is gone, and nobody knows of which day
                || visits.stream().anyMatch(visit -> isOn(day, visit));
    }

    private boolean isOn(LocalDate day, VisitSummary visit) {
        return store.findOrder(orderId)
                .map(order -> laterDays.of(order, visit.plannedStart()))
                .filter(day::equals)
                .isPresent();
    }

    private boolean isLongAgo() {
        return !clock.instant().isBefore(asked.plus(SELDOM));
    }

    private void ask() {
        asked = clock.instant();
        behind = false;
        ranking.ask();
    }

    private @Nullable LocalDate laterDay(WorkOrderSummary order) {
        return day.get() == null ? laterDays.ofAppointment(order) : day.get();
    }

    private void forget() {
        ranking.cancel();
        problem.set(null);
        candidates.set(List.of());
        ready.set(false);
    }

    private void finish(@Nullable List<Candidate> ranked, @Nullable Throwable failure) {
        problem.set(failure);
        if (ranked != null) {
            candidates.set(ranked);
            ready.set(true);
        }
    }
}
