package io.paidan.contract.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What giving an order to one engineer would mean.
 *
 * @param rank 1 is best; 0 when he is unfit
 * @param directTravel the drive from where he is now straight to the customer; null when unknown or unreachable
 * @param directMetres its length
 * @param plan where it would fit into his day; null when he is unfit
 * @param components what else counts, whether he is fit or not
 * @param verdicts why he is unfit, all reasons; empty when he is fit
 */
public record Candidate(
        UUID engineerId,
        int rank,
        @Nullable Duration directTravel,
        @Nullable Double directMetres,
        @Nullable Insertion plan,
        Components components,
        List<Verdict> verdicts) {
    public Candidate {
        verdicts = List.copyOf(verdicts);
    }

    /** The same candidate at this place among the fit. */
    public Candidate withRank(int place) {
        return new Candidate(engineerId, place, directTravel, directMetres, plan, components, verdicts);
    }

    /** The same candidate, fit with this plan. */
    public Candidate withPlan(Insertion other) {
        return new Candidate(engineerId, rank, directTravel, directMetres, other, components, List.of());
    }

    /** The same candidate, unfit for these reasons. */
    public Candidate withVerdicts(List<Verdict> why) {
        return new Candidate(engineerId, 0, directTravel, directMetres, null, components, why);
    }

    public boolean isFit() {
        return plan != null;
    }
}
