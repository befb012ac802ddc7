package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.fx.Recalculation;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Who could do an order, and what it would mean to give it to the one engineer in question. */
public final class Consideration implements AutoCloseable {

    /** @param laterDay null for today */
    private record Wish(
            WorkOrderSummary order,
            Situation situation,
            Instant now,
            UUID engineerId,
            Instant start,
            @Nullable LocalDate laterDay) {}

    private record Judged(Wish wish, Candidate candidate) {}

    private final OrderRanking ranking;
    private final DispatchStore store;
    private final InstantSource clock;
    private final LaterDays laterDays;
    private final RoutePlans routes;
    private final Executor fx;
    private final Recalculation<Wish, Judged> wishes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObjectProperty<@Nullable UUID> engineer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Instant> wishedStart = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable AssignmentPreview> preview = new ReadOnlyObjectWrapper<>();

    /**
     * @param ranker for today
     * @param onLaterDay asks the server what an engineer would do from a wished start on; waits for its answer
     */
    Consideration(
            OrderRanking ranking,
            DispatchStore store,
            InstantSource clock,
            Ranker ranker,
            BiFunction<UUID, Instant, Candidate> onLaterDay,
            RoutePlans routes,
            Executor background,
            Executor fx) {
        this.ranking = ranking;
        this.store = store;
        this.clock = clock;
        this.laterDays = new LaterDays(store, clock);
        this.routes = routes;
        this.fx = fx;
        this.wishes = new Recalculation<>(
                this::wish,
                wish -> new Judged(
                        wish,
                        wish.laterDay() == null
                                ? ranker.assess(
                                        wish.order(), wish.situation(), wish.now(), wish.engineerId(), wish.start())
                                : onLaterDay.apply(wish.engineerId(), wish.start())),
                (judged, failure) -> showWish(judged, failure),
                background,
                fx);
        subscriptions.add(engineer.subscribe(this::refresh));
        subscriptions.add(wishedStart.subscribe(this::refresh));
        subscriptions.add(ranking.candidatesProperty().subscribe(this::refresh));
    }

    public UUID orderId() {
        return ranking.orderId();
    }

    /** All engineers for the order; kept up to date until closed. */
    public OrderRanking ranking() {
        return ranking;
    }

    /** The engineer in question; null while it is nobody. */
    public ObjectProperty<@Nullable UUID> engineerProperty() {
        return engineer;
    }

    /** When work is wished to begin; null for the place that disturbs his day least. */
    public ObjectProperty<@Nullable Instant> wishedStartProperty() {
        return wishedStart;
    }

    /** What giving him the order would mean; null until known. */
    public ReadOnlyObjectProperty<@Nullable AssignmentPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    @Override
    public void close() {
        subscriptions.close();
        ranking.close();
        wishes.close();
        engineer.set(null);
        wishedStart.set(null);
        preview.set(null);
    }

    private void refresh() {
        var engineerId = engineer.get();
        var candidate = engineerId == null ? null : ranking.find(engineerId).orElse(null);
        if (engineerId == null || candidate == null) {
            preview.set(null);
        } else if (wishedStart.get() == null) {
            show(engineerId, candidate, null);
        } else {
            wishes.ask();
        }
    }

    private Optional<Wish> wish() {
        var engineerId = engineer.get();
        var start = wishedStart.get();
        return engineerId == null || start == null
                ? Optional.empty()
                : store.findOrder(orderId())
                        .map(order -> new Wish(
                                order,
                                Situation.of(store, order.region()),
                                clock.instant(),
                                engineerId,
                                start,
                                laterDays.of(order, start)));
    }

    /** Unless the hand is elsewhere meanwhile. */
    private void showWish(@Nullable Judged judged, @Nullable Throwable failure) {
        if (failure != null && wishedStart.get() != null) {
            preview.set(null);
        }
        if (judged != null
                && judged.wish().engineerId().equals(engineer.get())
                && judged.wish().start().equals(wishedStart.get())) {
            show(judged.wish().engineerId(), judged.candidate(), judged.wish().start());
        }
    }

    private void show(UUID engineerId, Candidate candidate, @Nullable Instant start) {
        var known = preview.get();
        var line = known != null && known.engineerId().equals(engineerId) ? known.line() : RouteLine.EMPTY;
        preview.set(new AssignmentPreview(engineerId, candidate, line, start));
        drawLine(engineerId, candidate, start);
    }

    /** Of a later day nobody here knows the ways. */
    private void drawLine(UUID engineerId, Candidate candidate, @Nullable Instant start) {
        var order = store.findOrder(orderId());
        var plan = candidate.plan();
        if (order.isEmpty() || plan == null || laterDays.of(order.get(), plan.start()) != null) {
            return;
        }
        var _ = routes.withOrder(engineerId, order.get(), plan)
                .thenAcceptAsync(
                        line -> {
                            if (Objects.equals(engineer.get(), engineerId)
                                    && Objects.equals(wishedStart.get(), start)) {
                                preview.set(new AssignmentPreview(engineerId, candidate, line, start));
                            }
                        },
                        fx);
    }
}
