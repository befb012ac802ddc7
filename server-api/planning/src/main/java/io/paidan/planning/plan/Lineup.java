package io.paidan.planning.plan;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DayTimes;
import io.paidan.planning.DrivingHours;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.PlannedVisit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who and what takes part in the search. */
final class Lineup {
    /**
     * Many times what a driver can do in a day. With even more orders those of the lowest priority that came last are not
     * searched for: they would cost time and memory that grow with their square, for a hope that is very small.
     */
    private static final int ORDERS_PER_DRIVER = 50;

    private static final int ORDERS = 500;

    /** However many drivers there are: the table of 10 000 places takes 400 MB for every road speed. */
    private static final int MOST_ORDERS = 5_000;

    private final PlanRequest request;
    private final Published published;
    private final TravelTimes travelTimes;
    private final DayTimes dayTimes;
    private final Predicate<EngineerDay> mayChange;
    private final List<EngineerDay> drivers = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private final Set<UUID> notSearched = new HashSet<>();
    private final List<EngineerPlan> others = new ArrayList<>();

    /** @param mayChange whose days the search may change */
    Lineup(PlanRequest request, Published published, TravelTimes travelTimes, Predicate<EngineerDay> mayChange) {
        this.mayChange = mayChange;
        this.request = request;
        this.published = published;
        this.travelTimes = travelTimes;
        this.dayTimes = new DayTimes(travelTimes);
        var bound = withCrews(request.days().stream().map(this::onlyFixed).toList());
        for (var k = 0; k < bound.size(); k++) {
            add(request.days().get(k), bound.get(k));
        }
        var waiting = request.orders().stream()
                .filter(order -> order.crewSize() == 1)
                .sorted(Pressing.LONGEST_WAITING_FIRST)
                .toList();
        var looked =
                Math.min(waiting.size(), Math.clamp((long) ORDERS_PER_DRIVER * drivers.size(), ORDERS, MOST_ORDERS));
        waiting.subList(0, looked).stream().map(Job::waiting).forEach(jobs::add);
        waiting.subList(looked, waiting.size()).stream()
                .map(WorkOrderSummary::id)
                .forEach(notSearched::add);
    }

    /** The orders that are not searched for. */
    Set<UUID> notSearched() {
        return notSearched;
    }

    /** The days that can take visits. */
    List<EngineerDay> drivers() {
        return drivers;
    }

    /** The visits that stay with a driver, in his sequence, and all that may go anywhere. */
    List<Job> jobs() {
        return jobs;
    }

    /** The plans of those whose day cannot take anything. */
    List<EngineerPlan> others() {
        return others;
    }

    /** The day with the visits that stay, at the times at which they do. */
    private EngineerDay onlyFixed(EngineerDay day) {
        var staying = mayChange.test(day) ? FixedVisits.only(day) : day;
        var plan = AsPublished.plan(staying, dayTimes, request.now());
        return PlannedDays.of(plan, published);
    }

    private List<EngineerDay> withCrews(List<EngineerDay> days) {
        var placement = new CrewPlacement(travelTimes, request, mayChange);
        var crews = request.orders().stream()
                .filter(order -> order.crewSize() > 1)
                .sorted(Pressing.FIRST)
                .toList();
        for (var order : crews) {
            days = placement.place(order, days);
        }
        return days;
    }

    private void add(EngineerDay day, EngineerDay bound) {
        if (!mayChange.test(day)) {
            others.add(AsPublished.plan(day, dayTimes, request.now()));
            return;
        }
        var plan = AsPublished.plan(bound, dayTimes, request.now());
        var shift = day.shift();
        var from = day.from();
        if (shift == null || from == null || !day.availableFrom().isBefore(shift.end())) {
            others.add(plan);
        } else {
            drivers.add(day);
            addFixed(bound, plan, from);
        }
        day.visits().stream()
                .filter(planned -> !FixedVisits.isFixed(planned, day))
                .map(Job::movable)
                .forEach(jobs::add);
    }

    private void addFixed(EngineerDay bound, EngineerPlan plan, GeoPoint from) {
        var place = from;
        var free = bound.availableFrom();
        for (var stop : plan.visits()) {
            var planned = stop.visitId() == null ? null : published.visit(stop.visitId());
            var order = published.order(stop.orderId());
            var isBound = (planned != null && isLate(planned, stop))
                    || isAbsent(bound, stop.start().minus(stop.travel()), stop.end())
                    || !isReachable(bound, place, stop.viaStoreId(), order.place(), free);
            jobs.add(new Job(order, planned, bound.engineer().id(), stop, isBound));
            place = order.place();
            free = stop.end();
        }
    }

    private static boolean isLate(PlannedVisit planned, PlanStop.AtCustomer stop) {
        return planned.visit().status().isUnderWay()
                || stop.start().isAfter(planned.visit().plannedStart());
    }

    private static boolean isAbsent(EngineerDay day, Instant from, Instant until) {
        return day.engineer().absences().stream().anyMatch(absence -> absence.overlaps(from, until));
    }

    private boolean isReachable(
            EngineerDay day, GeoPoint from, @Nullable UUID viaStoreId, GeoPoint to, Instant departure) {
        return viaStoreId == null
                ? isReachable(day, from, to, departure)
                : day.regionStock()
                        .findStore(viaStoreId)
                        .filter(store -> isReachable(day, from, store.place(), departure)
                                && isReachable(day, store.place(), to, departure))
                        .isPresent();
    }

    private boolean isReachable(EngineerDay day, GeoPoint from, GeoPoint to, Instant departure) {
        var profile = DrivingHours.profile(day.engineer().vehicle(), departure, day.zone());
        return travelTimes.table(List.of(from), List.of(to), profile).isReachable(0, 0);
    }
}
