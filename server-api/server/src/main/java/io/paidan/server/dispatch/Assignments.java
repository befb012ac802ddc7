package io.paidan.server.dispatch;

import static java.util.Comparator.naturalOrder;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.feed.DispatchEvent.VisitAssigned;
import io.paidan.contract.geo.GeoPoint;
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
import io.paidan.server.organisation.Actor;
import io.paidan.server.organisation.CompanyRulesSetup;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.WorkOrders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives orders to engineers. */
@Service
public class Assignments {

    /** @param isNew false when the same command was carried out before */
    public record Assigned(VisitSummary visit, boolean isNew) {}

    private final WorkOrders workOrders;
    private final Visits visits;
    private final Engineers engineers;
    private final DayReader days;
    private final Ranking ranking;
    private final DayTimes dayTimes;
    private final RestOfDay restOfDay;
    private final DispatchRights rights;
    private final Refusals refusals;
    private final Announcements announcements;
    private final CompanyRulesSetup companyRules;
    private final Clock clock;

    Assignments(
            WorkOrders workOrders,
            Visits visits,
            Engineers engineers,
            DayReader days,
            Ranking ranking,
            DayTimes dayTimes,
            RestOfDay restOfDay,
            DispatchRights rights,
            Refusals refusals,
            Announcements announcements,
            CompanyRulesSetup companyRules,
            Clock clock) {
        this.workOrders = workOrders;
        this.visits = visits;
        this.engineers = engineers;
        this.days = days;
        this.ranking = ranking;
        this.dayTimes = dayTimes;
        this.restOfDay = restOfDay;
        this.rights = rights;
        this.refusals = refusals;
        this.announcements = announcements;
        this.companyRules = companyRules;
        this.clock = clock;
    }

    /**
     * Puts a visit into an engineer's day; whoever has the order now loses it in the same act.
     *
     * @throws ProblemException CONFLICT when the order changed since the caller looked, LIMIT_BROKEN when planning
     *     refuses it, TRANSITION_NOT_ALLOWED when somebody is under way for it, ID_REUSED, NOT_FOUND
     */
    @Transactional
    public Assigned assign(UUID workOrderId, AssignVisit command, Actor actor) {
        return assign(workOrderId, command, null, actor);
    }

    /**
     * As above, by who takes it himself.
     *
     * @param place where he stands; null when he does not say so
     */
    @Transactional
    public Assigned assign(UUID workOrderId, AssignVisit command, @Nullable GeoPoint place, Actor actor) {
        var scope = actor.scope();
        var order = workOrders.lock(workOrderId, scope);
        var earlier = visits.findInRegion(order.region(), command.visitId());
        if (earlier.isPresent()) {
            return new Assigned(repeated(earlier.get(), order, command), false);
        }
        if (order.version() != command.orderVersion()) {
            throw refusals.conflict(order);
        }
        rights.requireMayAssign(order, actor);
        return new Assigned(assign(order, command, place, actor), true);
    }

    private static VisitSummary repeated(VisitSummary earlier, WorkOrderSummary order, AssignVisit command) {
        if (earlier.workOrderId().equals(order.id()) && earlier.engineerId().equals(command.engineerId())) {
            return earlier;
        }
        throw new ProblemException(ProblemCode.ID_REUSED, "visit", "id", command.visitId());
    }

    private VisitSummary assign(WorkOrderSummary order, AssignVisit command, @Nullable GeoPoint place, Actor actor) {
        var ofOrder = visits.listOfOrder(order.region(), order.id());
        var replaced = replaced(order, ofOrder, command);
        var wished = wishedStart(command, ofOrder);
        var from = days.planningFrom(order, wished);
        var concerned = days.listIdsConcerned(order, command.engineerId(), from);
        engineers.lockDays(order.region(), involved(concerned, replaced));
        var engineer = getAsked(order, command, actor);
        var asked = days.listEngineers(order.region(), concerned, from);
        var withdrawn = withdraw(order, replaced);
        var closedUp =
                withdrawn.stream().flatMap(gone -> closeUp(gone).stream()).toList();
        var judged = judged(order, command, from);
        var daysAsked = days.list(order.region(), asked, order.requiredParts(), from);
        var crew = ranking.assessCrew(judged, engineer.id(), daysAsked, from, wished);
        if (!crew.getFirst().isFit()) {
            throw refusals.limitBroken(order, engineer, crew.getFirst().verdicts());
        }
        var placement = new CrewVisits(command.visitId(), order, replaced, crew);
        var rescheduled = closedUp;
        var tellAt = clock.instant().plus(companyRules.get().noticeHold());
        for (var visit : placement.visits()) {
            visits.insert(visit, tellAt);
            var day = DayReader.dayOf(visit.engineerId(), daysAsked);
            var times = dayTimes.insert(day, judged, placement.planOf(visit));
            rescheduled = RestOfDay.latest(rescheduled, restOfDay.push(day, times, visit));
        }
        var scheduled = workOrders.move(order, statusAfter(order), order.waitingReason());
        var event = new VisitAssigned(scheduled, placement.leader(), placement.companions(), rescheduled, withdrawn);
        var former = withdrawn.stream().map(this::engineerOf).toList();
        announcements.assigned(
                event, engineersOf(placement.visits(), asked), former, command.reason(), place, actor.name());
        return placement.leader();
    }

