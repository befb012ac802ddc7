package io.paidan.contract.visit;

import static io.paidan.contract.session.Role.ADMINISTRATOR;
import static io.paidan.contract.session.Role.DISPATCHER;
import static io.paidan.contract.session.Role.ENGINEER;
import static io.paidan.contract.session.Role.PARTNER;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what may happen to a visit, and what that does to its order. No other step is ever written.
 *
 * <p>Its roles are those of whoever takes the step by hand. Who cancels an order, moves it to another time or gives it to
 * somebody else withdraws its planned visits with it, by the right to do that.
 */
public final class VisitLifecycle {

    /** What must hold for a step besides the role. */
    public enum Guard {
        NONE,
        /** A reason in words. */
        REASON,
        /** The engineer has no other visit under way. */
        NO_OTHER_UNDER_WAY,
        /** Every mandatory step of the order's procedure has a result, if this makes the order completed. */
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
         * The status of the order after this step. While another visit of it is planned or under way it keeps its own; the
         * last one to end decides, and it counts as done when a colleague of the crew was done. So does one that the desk
         * takes back because the work was done at an earlier visit; a visit that is declined or aborted was needed. An order
         * that waits goes on waiting when its last visit ends without success, or somebody begins beside others: nothing it
         * waits for has come yet. Who begins alone has what it waited for.
         */
        public WorkOrderStatus orderAfter(WorkOrderStatus before, Others others) {
            if (order == null || (others.active() && !to.isActive())) {
                return before;
            }
            var after =
                    order == WorkOrderStatus.READY && isDoneWithout(before, others) ? WorkOrderStatus.COMPLETED : order;
            var nothingCame = others.active() || !to.isActive();
            var goesOnWaiting = before == WorkOrderStatus.WAITING && after != WorkOrderStatus.COMPLETED && nothingCame;
            return goesOnWaiting ? before : after;
        }

        private boolean isDoneWithout(WorkOrderStatus before, Others others) {
            var superfluous = to == WITHDRAWN && before == WorkOrderStatus.IN_PROGRESS;
            return others.crewDone() || (superfluous && others.doneBefore());
        }
    }

    /**
     * How it stands with the other visits of the same order.
     *
     * @param active one of them is planned or under way
     * @param crewDone one of the same crew is done
     * @param doneBefore one of another crew is done, and the order was not taken up again since
     */
    public record Others(boolean active, boolean crewDone, boolean doneBefore) {
        public static final Others NONE = new Others(false, false, false);

        /**
         * @param all the visits of the order, this one among them or not
         * @param takenUpAgain when the order was last taken up again after it had been completed; null when it never was
         */
        public static Others of(VisitSummary visit, Collection<VisitSummary> all, @Nullable Instant takenUpAgain) {
            var others =
                    all.stream().filter(other -> !other.id().equals(visit.id())).toList();
            var done = others.stream().filter(other -> other.status() == DONE).toList();
            return new Others(
                    others.stream().anyMatch(other -> other.status().isActive()),
                    done.stream().anyMatch(other -> other.isTogetherWith(visit)),
                    done.stream().anyMatch(other -> !other.isTogetherWith(visit) && isSince(takenUpAgain, other)));
        }

        private static boolean isSince(@Nullable Instant takenUpAgain, VisitSummary done) {
            return takenUpAgain == null
                    || (done.endedAt() != null && done.endedAt().isAfter(takenUpAgain));
        }

        /** The same where a mandatory step of the order has no result: what was done does not make it completed. */
        public Others unproven() {
            return new Others(active, false, false);
        }
    }

    private static final Set<Role> FIELD = Set.of(ENGINEER, ADMINISTRATOR, SUPERVISOR, DISPATCHER, PARTNER);
    private static final Set<Role> DISPATCH = Set.of(ADMINISTRATOR, SUPERVISOR, DISPATCHER, PARTNER);
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

    /**
     * True when a visit that takes this step takes the planned visits of its crew back with it: nobody of the crew has set
     * out, and without him they are too few.
     */
    public static boolean breaksUpCrew(VisitSummary visit, VisitStatus to, Collection<VisitSummary> ofCrew) {
        return (to == DECLINED || to == WITHDRAWN)
                && Stream.concat(Stream.of(visit), ofCrew.stream())
                        .noneMatch(each -> each.status().isUnderWay() || each.status() == DONE);
    }

    /** True while a person may pin it or let it go: nobody has set out yet. */
    public static boolean takesPin(VisitStatus status) {
        return status.isActive() && !status.isUnderWay();
    }

    /** True when somebody of this role may pin visits: whoever may take them back. */
    public static boolean mayPin(Role role) {
        return DISPATCH.contains(role);
    }

    /** The statuses somebody of this role may move a visit to by hand. */
    public static List<VisitStatus> listNext(VisitStatus from, Role role) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.by().contains(role))
                .map(Step::to)
                .toList();
    }
}
