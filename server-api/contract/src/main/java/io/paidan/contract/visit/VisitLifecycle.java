package io.paidan.contract.visit;

import static io.paidan.contract.session.Role.ADMINISTRATOR;
import static io.paidan.contract.session.Role.DISPATCHER;
import static io.paidan.contract.session.Role.ENGINEER;
import static io.paidan.contract.session.Role.SUPERVISOR;
import static io.paidan.contract.visit.VisitStatus.ABORTED;
import static io.paidan.contract.visit.VisitStatus.ACCEPTED;
import static io.paidan.contract.visit.VisitStatus.DECLINED;
import static io.paidan.contract.visit.VisitStatus.DONE;
import static io.paidan.contract.visit.VisitStatus.EN_ROUTE;
import static io.paidan.contract.visit.VisitStatus.IN_PROGRESS;
import static io.paidan.contract.visit.VisitStatus.NOTIFIED;
import static io.paidan.contract.visit.VisitStatus.ON_SITE;
import static io.paidan.contract.visit.VisitStatus.PLANNED;
import static io.paidan.contract.visit.VisitStatus.WITHDRAWN;

import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one table of what may happen to a visit, and what that does to its order. */
public final class VisitLifecycle {

    /** What must hold for a step besides the role. */
    public enum Guard {
        NONE,
        /** A reason in words. */
        REASON,
        /** The engineer has no other visit under way. */
        NO_OTHER_UNDER_WAY,
        /** Every mandatory step of the order's procedure has a result. */
        PROCEDURE_DONE
    }

    /**
     * One step.
     *
     * @param by the roles that may take it by hand; an engineer only for his own visits; empty when only the server does
     * @param order the status its order takes with it; null when the order keeps its own
     */
    public record Step(
            VisitStatus from,
            VisitStatus to,
            Set<Role> by,
            Guard guard,
            @Nullable WorkOrderStatus order) {

        /**
         * The status of the order after this step. An order that waits goes on waiting when its visit ends without
         * success: nothing it waits for has come yet.
         */
        public WorkOrderStatus orderAfter(WorkOrderStatus before) {
            var goesOnWaiting = before == WorkOrderStatus.WAITING && order == WorkOrderStatus.READY;
            return order == null || goesOnWaiting ? before : order;
        }
    }

    private static final Set<Role> FIELD = Set.of(ENGINEER, ADMINISTRATOR, SUPERVISOR, DISPATCHER);
    private static final Set<Role> DISPATCH = Set.of(ADMINISTRATOR, SUPERVISOR, DISPATCHER);
    private static final Set<Role> SERVER = Set.of();

    public static final List<Step> STEPS = List.of(
            new Step(PLANNED, NOTIFIED, SERVER, Guard.NONE, null),
            new Step(PLANNED, ACCEPTED, FIELD, Guard.NONE, null),
            new Step(PLANNED, DECLINED, FIELD, Guard.REASON, WorkOrderStatus.READY),
            new Step(PLANNED, WITHDRAWN, DISPATCH, Guard.NONE, WorkOrderStatus.READY),
            new Step(NOTIFIED, ACCEPTED, FIELD, Guard.NONE, null),
            new Step(NOTIFIED, DECLINED, FIELD, Guard.REASON, WorkOrderStatus.READY),
            new Step(NOTIFIED, WITHDRAWN, DISPATCH, Guard.NONE, WorkOrderStatus.READY),
            new Step(ACCEPTED, EN_ROUTE, FIELD, Guard.NO_OTHER_UNDER_WAY, null),
            new Step(ACCEPTED, DECLINED, FIELD, Guard.REASON, WorkOrderStatus.READY),
            new Step(ACCEPTED, WITHDRAWN, DISPATCH, Guard.NONE, WorkOrderStatus.READY),
            new Step(EN_ROUTE, ON_SITE, FIELD, Guard.NONE, null),
            new Step(EN_ROUTE, ABORTED, FIELD, Guard.REASON, WorkOrderStatus.READY),
            new Step(EN_ROUTE, WITHDRAWN, DISPATCH, Guard.REASON, WorkOrderStatus.READY),
            new Step(ON_SITE, IN_PROGRESS, FIELD, Guard.NONE, WorkOrderStatus.IN_PROGRESS),
            new Step(ON_SITE, ABORTED, FIELD, Guard.REASON, WorkOrderStatus.READY),
            new Step(IN_PROGRESS, DONE, FIELD, Guard.PROCEDURE_DONE, WorkOrderStatus.COMPLETED),
            new Step(IN_PROGRESS, ABORTED, FIELD, Guard.REASON, WorkOrderStatus.READY));

    private VisitLifecycle() {}

    /** The step from one status to another; empty when the table has none. */
    public static Optional<Step> find(VisitStatus from, VisitStatus to) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.to() == to)
                .findFirst();
    }

    /** The statuses somebody of this role may move a visit to by hand. */
    public static List<VisitStatus> listNext(VisitStatus from, Role role) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.by().contains(role))
                .map(Step::to)
                .toList();
    }
}
