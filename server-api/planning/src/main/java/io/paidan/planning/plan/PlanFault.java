package io.paidan.planning.plan;

import io.paidan.contract.workorder.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something about a proposal that is not as it must be, with what it says and what is true. */
public sealed interface PlanFault {

    /** The engineers of the proposal are not those of the request. */
    record EngineersDiffer(List<UUID> requested, List<UUID> planned) implements PlanFault {
        public EngineersDiffer {
            requested = List.copyOf(requested);
            planned = List.copyOf(planned);
        }
    }

    /** A visit or an order is not exactly once in the proposal, planned or left out; for a crew, once for each of it. */
    record NotOnce(UUID orderId, long planned, long leftOut) implements PlanFault {}

    /** A published visit that stays is missing from the day it belongs to. */
    record FixedVisitGone(UUID visitId) implements PlanFault {}

    /** The engineers of a crew do not begin together. */
    record CrewApart(UUID orderId, List<Instant> starts) implements PlanFault {
        public CrewApart {
            starts = List.copyOf(starts);
        }
    }

    /** A hard limit of an engineer for an order that has nothing to do with time; {@code limit} names it. */
    record LimitBroken(UUID engineerId, UUID orderId, String limit) implements PlanFault {}

    /** Work begins outside the customer's window. */
    record WindowMissed(UUID engineerId, UUID orderId, Instant start, TimeWindow window) implements PlanFault {}

    /** A published visit begins later than the request gives it leeway for. */
    record MovedTooFar(UUID visitId, Instant start, Instant latest) implements PlanFault {}

    /** The day goes on until {@code until} though it may only until {@code allowed}. */
    record ShiftOverrun(UUID engineerId, Instant until, Instant allowed) implements PlanFault {}

    /** More of a part is fetched from a store than it has. */
    record StoreOverdrawn(UUID storeId, String partNumber) implements PlanFault {}

    /** A time of a visit is not what the road and the clock give; {@code expected} is null when he cannot get there. */
    record WrongTimes(UUID engineerId, UUID orderId, String said, String expected) implements PlanFault {}

    /** A figure or the changes are not what adds up. */
    record WrongSum(String what, String said, String expected) implements PlanFault {}
}
