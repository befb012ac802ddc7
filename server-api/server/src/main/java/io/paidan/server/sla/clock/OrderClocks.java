package io.paidan.server.sla.clock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaChoice;
import io.paidan.contract.sla.SlaPause;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.WorkingTime;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.CompanyRulesSetup;
import io.paidan.server.sla.Calendars;
import io.paidan.server.sla.Deadlines;
import io.paidan.server.sla.Policies;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the clocks of orders and sets new ones; writes nothing. */
@Component
public class OrderClocks {

    private final ClockMapper mapper;
    private final Policies policies;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final CompanyRulesSetup rules;

    OrderClocks(
            ClockMapper mapper, Policies policies, Calendars calendars, Deadlines deadlines, CompanyRulesSetup rules) {
        this.mapper = mapper;
        this.policies = policies;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.rules = rules;
    }

    /** How these orders stand; those without a clock are left out. */
    public List<OrderSla> list(Collection<WorkOrderSummary> orders) {
        var regions = orders.stream().map(WorkOrderSummary::region).distinct().toList();
        var ids = orders.stream().map(WorkOrderSummary::id).toList();
        return read(mapper.listClocks(regions, ids), regions, ids).stream()
                .map(StoredClock::sla)
                .toList();
    }

    /**
     * When a share of the time to accept an order is used, counted in the hours of its calendar; empty when nobody needs to.
     *
     * @param from since when it is to be accepted
     */
    public Optional<Instant> findAcceptBy(String region, UUID id, Instant from, int percent) {
        var order = mapper.getFacts(region, id);
        var clock = current(order);
        var calendar = calendars.get(clock.calendar(), clock.calendarVersion());
        return policy(clock)
                .allowed(SlaTarget.ACCEPT)
                .map(allowed -> new WorkingTime(calendar, order.zone())
                        .plus(from, allowed.multipliedBy(percent).dividedBy(100))
                        .truncatedTo(ChronoUnit.MICROS));
    }

    /** The policy by which an order's times are counted now. */
    public SlaPolicy getPolicy(String region, UUID id) {
        return policy(current(mapper.getFacts(region, id)));
    }

    /** The clock of an order; empty when it has none. */
    Optional<StoredClock> find(String region, UUID id) {
        return read(mapper.listClocks(List.of(region), List.of(id)), List.of(region), List.of(id)).stream()
                .findFirst();
    }

    /** The order's clock as it is now; nobody else changes it until the transaction ends. */
    Optional<StoredClock> lock(String region, UUID id) {
        var rows = mapper.lockClock(region, id).stream().toList();
        return read(rows, List.of(region), List.of(id)).stream().findFirst();
    }

    /** A clock set by the policy that holds now, from when the order came in. */
    StoredClock plan(OrderFacts order, Optional<StoredClock> before) {
        var policy = choose(order).policy();
        var calendar = deadlines.calendar(policy);
        var targets = targets(policy, calendar, order);
        return new StoredClock(
                order.id(),
                order.region(),
                policy.id(),
                policy.version(),
                policy.name(),
                calendar.id(),
                calendar.version(),
                before.map(StoredClock::pauses).orElseGet(() -> waiting(order)),
                before.map(StoredClock::timerNo).orElse(0),
                before.map(StoredClock::timerAt).orElse(null),
                targets.plan(order, before.map(StoredClock::targets).orElse(List.of())));
    }

    /** A clock for an order that had none, up to what had become of it by a moment. */
    StoredClock planned(OrderFacts order, Instant at) {
        return follow(plan(order, Optional.empty()), order, at);
    }

    /** The same clock under the policy that holds now, whose deadlines come sooner if at all. */
    StoredClock tighten(StoredClock before, OrderFacts order, Instant now) {
        var policy = choose(order).policy();
        var calendar = deadlines.calendar(policy);
        var targets = targets(policy, calendar, order);
        return new StoredClock(
                before.orderId(),
                before.region(),
                policy.id(),
                policy.version(),
                policy.name(),
                calendar.id(),
                calendar.version(),
                before.pauses(),
                before.timerNo(),
                before.timerAt(),
                targets.tighten(before.targets(), now));
    }

