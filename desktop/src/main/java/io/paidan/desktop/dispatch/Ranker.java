package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Judges engineers for an order by what the board holds of today. Called on a background thread. */
public interface Ranker {

    /** Fit engineers by rank, then the unfit ones with their verdicts. */
    List<Candidate> rank(WorkOrderSummary order, Situation situation, Instant now);

    /** The one engineer, should work begin at a wished time or as soon after as his day allows. */
    Candidate assess(WorkOrderSummary order, Situation situation, Instant now, UUID engineerId, Instant wishedStart);
}
