package io.paidan.desktop.timeline;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Delay;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.DragSession;
import io.paidan.desktop.dispatch.PendingAct;
import io.paidan.desktop.store.DispatchStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private final InstantSource clock;
    private final Function<UUID, Optional<TimelineLine.Row>> rows;
    private @Nullable Instant time;

    TimelineHand(
            Dispatching dispatching,
            DispatchStore store,
            InstantSource clock,
            Function<UUID, Optional<TimelineLine.Row>> rows) {
        this.dispatching = dispatching;
        this.store = store;
        this.clock = clock;
        this.rows = rows;
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
        time = at;
        session()
                .ifPresent(
                        session -> session.hoveredProperty().set(row.engineer().id()));
    }

    void leave() {
        time = null;
        session().ifPresent(session -> session.hoveredProperty().set(null));
    }

    void drop(TimelineLine.Row row, @Nullable Instant at) {
        time = at;
        var wished = plan(row).flatMap(plan -> wished(row, plan));
        time = null;
        session().ifPresent(session -> session.drop(row.engineer().id(), wished.orElse(null)));
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
        return plan(row)
                .filter(plan -> wished(row, plan).isEmpty())
                .flatMap(plan -> plan.delays().stream()
                        .filter(delay -> delay.visitId().equals(bar.visit().id()))
                        .findFirst());
    }

    private List<Ghost> held() {
        var over = session()
                .flatMap(
                        session -> Optional.ofNullable(session.hoveredProperty().get()))
                .flatMap(rows);
        var plan = over.flatMap(this::plan);
        var order = order();
        if (over.isEmpty() || plan.isEmpty() || order.isEmpty()) {
            return List.of();
        }
        var start = wished(over.get(), plan.get()).orElse(plan.get().start());
        return ghosts(over.get().engineer().id(), order.get(), plan.get(), start);
    }

    private List<Ghost> sent(PendingAct act) {
        var plan = act.plan();
        var engineer = act.engineerId();
        return plan == null || engineer == null
                ? List.of()
                : store.findOrder(act.orderId())
                        .map(order -> ghosts(engineer, order, plan, plan.start()))
                        .orElse(List.of());
    }

    /** His visit and those of the colleagues who go with him; of their drives nothing is known here. */
    private static List<Ghost> ghosts(UUID engineerId, WorkOrderSummary order, Insertion plan, Instant start) {
        var end = start.plus(Duration.between(plan.start(), plan.end()));
        var ghosts = new ArrayList<Ghost>();
        ghosts.add(new Ghost(engineerId, order, start, end, plan.travel()));
        plan.companions().forEach(companion -> ghosts.add(new Ghost(companion, order, start, end, Duration.ZERO)));
        return ghosts;
    }

    private Optional<Instant> wished(TimelineLine.Row row, Insertion plan) {
        var at = time;
        return at == null
                ? Optional.empty()
                : order().flatMap(order -> store.findEngineerFor(
                                order.region(), row.engineer().id())
                        .flatMap(engineer ->
                                DropTime.wished(at, engineer, row.bars(), order.id(), plan, clock.instant())));
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
