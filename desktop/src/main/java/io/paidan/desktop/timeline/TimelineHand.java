package io.paidan.desktop.timeline;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Delay;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.DragSession;
import io.paidan.desktop.dispatch.LaterDays;
import io.paidan.desktop.dispatch.PendingAct;
import io.paidan.desktop.store.DispatchStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An order in the hand, as the timeline sees it: over which row, at what time, and what letting go would make. */
final class TimelineHand {

    private final Dispatching dispatching;
    private final DispatchStore store;
    private final OtherDays otherDays;
    private final InstantSource clock;
    private final Function<UUID, Optional<TimelineLine.Row>> rows;
    private final LaterDays laterDays;

    TimelineHand(
            Dispatching dispatching,
            DispatchStore store,
            OtherDays otherDays,
            InstantSource clock,
            Function<UUID, Optional<TimelineLine.Row>> rows) {
        this.dispatching = dispatching;
        this.store = store;
        this.otherDays = otherDays;
        this.clock = clock;
        this.rows = rows;
        this.laterDays = new LaterDays(store, clock);
    }

    boolean isHolding() {
        return dispatching.session() != null;
    }

    boolean isHolding(VisitBar bar) {
        return order().filter(held -> held.id().equals(bar.order().id())).isPresent();
    }

    Optional<WorkOrderSummary> order() {
        return session().map(DragSession::orderId).flatMap(store::findOrder);
    }

    boolean isOver(TimelineLine.Row row) {
        return session()
                .map(session -> session.hoveredProperty().get())
                .filter(row.engineer().id()::equals)
                .isPresent();
    }

    /** True while an order is held that this engineer cannot take. */
    boolean isRefusedBy(TimelineLine.Row row) {
        return candidate(row).filter(candidate -> !candidate.isFit()).isPresent();
    }

    /** @param at the time under the hand; null over the name */
    void moveOver(TimelineLine.Row row, @Nullable Instant at) {
        session().ifPresent(session -> {
            session.dayProperty().set(laterDay(at));
            session.hoveredProperty().set(row.engineer().id());
            session.wishedStartProperty().set(wished(row, at).orElse(null));
        });
    }

    void leave() {
        session().ifPresent(session -> {
            session.hoveredProperty().set(null);
            session.wishedStartProperty().set(null);
            session.dayProperty().set(null);
        });
    }

    void drop(TimelineLine.Row row, @Nullable Instant at) {
        moveOver(row, at);
        session()
                .ifPresent(session -> session.drop(
                        row.engineer().id(), session.wishedStartProperty().get()));
    }

    /** What is not true yet: the held order in the row it is over, and what was sent and has not come back. */
    List<Ghost> ghosts() {
        var ghosts = new ArrayList<Ghost>();
        ghosts.addAll(held());
        dispatching.pending().all().forEach(act -> ghosts.addAll(sent(act)));
        return ghosts;
    }

    /** What would become of a later visit in the row the hand is over; empty when it stays. */
    Optional<Delay> delay(TimelineLine.Row row, VisitBar bar) {
        if (!isOver(row)) {
            return Optional.empty();
        }
        return previewed(row)
                .flatMap(plan -> plan.delays().stream()
                        .filter(delay -> delay.visitId().equals(bar.visit().id()))
                        .findFirst());
    }

    private List<Ghost> held() {
        var over = session()
                .flatMap(
                        session -> Optional.ofNullable(session.hoveredProperty().get()))
                .flatMap(rows);
        var plan = over.flatMap(row -> previewed(row).or(() -> plan(row)));
        var order = order();
        if (over.isEmpty() || plan.isEmpty() || order.isEmpty()) {
            return List.of();
        }
        return ghosts(over.get().engineer().id(), order.get(), plan.get());
    }

    private List<Ghost> sent(PendingAct act) {
        var plan = act.plan();
        var engineer = act.engineerId();
        return plan == null || engineer == null
                ? List.of()
                : store.findOrder(act.orderId())
                        .map(order -> ghosts(engineer, order, plan))
                        .orElse(List.of());
    }

    /** His visit and those of the colleagues who go with him; of their drives nothing is known here. */
    private static List<Ghost> ghosts(UUID engineerId, WorkOrderSummary order, Insertion plan) {
        var ghosts = new ArrayList<Ghost>();
        ghosts.add(new Ghost(engineerId, order, plan.start(), plan.end(), plan.travel()));
        plan.companions()
                .forEach(companion -> ghosts.add(new Ghost(companion, order, plan.start(), plan.end(), Duration.ZERO)));
        return ghosts;
    }

    /** The later day the hand is over; null over today and over a name. */
    private @Nullable LocalDate laterDay(@Nullable Instant at) {
        return at == null ? null : order().map(order -> laterDays.of(order, at)).orElse(null);
    }

    private Optional<Instant> wished(TimelineLine.Row row, @Nullable Instant at) {
        var plan = plan(row);
        var order = order();
        return at == null || plan.isEmpty() || order.isEmpty()
                ? Optional.empty()
                : engineer(order.get().region(), row.engineer().id(), laterDay(at))
                        .flatMap(engineer -> DropTime.wished(
                                at, engineer, row.bars(), order.get().id(), plan.get(), clock.instant()));
    }

    /** @param laterDay null for today */
    private Optional<EngineerSummary> engineer(String region, UUID id, @Nullable LocalDate laterDay) {
        return laterDay == null ? store.findEngineerFor(region, id) : otherDays.find(laterDay, region, id);
    }

    /** Where it would go at the time the hand is over. */
    private Optional<Insertion> previewed(TimelineLine.Row row) {
        return session()
                .flatMap(
                        session -> Optional.ofNullable(session.previewProperty().get()))
                .filter(preview -> preview.engineerId().equals(row.engineer().id()))
                .map(preview -> preview.candidate().plan());
    }

    private Optional<Insertion> plan(TimelineLine.Row row) {
        return candidate(row).map(Candidate::plan);
    }

    private Optional<Candidate> candidate(TimelineLine.Row row) {
        return session().flatMap(session -> session.candidate(row.engineer().id()));
    }

    private Optional<DragSession> session() {
        return Optional.ofNullable(dispatching.session());
    }
}
