package io.paidan.planning;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Components;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges and ranks engineers for an order. First comes who can do it without being late, then who makes nobody else
 * late, then who drives least for it and is there soonest; the weights are in {@link InsertionCost}.
 */
public final class Ranking {
    private static final Comparator<Judged> FIT_FIRST_CHEAPEST_FIRST = Comparator.comparing(
                    (Judged judged) -> !judged.candidate().isFit())
            .thenComparingDouble(Judged::cost)
            .thenComparing(judged -> judged.day().engineer().code());

    private final TravelTimes travelTimes;

    public Ranking(TravelTimes travelTimes) {
        this.travelTimes = travelTimes;
    }

    /**
     * All engineers for an order: the fit ones by rank 1, 2, 3 …, then the unfit ones, nearest first, each with all his
     * verdicts. Whoever has the order now is judged as if he had not.
     */
    public List<Candidate> rank(WorkOrderSummary order, List<EngineerDay> days, Instant now) {
        var others = days.stream().map(day -> day.without(order.id())).toList();
        var legs = new OrderLegs(travelTimes, order.place(), others);
        var merits = new Merits(order, others);
        var judged = others.stream()
                .map(day -> judge(order, day, legs, merits, now, null))
                .sorted(FIT_FIRST_CHEAPEST_FIRST)
                .toList();
        var ranked = new ArrayList<Candidate>(judged.size());
        for (var one : judged) {
            ranked.add(one.candidate().isFit() ? ranked(one.candidate(), ranked.size() + 1) : one.candidate());
        }
        return ranked;
    }

    /**
     * One engineer for an order; rank 1 when he is fit.
     *
     * @param wishedStart the time the dispatcher dropped it at: work begins then, or as soon after as the day allows;
     *     null when any time will do
     */
    public Candidate assess(WorkOrderSummary order, EngineerDay day, Instant now, @Nullable Instant wishedStart) {
        var others = day.without(order.id());
        var legs = new OrderLegs(travelTimes, order.place(), List.of(others));
        var candidate = judge(order, others, legs, new Merits(order, List.of(others)), now, wishedStart)
                .candidate();
        return candidate.isFit() ? ranked(candidate, 1) : candidate;
    }

    private record Judged(Candidate candidate, EngineerDay day, double cost) {}

    private static Judged judge(
            WorkOrderSummary order,
            EngineerDay day,
            OrderLegs legs,
            Merits merits,
            Instant now,
            @Nullable Instant wishedStart) {
        var components = merits.of(day);
        var verdicts = Limits.broken(order, day, now);
        if (day.from() == null) {
            return unfit(day, null, null, components, verdicts);
        }
        var ofDay = legs.of(day);
        var departure = now.toEpochMilli();
        if (!ofDay.isReachable(0, departure)) {
            verdicts.add(new Verdict.Unreachable());
            return unfit(day, null, null, components, verdicts);
        }
        var directTravel = Duration.ofMillis(ofDay.toOrder(0, departure));
        var directMetres = ofDay.metresToOrder(0, departure);
        var shift = day.shift();
        if (shift == null) {
            return unfit(day, directTravel, directMetres, components, verdicts);
        }
        var route = new DayRoute(day, now, DayRoute.asPlanned(day));
        var scan = new InsertionScan(route, ofDay, order, now, wishedStart, Limits.missingInVan(order, day));
        var best = scan.best();
        if (best == null) {
            verdicts.add(scan.refusal(shift.end()));
        }
        return best == null || !verdicts.isEmpty()
                ? unfit(day, directTravel, directMetres, components, verdicts)
                : fit(day, directTravel, directMetres, best, components, scan.bestCost());
    }

    private static Judged fit(
            EngineerDay day,
            Duration directTravel,
            double directMetres,
            Insertion plan,
            Components components,
            double cost) {
        var candidate = new Candidate(day.engineer().id(), 0, directTravel, directMetres, plan, components, List.of());
        return new Judged(candidate, day, cost);
    }

    private static Judged unfit(
            EngineerDay day,
            @Nullable Duration directTravel,
            @Nullable Double directMetres,
            Components components,
            List<Verdict> verdicts) {
        var candidate = new Candidate(day.engineer().id(), 0, directTravel, directMetres, null, components, verdicts);
        var nearness = directTravel == null ? Double.POSITIVE_INFINITY : directTravel.toMillis();
        return new Judged(candidate, day, nearness);
    }

    private static Candidate ranked(Candidate candidate, int rank) {
        return new Candidate(
                candidate.engineerId(),
                rank,
                candidate.directTravel(),
                candidate.directMetres(),
                candidate.plan(),
                candidate.components(),
                candidate.verdicts());
    }
}
