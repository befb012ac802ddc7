package io.paidan.planning.plan;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds the figures and the changes of a proposal up again, one by one. */
final class FigureCheck {
    /** As far as sums of fractions may differ that are added up in another order. */
    private static final double NOTHING = 1e-6;

    private final PlanRequest request;
    private final Published published;
    private final List<PlanFault> faults = new ArrayList<>();

    FigureCheck(PlanRequest request, Published published) {
        this.request = request;
        this.published = published;
    }

    List<PlanFault> faults(PlanProposal proposal, TravelTimes travelTimes) {
        var asPublished = request.days().stream()
                .map(day -> PublishedWalk.all(day, request.now(), travelTimes))
                .toList();
        check("before", proposal.before(), asPublished);
        check("after", proposal.after(), proposal.engineers());
        checkChanges(proposal);
        return faults;
    }

    private void check(String when, PlanFigures said, List<EngineerPlan> plans) {
        checkServed(when, said, plans);
        var late =
                each(plans, (_, stop) -> after(published.order(stop.orderId()).dueAt(), stop.arrival()));
        same(when + ": late", said.late(), count(late));
        same(when + ": late by", said.lateBy(), sum(late));
        var broken = each(plans, (_, stop) -> brokenBy(stop));
        same(when + ": promises broken", said.promisesBroken(), count(broken));
        same(when + ": broken by", said.brokenBy(), sum(broken));
        var moved =
                each(plans, (_, stop) -> movedBy(stop).minus(request.weights().tolerance()));
        same(when + ": moved visits", said.movedVisits(), count(moved));
        var changed = each(plans, (plan, stop) -> Duration.ofSeconds(isChanged(plan, stop) ? 1 : 0));
        same(when + ": changed engineers", said.changedEngineers(), count(changed));
        var notPreferred = each(plans, (plan, stop) -> Duration.ofSeconds(isAnotherThanPreferred(plan, stop) ? 1 : 0));
        same(when + ": not preferred", said.notPreferred(), count(notPreferred));
        checkLoad(when, said, plans);
    }

    private interface OfStop {
        Duration of(EngineerPlan plan, PlanStop.AtCustomer stop);
    }

    private static List<Duration> each(List<EngineerPlan> plans, OfStop what) {
        return plans.stream()
                .flatMap(plan -> plan.visits().stream().map(stop -> what.of(plan, stop)))
                .toList();
    }

    private static int count(List<Duration> durations) {
        return (int) durations.stream().filter(Duration::isPositive).count();
    }

