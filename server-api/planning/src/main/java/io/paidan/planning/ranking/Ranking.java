package io.paidan.planning.ranking;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.SoundInput;
import io.paidan.planning.ranking.Judge.Judged;
import io.paidan.planning.rule.Pairing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges and ranks engineers for an order. First comes who can do it without being late, then who makes nobody else
 * late, then who drives least for it, is there soonest and suits it best; the weights are those of
 * {@link io.paidan.planning.rule.SoftCost}. The places of a large fleet are remembered, so keep it for the next order.
 */
public final class Ranking {
    /** So many days are judged faster by all cores than by one. */
    private static final int WORTH_MANY_CORES = 100;

    private static final Comparator<Judged> FIT_FIRST_CHEAPEST_FIRST = Comparator.comparing(
                    (Judged judged) -> !judged.candidate().isFit())
            .thenComparingDouble(Judged::cost)
            .thenComparing(judged -> judged.judge().day().engineer().code());

    private final TravelTimes travelTimes;
    private final Map<TravelProfile, FamiliarPlaces> familiar = new ConcurrentHashMap<>();

    public Ranking(TravelTimes travelTimes) {
        this.travelTimes = travelTimes;
    }

    /**
     * All engineers for an order: the fit ones by rank 1, 2, 3 …, then the unfit ones, nearest first, each with all his
     * verdicts. Whoever has the order now is judged as if he had not.
     *
     * @throws IllegalArgumentException when {@link SoundInput} refuses the order or the days
     */
    public List<Candidate> rank(WorkOrderSummary order, List<EngineerDay> days, Instant now) {
        return rank(order, days, days, now, Wish.of(order, null));
    }

    /**
     * One of the engineers for an order, judged as {@link #rank} judges him, but for the time.
     *
     * @param days his and, if the order takes a crew, those of his colleagues; averages are theirs
     * @param wishedStart the time the dispatcher dropped it at: work begins then, or as soon after as the day allows;
     *     null when any time will do
     * @throws IllegalArgumentException when his day is not among {@code days}
     */
    public Candidate assess(
            WorkOrderSummary order,
            UUID engineerId,
            List<EngineerDay> days,
            Instant now,
            @Nullable Instant wishedStart) {
        var asked = order.crewSize() > 1
                ? days
                : days.stream().filter(day -> isOf(day, engineerId)).toList();
        return rank(order, asked, days, now, Wish.of(order, wishedStart)).stream()
                .filter(candidate -> candidate.engineerId().equals(engineerId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the day of engineer %s is not among the %d days given".formatted(engineerId, days.size())));
    }

    /**
     * He who was chosen and the colleagues who go with him, each with a plan of his own; all begin together. Only he himself
     * when the order takes nobody else or he is unfit.
     *
     * @param days his and, if the order takes a crew, those of his colleagues
     */
    public List<Candidate> assessCrew(
            WorkOrderSummary order,
            UUID engineerId,
            List<EngineerDay> days,
            Instant now,
            @Nullable Instant wishedStart) {
        var leader = assess(order, engineerId, days, now, wishedStart);
        var plan = leader.plan();
        if (plan == null || plan.companions().isEmpty()) {
            return List.of(leader);
        }
        var crew = new ArrayList<>(List.of(leader));
        for (var companion : plan.companions()) {
            crew.add(companion(order, companion, days, now, plan.start()));
        }
        return crew;
    }

    /** A colleague of the crew: the ranking has found that he can begin then, though another time may suit him better. */
    private Candidate companion(
            WorkOrderSummary order, UUID engineerId, List<EngineerDay> days, Instant now, Instant start) {
        var alone = order.forCompanion();
        var his = days.stream().filter(day -> isOf(day, engineerId)).toList();
        var then = Wish.of(alone, start).exactlyAt(start.toEpochMilli());
        var candidate = rank(alone, his, days, now, then).getFirst();
        var plan = candidate.plan();
        if (plan == null || !plan.start().equals(start)) {
            throw new IllegalStateException("engineer %s is of the crew of order %s at %s, but alone he has %s %s"
                    .formatted(engineerId, order.number(), start, plan, candidate.verdicts()));
        }
        return candidate;
    }

    private static boolean isOf(EngineerDay day, UUID engineerId) {
        return day.engineer().id().equals(engineerId);
    }

    /** @param compared whose averages he is held against */
    private List<Candidate> rank(
            WorkOrderSummary order, List<EngineerDay> days, List<EngineerDay> compared, Instant now, Wish wish) {
        SoundInput.require(order);
        SoundInput.require(days);
        var others = days.stream().map(day -> day.without(order.id())).toList();
        var legs = new OrderLegs(travelTimes, familiar, order.place(), others);
        var merits = new Merits(order, compared);
        var asked = others.size() < WORTH_MANY_CORES ? others.stream() : others.parallelStream();
        var judged = asked.map(day -> new Judge(new Pairing(order, day, now), legs, merits, wish).judge())
                .toList();
        return ranked(order.crewSize() > 1 ? inCrews(order, judged) : judged);
    }

    private static List<Judged> inCrews(WorkOrderSummary order, List<Judged> judged) {
        var fit = judged.stream().filter(one -> one.candidate().isFit()).toList();
        var crew = new Crew(order, fit);
        return judged.stream()
                .map(one -> one.candidate().isFit() ? crew.complete(one) : one)
                .toList();
    }

    private static List<Candidate> ranked(List<Judged> judged) {
        var ranked = new ArrayList<Candidate>(judged.size());
        judged.stream()
                .sorted(FIT_FIRST_CHEAPEST_FIRST)
                .map(Judged::candidate)
                .forEach(
                        candidate -> ranked.add(candidate.isFit() ? candidate.withRank(ranked.size() + 1) : candidate));
        return ranked;
    }
}
