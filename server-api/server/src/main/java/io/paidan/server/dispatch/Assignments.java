package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.feed.DispatchEvent.VisitAssigned;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DayTimes;
import io.paidan.planning.ranking.Ranking;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives orders to engineers. */
@Service
class Assignments {

    /** @param isNew false when the same command was carried out before */
    record Assigned(VisitSummary visit, boolean isNew) {}

    private final WorkOrders workOrders;
    private final Visits visits;
    private final Engineers engineers;
    private final DayReader days;
    private final Ranking ranking;
    private final DayTimes dayTimes;
    private final RestOfDay restOfDay;
    private final Refusals refusals;
    private final Announcements announcements;
    private final DispatchSettings settings;
    private final Clock clock;

    Assignments(
            WorkOrders workOrders,
            Visits visits,
            Engineers engineers,
            DayReader days,
            Ranking ranking,
            DayTimes dayTimes,
            RestOfDay restOfDay,
            Refusals refusals,
            Announcements announcements,
            DispatchSettings settings,
            Clock clock) {
        this.workOrders = workOrders;
        this.visits = visits;
        this.engineers = engineers;
        this.days = days;
        this.ranking = ranking;
        this.dayTimes = dayTimes;
        this.restOfDay = restOfDay;
        this.refusals = refusals;
        this.announcements = announcements;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts a visit into an engineer's day; whoever has the order now loses it in the same act.
     *
     * @throws ProblemException CONFLICT when the order changed since the caller looked, LIMIT_BROKEN when planning
     *     refuses it, TRANSITION_NOT_ALLOWED when somebody is under way for it, ID_REUSED, NOT_FOUND
     */
    @Transactional
    public Assigned assign(UUID workOrderId, AssignVisit command, SignedInUser user) {
        var scope = Scope.of(user);
        var order = workOrders.lock(workOrderId, scope);
        var earlier = visits.findInRegion(order.region(), command.visitId());
        if (earlier.isPresent()) {
            return new Assigned(repeated(earlier.get(), order, command), false);
        }
        if (order.version() != command.orderVersion()) {
            throw refusals.conflict(order);
        }
        if (!WorkOrderLifecycle.isAssignable(order.status())) {
            throw refusals.notAssignable(order);
        }
        var engineer = engineers.get(command.engineerId(), scope);
        if (!engineer.region().equals(order.region())) {
            throw refusals.limitBroken(order, engineer, List.of(new Verdict.OtherRegion(engineer.region())));
        }
        return new Assigned(assign(order, engineer, command, user.displayName()), true);
    }

    private static VisitSummary repeated(VisitSummary earlier, WorkOrderSummary order, AssignVisit command) {
        if (earlier.workOrderId().equals(order.id()) && earlier.engineerId().equals(command.engineerId())) {
            return earlier;
        }
        throw new ProblemException(ProblemCode.ID_REUSED, "visit", "id", command.visitId());
    }

    private VisitSummary assign(WorkOrderSummary order, EngineerSummary engineer, AssignVisit command, String actor) {
        var held = visits.findActiveOfOrder(order.region(), order.id()).orElse(null);
        engineers.lockDays(order.region(), involved(engineer, held));
        var withdrawn = held == null ? null : withdraw(order, visits.lock(held));
        var closedUp = withdrawn == null ? List.<VisitSummary>of() : closeUp(withdrawn);
        var asked = days.listFor(order, engineer);
        var candidate = ranking.assess(order, engineer.id(), asked, clock.instant(), command.wishedStart());
        var plan = candidate.plan();
        if (plan == null) {
            throw refusals.limitBroken(order, engineer, candidate.verdicts());
        }
        var day = DayReader.dayOf(engineer, asked);
        var visit = planned(command.visitId(), order, engineer, plan);
        visits.insert(visit, clock.instant().plus(settings.noticeHold()));
        var pushed = restOfDay.push(day, dayTimes.insert(day, order, plan), visit);
        var scheduled = workOrders.move(order, WorkOrderStatus.SCHEDULED, null);
        var event = new VisitAssigned(scheduled, visit, RestOfDay.latest(closedUp, pushed), withdrawn);
        announcements.assigned(event, engineer, command.reason(), actor);
        return visit;
    }

    private static List<UUID> involved(EngineerSummary engineer, @Nullable VisitSummary held) {
        return Stream.concat(Stream.of(engineer.id()), Stream.ofNullable(held).map(VisitSummary::engineerId))
                .distinct()
                .toList();
    }

    private VisitSummary withdraw(WorkOrderSummary order, VisitSummary held) {
        if (held.status().isUnderWay()) {
            throw refusals.underWay(order, held);
        }
        return visits.move(held, VisitStatus.WITHDRAWN);
    }

    private List<VisitSummary> closeUp(VisitSummary withdrawn) {
        return restOfDay.retimeWithout(withdrawn, engineers.getInRegion(withdrawn.engineerId(), withdrawn.region()));
    }

    private static VisitSummary planned(UUID id, WorkOrderSummary order, EngineerSummary engineer, Insertion plan) {
        return new VisitSummary(
                id,
                order.region(),
                order.id(),
                engineer.id(),
                VisitStatus.PLANNED,
                plan.start(),
                plan.end(),
                plan.travel(),
                plan.pickUp() == null ? null : plan.pickUp().storeId(),
                false,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
