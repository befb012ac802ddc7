package io.paidan.planning.ranking;

import static java.util.Objects.requireNonNull;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Components;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DayRoute;
import io.paidan.planning.DriverRoads;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.rule.HardLimits;
import io.paidan.planning.rule.Pairing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Judges one engineer for one order. For one thread. */
final class Judge {
    /** A judgement. {@code cost}: of the order in his day and of himself; of the unfit how far away they are. */
    record Judged(Judge judge, Candidate candidate, double cost) {
        Judged with(Candidate other) {
            return new Judged(judge, other, cost);
        }
    }

    private final Pairing pairing;
    private final EngineerDay day;
    private final WorkOrderSummary order;
    private final OrderLegs legs;
    private final Merits merits;
    private final Components components;
    private final Wish wish;
    private final DayRoute route;
    private OrderLegs.@Nullable Of ofDay;
    private @Nullable DayScans latest;
    private List<RequiredPart> fetchedLatest = List.of();

    Judge(Pairing pairing, OrderLegs legs, Merits merits, Wish wish) {
        this.pairing = pairing;
        this.day = pairing.day();
        this.order = pairing.order();
        this.legs = legs;
        this.merits = merits;
        this.components = merits.of(day);
        this.wish = wish;
        this.route = DayScans.route(pairing, day.absences());
    }

    EngineerDay day() {
        return day;
    }

    /** With what his own van lacks fetched on the way; of a crew it is seen later who fetches what. */
    Judged judge() {
        return judge(order.crewSize() > 1 ? List.of() : day.lackingFor(order));
    }

    /** @param lacking what he fetches on the way */
    Judged judge(List<RequiredPart> lacking) {
        var verdicts = new ArrayList<>(HardLimits.judge(pairing));
        if (day.from() == null) {
            return unfit(null, null, verdicts);
        }
        var departure = pairing.now().toEpochMilli();
        var direct = ofDay().toOrder(0, departure);
        var isThere = direct != DriverRoads.UNREACHABLE;
        var travel = isThere ? Duration.ofMillis(direct) : null;
        var metres = isThere ? ofDay().metresToOrder(0, departure) : null;
        if (day.shift() == null) {
            verdicts.addAll(HardLimits.judgeRoad(isThere));
            return unfit(travel, metres, verdicts);
        }
        var scans = verdicts.isEmpty() ? scans(lacking) : new DayScans(pairing, route, ofDay(), wish, lacking, true);
        var best = scans.asItIs().best();
        if (best == null) {
            verdicts.addAll(HardLimits.judge(pairing, scans));
        }
        return best == null || !verdicts.isEmpty()
                ? unfit(travel, metres, verdicts)
                : fit(
                        new Candidate(day.engineer().id(), 0, travel, metres, null, components, List.of()),
                        scans.asItIs(),
                        lacking);
    }

    /**
     * The plan with which he begins exactly then, and all that goes with it; null when he cannot.
     *
     * @param lacking what he fetches on the way
     */
    @Nullable
    Judged judgeAt(Candidate before, long start, List<RequiredPart> lacking) {
        var scan = scans(lacking).at(start);
        return scan.best() == null ? null : fit(before, scan, lacking);
    }

    /** When he could begin at each place of his day, also by stores that have any of these parts, in epoch milliseconds. */
    LongStream possibleStarts(List<RequiredPart> parts) {
        return scans(List.of()).starts(parts);
    }

    /** The ways of his day, which has to begin somewhere. */
    private OrderLegs.Of ofDay() {
        if (ofDay == null) {
            ofDay = legs.of(day);
        }
        return ofDay;
    }

    private DayScans scans(List<RequiredPart> lacking) {
        if (latest == null || !fetchedLatest.equals(lacking)) {
            latest = new DayScans(pairing, route, ofDay(), wish, lacking, false);
            fetchedLatest = lacking;
        }
        return latest;
    }

    private Judged fit(Candidate candidate, InsertionScan scan, List<RequiredPart> lacking) {
        var plan = Insertions.of(order, scan, requireNonNull(scan.best()), lacking);
        return new Judged(this, candidate.withPlan(plan), scan.bestCost() + merits.cost(components));
    }

    private Judged unfit(@Nullable Duration travel, @Nullable Double metres, List<Verdict> verdicts) {
        var candidate = new Candidate(day.engineer().id(), 0, travel, metres, null, components, verdicts);
        return new Judged(this, candidate, costOfDistance(candidate));
    }

    private static double costOfDistance(Candidate candidate) {
        var travel = candidate.directTravel();
        return travel == null ? Double.POSITIVE_INFINITY : travel.toMillis();
    }

    /** Unfit after all, for these reasons. */
    Judged unfit(Candidate candidate, List<Verdict> verdicts) {
        return new Judged(this, candidate.withVerdicts(verdicts), costOfDistance(candidate));
    }
}
