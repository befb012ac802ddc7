package io.paidan.server.dispatch;

import io.paidan.contract.feed.DispatchEvent.WorkOrderCorrected;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.CorrectedField;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Actor;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.sla.clock.OrderClocks;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.NotedAtIntake;
import io.paidan.server.workorder.OrderPlaces;
import io.paidan.server.workorder.PersonalDataOfOrders;
import io.paidan.server.workorder.WorkOrders;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what was noted when an order was taken. Its deadline stays, and so does the time of whoever is to go there: who
 * moves the place sees to the way himself. Nobody's place moves while he is on his way to it.
 */
@Service
class Corrections {

    private final WorkOrders workOrders;
    private final NotedAtIntake noted;
    private final OrderPlaces places;
    private final Territories territories;
    private final PersonalDataOfOrders personalData;
    private final PlannedVisits planned;
    private final Visits visits;
    private final OrderClocks clocks;
    private final Refusals refusals;
    private final Announcements announcements;

    Corrections(
            WorkOrders workOrders,
            NotedAtIntake noted,
            OrderPlaces places,
            Territories territories,
            PersonalDataOfOrders personalData,
            PlannedVisits planned,
            Visits visits,
            OrderClocks clocks,
            Refusals refusals,
            Announcements announcements) {
        this.workOrders = workOrders;
        this.noted = noted;
        this.places = places;
        this.territories = territories;
        this.personalData = personalData;
        this.planned = planned;
        this.visits = visits;
        this.clocks = clocks;
        this.refusals = refusals;
        this.announcements = announcements;
    }

    /**
     * Writes what is another one; an order of which all is noted so already is given back as it is.
     *
     * @throws ProblemException NOT_FOUND, CONFLICT when the order changed since the caller looked, TRANSITION_NOT_ALLOWED when
     *     it is closed, called off or erased, its place would move while somebody is on his way, or the customer it would be
     *     for does not want the engineer it is planned for, OUTSIDE_REGION, INVALID
     */
    @Transactional
    public WorkOrderSummary correct(UUID id, CorrectWorkOrder command, Actor actor) {
        var order = workOrders.lock(id, actor.scope());
        var corrections = noted.compare(order, command);
        if (corrections.isEmpty()) {
            return order;
        }
        if (order.version() != command.version()) {
            throw refusals.conflict(order);
        }
        if (!WorkOrderLifecycle.takesCorrection(order.status())) {
            throw refusals.noCorrection(order);
        }
        if (personalData.isAnonymised(order)) {
            throw refusals.erased(order);
        }
        var moves = corrections.stream().anyMatch(each -> each.field() == CorrectedField.PLACE);
        var territory =
                moves ? territoryAt(Objects.requireNonNull(command.place()), order, command, actor) : order.territory();
        var corrected = noted.correct(order, command, corrections, actor.scope(), actor.name());
        var changed = moves ? follow(corrected, territory) : corrected;
        var held = visits.listActiveOfOrder(order.region(), id);
        held.stream()
                .filter(visit -> changed.blockedEngineerIds().contains(visit.engineerId()))
                .filter(visit -> !order.blockedEngineerIds().contains(visit.engineerId()))
                .findFirst()
                .ifPresent(visit -> {
                    throw refusals.unwanted(order, visit);
                });
        var engineers = held.stream().map(VisitSummary::engineerId).distinct().toList();
        announcements.corrected(new WorkOrderCorrected(changed, engineers), actor.name());
        if (!territory.equals(order.territory())) {
            announcements.placed(order.territory(), changed, clocks.list(List.of(changed)), actor.name());
        }
        return changed;
    }

    /** Where it belongs from now on: where it lies, as at intake, unless it was given to somebody wherever it lies. */
    private String territoryAt(GeoPoint place, WorkOrderSummary order, CorrectWorkOrder command, Actor actor) {
        var held = planned.hold(order);
        var address = command.address() == null ? order.address() : command.address();
        var isWhereItLies = territories
                .find(order.place(), actor.scope())
                .filter(found -> found.territory().equals(order.territory()))
                .isPresent();
        var found =
                places.locate(place, address, isWhereItLies ? actor.scope() : territories.wholeRegion(order.region()));
        if (!found.region().equals(order.region())) {
            throw new ProblemException(
                    ProblemCode.OUTSIDE_REGION, "other-region", "number", order.number(), "address", address);
        }
        var territory = isWhereItLies ? found.territory() : order.territory();
        if (!territory.equals(order.territory())) {
            held.stream().findFirst().ifPresent(visit -> {
                throw refusals.heldElsewhere(order, visit);
            });
        }
        return territory;
    }

    /** Whoever was sought before was sought for another place. */
    private WorkOrderSummary follow(WorkOrderSummary corrected, String territory) {
        var placed = territory.equals(corrected.territory()) ? corrected : workOrders.place(corrected, territory);
        return Rescheduling.isSought(placed) ? workOrders.move(placed, WorkOrderStatus.READY, null) : placed;
    }
}
