package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Insertion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the server finds for a later day: the same engineers at the same times, some days on. */
public final class LaterPlans {

    private LaterPlans() {}

    /** The fit ones only. */
    public static List<Candidate> in(int days, List<Candidate> today) {
        return today.stream()
                .filter(Candidate::isFit)
                .map(candidate -> in(days, candidate))
                .toList();
    }

    private static Candidate in(int days, Candidate candidate) {
        return moved(Duration.ofDays(days), candidate);
    }

    /** The same, but work begins then. */
    public static Candidate beginning(Instant start, Candidate candidate) {
        return moved(Duration.between(Objects.requireNonNull(candidate.plan()).start(), start), candidate);
    }

    private static Candidate moved(Duration later, Candidate candidate) {
        var plan = Objects.requireNonNull(candidate.plan());
        return candidate.withPlan(new Insertion(
                null,
                plan.arrival().plus(later),
                plan.start().plus(later),
                plan.end().plus(later),
                plan.travel(),
                plan.addedTravel(),
                plan.slack().minus(later),
                plan.windowSlack(),
                plan.overtime(),
                List.of(),
                plan.partsMissing(),
                plan.pickUp(),
                plan.companions()));
    }
}
