package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Instant;
import java.util.UUID;

/** Something that upsets a published day. */
public sealed interface Disruption {

    /** A visit that is under way takes until {@code newEnd}. */
    record Overrun(UUID visitId, Instant newEnd) implements Disruption {}

    /** An engineer who is on his way to a visit gets there at {@code newArrival}. */
    record Delayed(UUID visitId, Instant newArrival) implements Disruption {}

    /** An engineer can work until {@code from} only; every visit that he cannot end by then loses him. */
    record EngineerSick(UUID engineerId, Instant from) implements Disruption {}

    /** An engineer turns a visit down; somebody else has to do it. */
    record Declined(UUID visitId) implements Disruption {}

    /** A new order that cannot wait for the next plan. */
    record Emergency(WorkOrderSummary order) implements Disruption {}

    /** A visit falls away, and its order with it; orders that wait may use the time. */
    record Cancelled(UUID visitId) implements Disruption {}
}
