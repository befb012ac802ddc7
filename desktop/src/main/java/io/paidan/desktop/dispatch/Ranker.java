package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Instant;
import java.util.List;

/** Ranks all engineers for an order. Called on a background thread. */
@FunctionalInterface
public interface Ranker {

    /** Fit engineers by rank, then the unfit ones with their verdicts. */
    List<Candidate> rank(WorkOrderSummary order, Situation situation, Instant now);
}
