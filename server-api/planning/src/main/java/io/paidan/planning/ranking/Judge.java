package io.paidan.planning.ranking;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Components;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DayRoute;
import io.paidan.planning.DriverRoads;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import io.paidan.planning.rule.HardLimits;
import io.paidan.planning.rule.Pairing;
import io.paidan.planning.workday.Pauses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges one engineer for one order. For one thread. */
final class Judge {

    /** A judgement. {@code cost}: of the order in his day and of himself; of the unfit how far away they are. */
    record Judged(Judge judge, Candidate candidate, double cost) {}

    private final Pairing pairing;
    private final EngineerDay day;
    private final WorkOrderSummary order;
    private final OrderLegs legs;
    private final Merits merits;
    private final Components components;
    private final Wish wish;
    private final List<RequiredPart> lacking;
    private final List<RegionStock.Shelf> stores;
    private final DayRoute route;
    private @Nullable InsertionScan latest;

    Judge(Pairing pairing, OrderLegs legs, Merits merits, Wish wish) {
        this.pairing = pairing;
        this.day = pairing.day();
        this.order = pairing.order();
        this.legs = legs;
        this.merits = merits;
        this.components = merits.of(day);
        this.wish = wish;
        this.lacking = day.lackingFor(order);
        this.stores = lacking.isEmpty() ? List.of() : day.regionStock().storesWith(lacking);
        this.route = routeWith(day.pauses());
    }

    private DayRoute routeWith(Pauses pauses) {
        return new DayRoute(day, pauses, pairing.now(), DayRoute.asPlanned(day));
    }

    EngineerDay day() {
        return day;
    }

    Judged judge() {
        var verdicts = new ArrayList<>(HardLimits.judge(pairing));
        if (day.from() == null) {
            return unfit(null, null, verdicts);
        }
        var ofDay = legs.of(day);
        var departure = pairing.now().toEpochMilli();
        var direct = ofDay.toOrder(0, departure);
        if (direct == DriverRoads.UNREACHABLE) {
            verdicts.add(new Verdict.Unreachable());
            return unfit(null, null, verdicts);
        }
        var travel = Duration.ofMillis(direct);
        var metres = ofDay.metresToOrder(0, departure);
        if (day.shift() == null) {
            return unfit(travel, metres, verdicts);
        }
        var scan = scan(route, withinLoan());
        var best = scan.best();
        if (best == null) {
            verdicts.addAll(reasonsOfTime());
        }
        return best == null || !verdicts.isEmpty()
                ? unfit(travel, metres, verdicts)
                : fit(travel, metres, Insertions.of(order, scan, best, lacking), scan.bestCost());
    }

    /** The plan with which he begins exactly then, and all that goes with it; null when he cannot. */
    @Nullable
    Judged judgeAt(Candidate before, long start) {
        var scan = scan(route, withinLoan().exactlyAt(start));
        var best = scan.best();
        return best == null
                ? null
                : fit(
                        Objects.requireNonNull(before.directTravel()),
                        Objects.requireNonNull(before.directMetres()),
                        Insertions.of(order, scan, best, lacking),
                        scan.bestCost());
    }

    /** When he could begin at each place of his day, in epoch milliseconds. */
    List<Long> possibleStarts() {
        return scan(route, withinLoan()).fittingStarts();
    }

    /** Tries the order at every place of his day; asked the same again, it answers with what it found. */
    private InsertionScan scan(DayRoute times, Wish when) {
        if (latest == null || latest.route() != times || !latest.wish().equals(when)) {
            latest = new InsertionScan(
                    day, times, legs.of(day), order, when, stores, pairing.now().toEpochMilli());
        }
        return latest;
    }

    /** The wish within the time for which he is lent; the wish itself in his own territory. */
    private Wish withinLoan() {
        return isAtHome()
                ? wish
                : day.findLoan(order.territory())
                        .map(loan -> wish.within(loan.start(), loan.end()))
                        .orElse(wish);
    }

    private boolean isEverAway() {
        return !day.engineer().absences().isEmpty();
    }

    private boolean isAtHome() {
        return day.engineer().territory().equals(order.territory());
    }

    /** What stands in the way: the day as it is, or that he is away or lent too short a time. */
    private List<Verdict> reasonsOfTime() {
        var asIfPresent = isEverAway() ? routeWith(day.breaks()) : route;
        var allDay = scan(asIfPresent, wish);
        return allDay.best() == null ? reasonsOfTheDay(asIfPresent) : reasonsOfAbsence(asIfPresent);
    }

    /** The limits of time; the numbers reckon with his absences unless these take all of his day and are said anyway. */
    private List<Verdict> reasonsOfTheDay(DayRoute asIfPresent) {
        var times = day.absenceForTheRest().isPresent() ? asIfPresent : route;
        var outlook = scan(times, wish).outlook();
        if (!outlook.isReachable()) {
            return List.of(new Verdict.Unreachable());
        }
        var reasons = new ArrayList<>(HardLimits.judge(pairing, outlook));
        if (!scan(times, withinLoan()).outlook().equals(outlook)) {
            reasons.add(new Verdict.OtherTerritory(day.engineer().territory()));
        }
        return reasons;
    }

    /** He would have time were he there, or lent for longer. */
    private List<Verdict> reasonsOfAbsence(DayRoute asIfPresent) {
        var fitsWithLongerLoan = scan(route, wish).best() != null;
        var fitsWithoutAbsences = scan(asIfPresent, withinLoan()).best() != null;
        var reasons = new ArrayList<Verdict>();
        if (!fitsWithoutAbsences || fitsWithLongerLoan) {
            reasons.add(new Verdict.OtherTerritory(day.engineer().territory()));
        }
        if (day.absenceForTheRest().isEmpty() && (!fitsWithLongerLoan || fitsWithoutAbsences)) {
            reasons.add(away());
        }
        return reasons;
    }

    private Verdict away() {
        var absence = day.absencesAhead().getFirst();
        return new Verdict.Absent(absence.kind(), absence.start(), absence.end());
    }

    private Judged fit(Duration travel, double metres, Insertion plan, double cost) {
        var id = day.engineer().id();
        var candidate = new Candidate(id, 0, travel, metres, plan, components, List.of());
        return new Judged(this, candidate, cost + merits.cost(components));
    }

    private Judged unfit(@Nullable Duration travel, @Nullable Double metres, List<Verdict> verdicts) {
        var candidate = new Candidate(day.engineer().id(), 0, travel, metres, null, components, verdicts);
        return new Judged(this, candidate, travel == null ? Double.POSITIVE_INFINITY : travel.toMillis());
    }
}