    private static Duration sum(Collection<Duration> durations) {
        return durations.stream().filter(Duration::isPositive).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration after(Instant limit, Instant instant) {
        return Duration.between(limit, instant);
    }

    private Duration brokenBy(PlanStop.AtCustomer stop) {
        var promised = stop.visitId() == null
                ? null
                : published.visit(stop.visitId()).visit().promisedArrival();
        return promised == null
                ? Duration.ZERO
                : after(promised.plus(request.weights().tolerance()), stop.start());
    }

    private Duration movedBy(PlanStop.AtCustomer stop) {
        return stop.visitId() == null
                ? Duration.ZERO
                : after(published.visit(stop.visitId()).visit().plannedStart(), stop.start())
                        .abs();
    }

    private boolean isChanged(EngineerPlan plan, PlanStop.AtCustomer stop) {
        return stop.visitId() != null
                && !published.visit(stop.visitId()).visit().engineerId().equals(plan.engineerId());
    }

    private boolean isAnotherThanPreferred(EngineerPlan plan, PlanStop.AtCustomer stop) {
        var preferred = published.order(stop.orderId()).preferredEngineerId();
        return preferred != null && !preferred.equals(plan.engineerId());
    }

    private void checkServed(String when, PlanFigures said, List<EngineerPlan> plans) {
        var served = new HashSet<UUID>();
        plans.forEach(plan -> plan.visits().forEach(stop -> served.add(stop.orderId())));
        var unserved = new EnumMap<Priority, Integer>(Priority.class);
        var waiting = new ArrayList<Duration>();
        var allHome = allHome();
        for (var order : published.orders()) {
            if (!served.contains(order.id())) {
                unserved.put(order.priority(), unserved.getOrDefault(order.priority(), 0) + 1);
                waiting.add(allHome == null ? Duration.ZERO : after(order.dueAt(), allHome));
            }
        }
        same(when + ": served", said.served(), served.size());
        same(when + ": unserved", said.unserved(), Map.copyOf(unserved));
        same(when + ": unserved late by", said.unservedLateBy(), sum(waiting));
    }

    /** When the last engineer may still be at work; null when nobody is. */
    private @Nullable Instant allHome() {
        Instant latest = null;
        for (var day : request.days()) {
            if (day.shift() != null) {
                var overtime = day.engineer().overtime();
                var home =
                        overtime == null ? day.shift().end() : day.shift().end().plus(overtime.allowed());
                latest = latest == null || home.isAfter(latest) ? home : latest;
            }
        }
        return latest;
    }

    private void checkLoad(String when, PlanFigures said, List<EngineerPlan> plans) {
        same(
                when + ": travel",
                said.travel(),
                sum(plans.stream().map(EngineerPlan::travel).toList()));
        same(
                when + ": overtime",
                said.overtime(),
                sum(plans.stream().map(EngineerPlan::overtime).toList()));
        var pay = 0.0;
        var squares = 0.0;
        for (var plan : plans) {
            var day = published.day(plan.engineerId());
            var overtime = day.engineer().overtime();
            pay += overtime == null
                    ? 0
                    : overtime.pricePerHour() * plan.overtime().toMillis() / 3_600_000.0;
            var left = day.shift() == null
                    ? Duration.ZERO
                    : after(day.availableFrom(), day.shift().end());
            var busy = plan.travel().plus(plan.work());
            squares += left.isPositive() ? Math.pow((double) busy.toMillis() / left.toMillis(), 2) : 0;
        }
        near(when + ": overtime pay", said.overtimePay(), pay);
        near(when + ": squared load", said.squaredLoad(), squares);
    }

    /**
     * A change says where an order was and where it goes; together they must lead from the published days to the plan.
     * Where an order was that has no visit any more the days cannot say.
     */
    private void checkChanges(PlanProposal proposal) {
        var before = new HashSet<String>();
        request.days()
                .forEach(day -> day.visits()
                        .forEach(planned -> before.add(place(
                                planned.order().id(),
                                planned.visit().engineerId(),
                                planned.visit().plannedStart()))));
        for (var change : proposal.changes()) {
            if (change.fromEngineer() != null && published.visitOf(change.orderId()) != null) {
                same(
                        "change from " + change,
                        before.remove(place(change.orderId(), change.fromEngineer(), change.fromStart())),
                        true);
            }
            if (change.toEngineer() != null) {
                before.add(place(change.orderId(), change.toEngineer(), change.toStart()));
            }
        }
        var after = new HashSet<String>();
        proposal.engineers()
                .forEach(plan -> plan.visits()
                        .forEach(stop -> after.add(place(stop.orderId(), plan.engineerId(), stop.start()))));
        same("changes", before, after);
    }

    private static String place(UUID order, @Nullable UUID engineer, @Nullable Instant start) {
        return order + " " + engineer + " " + start;
    }

    private void same(String what, Object said, Object expected) {
        if (!said.equals(expected)) {
            faults.add(new PlanFault.WrongSum(what, said.toString(), expected.toString()));
        }
    }

    private void near(String what, double said, double expected) {
        if (!(Math.abs(said - expected) < NOTHING)) {
            faults.add(new PlanFault.WrongSum(what, String.valueOf(said), String.valueOf(expected)));
        }
    }
}
