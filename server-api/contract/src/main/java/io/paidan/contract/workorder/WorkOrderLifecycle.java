package io.paidan.contract.workorder;

import static io.paidan.contract.session.Role.ADMINISTRATOR;
import static io.paidan.contract.session.Role.AGENT;
import static io.paidan.contract.session.Role.DISPATCHER;
import static io.paidan.contract.session.Role.PARTNER;
import static io.paidan.contract.session.Role.SUPERVISOR;
import static io.paidan.contract.workorder.WorkOrderStatus.CANCELLED;
import static io.paidan.contract.workorder.WorkOrderStatus.CLOSED;
import static io.paidan.contract.workorder.WorkOrderStatus.COMPLETED;
import static io.paidan.contract.workorder.WorkOrderStatus.CONFIRMED;
import static io.paidan.contract.workorder.WorkOrderStatus.IN_PROGRESS;
import static io.paidan.contract.workorder.WorkOrderStatus.NEW;
import static io.paidan.contract.workorder.WorkOrderStatus.READY;
import static io.paidan.contract.workorder.WorkOrderStatus.SCHEDULED;
import static io.paidan.contract.workorder.WorkOrderStatus.WAITING;

import io.paidan.contract.session.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of what may happen to an order. Nothing else decides about its status: no other step is ever written.
 *
 * <p>Who moves an order to another time brings with it, whatever his role, that its planned visits outside that time are
 * withdrawn, and that it is {@code READY} again when none is left. Intake makes an order {@code READY} at once: {@code NEW} is
 * only what was put into the database some other way.
 */
public final class WorkOrderLifecycle {

    /** What must hold for a step besides the role. */
    public enum Guard {
        NONE,
        /** A reason in words. */
        REASON,
        /** A {@link WaitingReason}, and a reason in words for one that {@linkplain WaitingReason#needsWords needs them}. */
        WAITING_REASON,
        /** No engineer is on his way or at work for it, and a reason in words. */
        NOBODY_UNDER_WAY_AND_REASON,
        /** No visit is planned or under way. */
        NO_ACTIVE_VISIT,
        /** An engineer is at work for it. */
        VISIT_IN_PROGRESS,
        /** Every mandatory step of its procedure has a result. */
        PROCEDURE_DONE,
        /** The customer has not confirmed it for as long as the company waits for that. */
        UNCONFIRMED_TOO_LONG,
        /** A step of a visit takes it there; nobody and nothing else does. */
        BY_VISIT
    }

    /**
     * One step.
     *
     * @param by the roles that may take it by hand; empty when only a visit's life or the server takes it
     */
    public record Step(WorkOrderStatus from, WorkOrderStatus to, Set<Role> by, Guard guard) {}

    private static final Set<Role> DESK = Set.of(ADMINISTRATOR, SUPERVISOR, DISPATCHER, AGENT, PARTNER);
    private static final Set<Role> DISPATCH = Set.of(ADMINISTRATOR, SUPERVISOR, DISPATCHER, PARTNER);
    private static final Set<Role> REVIEW = Set.of(ADMINISTRATOR, SUPERVISOR);
    private static final Set<Role> BY_VISIT = Set.of();
    private static final Set<Role> SERVER = Set.of();

    public static final List<Step> STEPS = List.of(
            new Step(NEW, READY, DESK, Guard.NONE),
            new Step(NEW, CANCELLED, DESK, Guard.NOBODY_UNDER_WAY_AND_REASON),
            new Step(READY, SCHEDULED, BY_VISIT, Guard.BY_VISIT),
            new Step(READY, WAITING, DISPATCH, Guard.WAITING_REASON),
            new Step(READY, CANCELLED, DESK, Guard.NOBODY_UNDER_WAY_AND_REASON),
            new Step(SCHEDULED, READY, BY_VISIT, Guard.BY_VISIT),
            new Step(SCHEDULED, IN_PROGRESS, BY_VISIT, Guard.BY_VISIT),
            new Step(SCHEDULED, CANCELLED, DESK, Guard.NOBODY_UNDER_WAY_AND_REASON),
            new Step(IN_PROGRESS, READY, BY_VISIT, Guard.BY_VISIT),
            new Step(IN_PROGRESS, WAITING, DISPATCH, Guard.WAITING_REASON),
            new Step(IN_PROGRESS, COMPLETED, BY_VISIT, Guard.BY_VISIT),
            new Step(WAITING, READY, DISPATCH, Guard.NO_ACTIVE_VISIT),
            new Step(WAITING, IN_PROGRESS, DISPATCH, Guard.VISIT_IN_PROGRESS),
            new Step(WAITING, COMPLETED, BY_VISIT, Guard.BY_VISIT),
            new Step(WAITING, CANCELLED, DESK, Guard.NOBODY_UNDER_WAY_AND_REASON),
            new Step(COMPLETED, CONFIRMED, DESK, Guard.NONE),
            new Step(COMPLETED, READY, DESK, Guard.REASON),
            new Step(COMPLETED, CLOSED, SERVER, Guard.UNCONFIRMED_TOO_LONG),
            new Step(CONFIRMED, CLOSED, REVIEW, Guard.PROCEDURE_DONE),
            new Step(CONFIRMED, READY, REVIEW, Guard.REASON));

    private WorkOrderLifecycle() {}

    /** The step from one status to another; empty when the table has none. */
    public static Optional<Step> find(WorkOrderStatus from, WorkOrderStatus to) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.to() == to)
                .findFirst();
    }

    /** True when an engineer can be given an order of this status, or another engineer than the one who has it. */
    public static boolean isAssignable(WorkOrderStatus status) {
        return status == SCHEDULED || find(status, SCHEDULED).isPresent();
    }

    /** True when one more visit can be planned beside those an order of this status has. */
    public static boolean takesFurtherVisit(WorkOrderStatus status) {
        return status == SCHEDULED || status == IN_PROGRESS;
    }

    /** True while another time can be agreed with the customer: whatever could still be called off has not begun. */
    public static boolean takesAnotherTime(WorkOrderStatus status) {
        return find(status, CANCELLED).isPresent();
    }

    /** True while what was noted at intake can be put right: whatever is closed or called off stays as it was. */
    public static boolean takesCorrection(WorkOrderStatus status) {
        return status != CLOSED && status != CANCELLED;
    }

    /** True while results of its procedure can be entered: somebody is at work for it, or what he waits for holds him up. */
    public static boolean takesResults(WorkOrderStatus status) {
        return status == IN_PROGRESS || status == WAITING;
    }

    /** True when a step takes back what was completed: the work is to be done again. */
    public static boolean isRework(WorkOrderStatus from, WorkOrderStatus to) {
        return (from == COMPLETED || from == CONFIRMED) && to == READY;
    }

    /** The statuses somebody of this role may move an order to by hand. */
    public static List<WorkOrderStatus> listNext(WorkOrderStatus from, Role role) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.by().contains(role))
                .map(Step::to)
                .toList();
    }
}
