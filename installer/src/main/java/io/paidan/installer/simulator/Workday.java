package io.paidan.installer.simulator;

import io.paidan.contract.board.Board;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.stock.Store;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One engineer's part of the board. */
record Workday(
        EngineerSummary engineer,
        ZoneId zone,
        List<VisitSummary> visits,
        List<WorkOrderSummary> orders,
        List<Store> stores,
        @Nullable GeoPoint lastSeen) {

    static Workday of(UUID engineerId, Board board) {
        var engineer = board.engineers().stream()
                .filter(one -> one.id().equals(engineerId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the board has no engineer " + engineerId));
        return new Workday(
                engineer,
                board.territories().stream()
                        .filter(territory -> territory.id().equals(engineer.territory()))
                        .map(Territory::zone)
                        .findFirst()
                        .orElse(ZoneId.systemDefault()),
                board.visits().stream()
                        .filter(visit -> visit.engineerId().equals(engineerId))
                        .sorted(Comparator.comparing(VisitSummary::plannedStart))
                        .toList(),
                board.orders(),
                board.stores(),
                board.positions().stream()
                        .filter(position -> position.engineerId().equals(engineerId))
                        .map(EngineerPosition::place)
                        .findFirst()
                        .orElse(null));
    }

    boolean isOnShift(Instant now) {
        return underWay().isPresent()
                || engineer.shifts().stream()
                        .anyMatch(shift -> !now.isBefore(shift.start()) && now.isBefore(shift.end()));
    }

    Optional<VisitSummary> underWay() {
        return visits.stream().filter(visit -> visit.status().isUnderWay()).findFirst();
    }

    /** The next visit he has said yes to. */
    Optional<VisitSummary> next() {
        return first(VisitStatus.ACCEPTED);
    }

    Optional<VisitSummary> unanswered() {
        return first(VisitStatus.NOTIFIED);
    }

    private Optional<VisitSummary> first(VisitStatus status) {
        return visits.stream().filter(visit -> visit.status() == status).findFirst();
    }

    /** Where he fetches the parts of a visit before he goes there; empty when he has them, or when they lie in a van. */
    Optional<Store> storeOnTheWayTo(VisitSummary visit) {
        return stores.stream()
                .filter(store -> store.id().equals(visit.viaStoreId()) && store.place() != null)
                .findFirst();
    }

    Optional<WorkOrderSummary> orderOf(VisitSummary visit) {
        return orders.stream()
                .filter(order -> order.id().equals(visit.workOrderId()))
                .findFirst();
    }
}
