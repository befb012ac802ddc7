package io.paidan.server.sla.clock;

import io.paidan.contract.feed.DispatchEvent.SlaAlertRaised;
import io.paidan.contract.sla.AlertOwner;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.server.organisation.Territories;
import io.paidan.server.workorder.History;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens when an order's timer goes off: rules raise its priority, steps that are due are taken, each once, and the
 * timer is set to what comes next. All of it or nothing: a server that dies in between leaves it to another one.
 */
@Service
class Escalation {

    private final ClockMapper mapper;
    private final OrderClocks clocks;
    private final ClockKeeper keeper;
    private final WorkOrders workOrders;
    private final Territories territories;
    private final SupervisorMapper supervisors;
    private final History history;
    private final Clock clock;

    Escalation(
            ClockMapper mapper,
            OrderClocks clocks,
            ClockKeeper keeper,
            WorkOrders workOrders,
            Territories territories,
            SupervisorMapper supervisors,
            History history,
            Clock clock) {
        this.mapper = mapper;
        this.clocks = clocks;
        this.keeper = keeper;
        this.workOrders = workOrders;
        this.territories = territories;
        this.supervisors = supervisors;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public void goOff(SlaTimers.Timer timer) {
        if (mapper.listClocks(List.of(timer.region()), List.of(timer.orderId())).isEmpty()) {
            return; // the order was deleted
        }
        workOrders.lock(timer.orderId(), territories.wholeRegion(timer.region()));
        var stored = clocks.lock(timer.region(), timer.orderId());
        if (stored.isEmpty() || stored.get().timerNo() != timer.no()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var current = raise(stored.get(), now);
        var order = mapper.getFacts(timer.region(), timer.orderId());
        if (!order.status().isOpen()) {
            return;
        }
        var due =
                clocks.targets(current, order).steps(current.targets(), current.pauses(), order.hasEngineer()).stream()
                        .filter(step -> !step.at().isAfter(now))
                        .sorted(Comparator.comparing(Targets.DueStep::at))
                        .toList();
        for (var step : due) {
            current = take(step, current, order, now);
        }
        // this one is spent
        keeper.keep(order, stored, current.timerNo() == timer.no() ? current.withTimer(timer.no(), null) : current);
    }

    private StoredClock raise(StoredClock before, Instant now) {
        var order = mapper.getFacts(before.region(), before.orderId());
        var arrive = before.sla().find(SlaTarget.ARRIVE);
        if (!order.status().isOpen() || arrive.isEmpty() || arrive.get().metAt() != null) {
            return before;
        }
        var targets = clocks.targets(before, order);
        return keeper.rulesAhead(order).stream()
                .filter(rule -> isReached(targets.share(arrive.get(), before.pauses(), rule.percent()), now))
                .min(Comparator.comparing(PriorityRule::raiseTo))
                .map(rule -> raise(before, order, rule, now))
                .orElse(before);
    }

    private StoredClock raise(StoredClock before, OrderFacts order, PriorityRule rule, Instant now) {
        workOrders.setPriority(order.region(), order.id(), rule.raiseTo());
        history.append(
                order.region(),
                order.id(),
                new HistoryEntry(
                        now,
                        ClockKeeper.ACTOR,
                        "PriorityRaised",
                        null,
                        order.priority().name(),
                        rule.raiseTo().name(),
                        rule.name() + " · " + rule.percent() + " %"),
                null);
        var raised = mapper.getFacts(order.region(), order.id());
        var tightened = clocks.tighten(before, raised, now);
        keeper.write(raised, before, tightened, now, ClockKeeper.ACTOR);
        return clocks.lock(order.region(), order.id()).orElseThrow();
    }

    private StoredClock take(Targets.DueStep step, StoredClock before, OrderFacts order, Instant now) {
        var owner = newOwner(step, order);
        var after = before.with(
                before.pauses(),
                before.targets().stream()
                        .map(state -> state.target() == step.target() ? taken(state, step, owner, now) : state)
                        .toList());
        history.append(order.region(), order.id(), ClockKeeper.alert(step, owner, now), null);
        var event = new SlaAlertRaised(
                keeper.summary(order), after.sla(), step.target(), step.step().act());
        keeper.tell(order, event, ClockKeeper.ACTOR);
        return after;
    }

    private static TargetState taken(
            TargetState before, Targets.DueStep step, @Nullable AlertOwner owner, Instant now) {
        var taken = Targets.taken(before, step, now);
        return owner == null ? taken : taken.ownedBy(owner);
    }

    /** The supervisor who takes over, when it can be only one; where there are several, whoever of them takes it. */
    private @Nullable AlertOwner newOwner(Targets.DueStep step, OrderFacts order) {
        if (step.step().act() != EscalationAct.SUPERVISOR_TAKES_OVER) {
            return null;
        }
        var nearest = supervisors.listNearest(order.territory());
        return nearest.size() == 1 ? nearest.getFirst() : null;
    }

    private static boolean isReached(Optional<Instant> share, Instant now) {
        return share.isPresent() && !share.get().isAfter(now);
    }
}
