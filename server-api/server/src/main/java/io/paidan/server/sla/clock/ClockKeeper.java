package io.paidan.server.sla.clock;

import static java.util.stream.Collectors.toMap;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.sla.AlertOwner;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.feed.Outbox;
import io.paidan.server.sla.PriorityRules;
import io.paidan.server.workorder.History;
import io.paidan.server.workorder.WorkOrders;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes clocks: the row, the deadline on the order, the timer, the event. Callers hold a transaction. */
@Component
class ClockKeeper {

    static final String ACTOR = "Paidan";

    private final ClockMapper mapper;
    private final OrderClocks clocks;
    private final PriorityRules rules;
    private final SlaTimers timers;
    private final WorkOrders workOrders;
    private final History history;
    private final Outbox outbox;

    ClockKeeper(
            ClockMapper mapper,
            OrderClocks clocks,
            PriorityRules rules,
            SlaTimers timers,
            WorkOrders workOrders,
            History history,
            Outbox outbox) {
        this.mapper = mapper;
        this.clocks = clocks;
        this.rules = rules;
        this.timers = timers;
        this.workOrders = workOrders;
        this.history = history;
        this.outbox = outbox;
    }

    /** Brings the clock up to what has become of the order; sets one when there is none yet. */
    void follow(String region, UUID id, Instant now, String actor) {
        workOrders.hold(region, id); // whoever holds a clock holds its order
        var order = mapper.getFacts(region, id);
        var before = clocks.lock(region, id);
        var set = before.orElseGet(() -> clocks.plan(order, Optional.empty()));
        var after = clocks.follow(set, order, now);
        if (before.isEmpty() || !after.equals(before.get())) {
            keep(order, before, after);
            tell(order, after.sla(), actor);
        }
    }

    /** Sets the clock anew by the policy that holds now, or one where there is none; nothing happens when it was set with that. */
    void replan(String region, UUID id, Instant now, String actor) {
        var order = mapper.getFacts(region, id);
        var before = clocks.lock(region, id);
        if (before.isEmpty()) {
            var set = clocks.planned(order, now);
            keep(order, before, set);
            tell(order, set.sla(), actor);
        } else if (clocks.isOutdated(before.get(), order)) {
            write(order, before.get(), clocks.plan(order, before), now, actor);
        } else {
            keep(order, before, before.get());
        }
    }

    /** Writes a clock set by another policy, and says so in the history. */
    void write(OrderFacts order, StoredClock before, StoredClock planned, Instant now, String actor) {
        var after = clocks.rearm(clocks.follow(planned, order, now), before, order, now);
        keep(order, Optional.of(before), after);
        var version = after.policy() + "@" + after.policyVersion();
        history.append(
                order.region(),
                order.id(),
                new HistoryEntry(now, actor, "SlaPlanned", after.policyName(), null, version, null),
                null);
        tell(order, after.sla(), actor);
    }

    /**
     * Sets the clocks of open orders that have none: locked, read, counted and written together, so that thousands take
     * seconds. What somebody else is just changing is left to him.
     *
     * @return how many were set
     */
    int setNew(String region, List<UUID> ids, Instant now) {
        var locked = workOrders.lockFree(region, ids);
        // looked at again: whoever had locked one before may have set its clock
        var set = mapper.listClocks(List.of(region), locked).stream()
                .map(ClockMapper.ClockRow::orderId)
                .toList();
        var missing = locked.stream().filter(id -> !set.contains(id)).toList();
        if (missing.isEmpty()) {
            return 0;
        }
        var orders = mapper.listFacts(region, missing).stream().collect(toMap(OrderFacts::id, order -> order));
        var planned = orders.values().stream()
                .map(order -> clocks.planned(order, now))
                .toList();
        store(region, orders, planned);
        var slas = planned.stream().collect(toMap(StoredClock::orderId, StoredClock::sla));
        var events = workOrders.listByIds(region, missing).stream()
                .map(order -> new Outbox.Located(
                        order.territory(), new SlaChanged(order, Objects.requireNonNull(slas.get(order.id())))))
                .toList();
        outbox.appendAll(region, events, ACTOR);
        return planned.size();
    }

    /** Stores a clock with the timer for what comes next, and gives the order its deadline. */
    void keep(OrderFacts order, Optional<StoredClock> before, StoredClock after) {
        store(order.region(), Map.of(order.id(), order), List.of(after));
        var kept = after.targets().stream().map(TargetState::target).toList();
        before.stream()
                .flatMap(clock -> clock.targets().stream())
                .map(TargetState::target)
                .filter(target -> !kept.contains(target))
                .forEach(target -> mapper.deleteTarget(order.region(), order.id(), target));
    }

    /** Stores clocks with the timers for what comes next, and gives the orders their deadlines. */
    void store(String region, Map<UUID, OrderFacts> orders, List<StoredClock> clocksNow) {
        var dues = clocksNow.stream()
                .map(clock -> new SlaTimers.Due(
                        clock,
                        next(Objects.requireNonNull(orders.get(clock.orderId())), clock)
                                .orElse(null)))
                .toList();
        mapper.putClocks(timers.set(dues));
        mapper.putTargets(clocksNow);
        var dueAts = new HashMap<UUID, Instant>();
        clocksNow.forEach(clock ->
                clock.sla().find(SlaTarget.ARRIVE).ifPresent(arrive -> dueAts.put(clock.orderId(), arrive.dueAt())));
        workOrders.setDue(region, dueAts);
    }

    /**
     * What the history says of a step that was taken.
     *
     * @param owner into whose hands the alert goes with that; null when it stays where it is
     */
    static HistoryEntry alert(Targets.DueStep step, @Nullable AlertOwner owner, Instant at) {
        var act = step.step().act().name();
        var name = owner == null ? null : owner.name();
        return new HistoryEntry(at, ACTOR, "SlaAlertRaised", step.target().name(), name, act, null);
    }

    void tell(OrderFacts order, OrderSla sla, String actor) {
        tell(order, new SlaChanged(summary(order), sla), actor);
    }

    void tell(OrderFacts order, DispatchEvent event, String actor) {
        outbox.append(order.region(), order.territory(), event, actor);
    }

    /** As it is after what this transaction has written. */
    WorkOrderSummary summary(OrderFacts order) {
        return workOrders.listByIds(order.region(), List.of(order.id())).getFirst();
    }

    /** The rules that have not been applied to it and may be. */
    List<PriorityRule> rulesAhead(OrderFacts order) {
        return RuleMatch.choose(rules.list(), order).stream()
                .filter(rule -> RuleMatch.holds(rule, order))
                .toList();
    }

    private Optional<Instant> next(OrderFacts order, StoredClock clock) {
        if (!order.status().isOpen()) {
            return Optional.empty();
        }
        var targets = clocks.targets(clock, order);
        var steps = targets.steps(clock.targets(), clock.pauses(), order.hasEngineer()).stream()
                .map(Targets.DueStep::at);
        return Stream.concat(steps, rises(order, clock, targets)).min(Instant::compareTo);
    }

    private Stream<Instant> rises(OrderFacts order, StoredClock clock, Targets targets) {
        var arrive = clock.sla().find(SlaTarget.ARRIVE).orElse(null);
        return arrive == null || arrive.metAt() != null
                ? Stream.empty()
                : rulesAhead(order).stream().flatMap(rule -> share(targets, arrive, clock, rule).stream());
    }

    private static Optional<Instant> share(
            Targets targets, @Nullable TargetState arrive, StoredClock clock, PriorityRule rule) {
        return arrive == null ? Optional.empty() : targets.share(arrive, clock.pauses(), rule.percent());
    }
}