    private EngineerSummary getAsked(WorkOrderSummary order, AssignVisit command, Actor actor) {
        var engineer = engineers.getFor(order.region(), command.engineerId(), actor.scope());
        if (!engineer.region().equals(order.region())) {
            throw refusals.limitBroken(order, engineer, List.of(new Verdict.OtherRegion(engineer.region())));
        }
        return engineer;
    }

    private ReplacedVisits replaced(WorkOrderSummary order, List<VisitSummary> ofOrder, AssignVisit command) {
        var mayTakeFurther = WorkOrderLifecycle.takesFurtherVisit(order.status());
        var replaced = command.isFurther() ? ReplacedVisits.beside(ofOrder) : ReplacedVisits.insteadOf(ofOrder);
        var isFurther = command.isFurther() || !replaced.visits().isEmpty();
        if (!WorkOrderLifecycle.isAssignable(order.status()) && !(mayTakeFurther && isFurther)) {
            throw refusals.notAssignable(order);
        }
        if (!isFurther) {
            ofOrder.stream()
                    .filter(visit -> visit.status().isUnderWay())
                    .findFirst()
                    .ifPresent(visit -> {
                        throw refusals.underWay(order, visit);
                    });
        }
        return replaced;
    }

    /** As planning is to judge it: what is replaced is not in the way, what stays is. */
    private static WorkOrderSummary judged(WorkOrderSummary order, AssignVisit command, Instant from) {
        return command.isFurther() ? order.beside(command.visitId(), from) : order.in(WorkOrderStatus.SCHEDULED);
    }

    /** A further visit comes after those that are planned, unless somebody wishes another time. */
    private static @Nullable Instant wishedStart(AssignVisit command, List<VisitSummary> ofOrder) {
        return command.wishedStart() != null || !command.isFurther()
                ? command.wishedStart()
                : ofOrder.stream()
                        .filter(visit -> visit.status().isActive())
                        .map(VisitSummary::plannedEnd)
                        .max(naturalOrder())
                        .orElse(null);
    }

    /** An order at which somebody works goes on being worked at while a further visit is planned. */
    private static WorkOrderStatus statusAfter(WorkOrderSummary order) {
        return order.status() == WorkOrderStatus.IN_PROGRESS ? order.status() : WorkOrderStatus.SCHEDULED;
    }

    private static List<UUID> involved(List<UUID> concerned, ReplacedVisits replaced) {
        return Stream.concat(concerned.stream(), replaced.visits().stream().map(VisitSummary::engineerId))
                .distinct()
                .toList();
    }

    /** As they are now that their days are held: their times may have moved while these were waited for. */
    private List<VisitSummary> withdraw(WorkOrderSummary order, ReplacedVisits replaced) {
        var ids = replaced.visits().stream().map(VisitSummary::id).toList();
        return visits.listOfOrder(order.region(), order.id()).stream()
                .filter(visit -> ids.contains(visit.id()))
                .map(visit -> visits.move(visit, VisitStatus.WITHDRAWN))
                .toList();
    }

    private List<VisitSummary> closeUp(VisitSummary withdrawn) {
        return restOfDay.retimeWithout(withdrawn, engineerOf(withdrawn));
    }

    private EngineerSummary engineerOf(VisitSummary visit) {
        return engineers.getInRegion(visit.engineerId(), visit.region());
    }

    private static List<EngineerSummary> engineersOf(List<VisitSummary> crew, List<EngineerSummary> asked) {
        return crew.stream()
                .flatMap(visit -> asked.stream().filter(one -> one.id().equals(visit.engineerId())))
                .toList();
    }
}