    /** Where the clock stands after what happened to the order. */
    StoredClock follow(StoredClock before, OrderFacts order, Instant now) {
        var pauses = pauses(before.pauses(), order.stands(), now);
        return before.with(pauses, targets(before, order).follow(before.targets(), order, pauses, now));
    }

    /** Of a clock that was set anew and has followed: nobody is silent about a later deadline because of the former one. */
    StoredClock rearm(StoredClock after, StoredClock before, OrderFacts order, Instant now) {
        var states = targets(after, order).rearm(after.targets(), before.targets(), after.pauses(), now);
        return after.with(after.pauses(), states);
    }

    /** By the versions of policy and calendar the clock was set with. */
    Targets targets(StoredClock clock, OrderFacts order) {
        var calendar = calendars.get(clock.calendar(), clock.calendarVersion());
        return targets(policy(clock), calendar, order);
    }

    private Targets targets(SlaPolicy policy, BusinessCalendar calendar, OrderFacts order) {
        return new Targets(
                policy, new WorkingTime(calendar, order.zone()), rules.get().waitingTime());
    }

    SlaChoice choose(OrderFacts order) {
        return policies.choose(
                order.namedPolicy(), order.customerTier(), order.priority(), order.serviceType(), order.territory());
    }

    /** True when the policy that holds now is another one than the clock was set with. */
    boolean isOutdated(StoredClock clock, OrderFacts order) {
        var policy = choose(order).policy();
        var calendar = deadlines.calendar(policy);
        return !policy.id().equals(clock.policy())
                || policy.version() != clock.policyVersion()
                || !calendar.id().equals(clock.calendar())
                || calendar.version() != clock.calendarVersion();
    }

    private StoredClock current(OrderFacts order) {
        return find(order.region(), order.id()).orElseGet(() -> plan(order, Optional.empty()));
    }

    /** True when the calendar it was set with is another one by now, whether or not its policy is. */
    boolean hasOtherCalendar(StoredClock clock) {
        return calendars.find(clock.calendar()).stream()
                .noneMatch(calendar -> calendar.version() == clock.calendarVersion());
    }

    private SlaPolicy policy(StoredClock clock) {
        return policies.get(clock.policy(), clock.policyVersion());
    }

    private static List<SlaPause> pauses(List<SlaPause> before, boolean stands, Instant now) {
        var isPaused = !before.isEmpty() && before.getLast().until() == null;
        if (stands == isPaused) {
            return before;
        }
        var pauses = new ArrayList<>(before);
        if (stands) {
            pauses.add(new SlaPause(now, null));
        } else {
            pauses.set(pauses.size() - 1, new SlaPause(before.getLast().from(), now));
        }
        return pauses;
    }

    private static List<SlaPause> waiting(OrderFacts order) {
        return order.stands() && order.waitingSince() != null
                ? List.of(new SlaPause(order.waitingSince(), null))
                : List.of();
    }

    private List<StoredClock> read(List<ClockMapper.ClockRow> rows, List<String> regions, List<UUID> ids) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var targets = mapper.listTargets(regions, ids).stream()
                .collect(groupingBy(ClockMapper.TargetRow::orderId, mapping(ClockMapper.TargetRow::state, toList())));
        return rows.stream()
                .map(row -> new StoredClock(
                        row.orderId(),
                        row.region(),
                        row.policy(),
                        row.policyVersion(),
                        row.policyName(),
                        row.calendar(),
                        row.calendarVersion(),
                        row.pauses(),
                        row.timerNo(),
                        row.timerAt(),
                        targets.getOrDefault(row.orderId(), List.of())))
                .toList();
    }
}
