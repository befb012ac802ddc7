package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.planning.DrivingHours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The ways engineers drive, by road: what is left of a day, and a day with one more order in it. */
public final class RoutePlans {

    /** Where somebody drives; reading it needs the store's thread, following the roads does not. */
    private record Stops(GeoPoint from, List<GeoPoint> places, int certain, TravelProfile profile) {}

    private final DispatchStore store;
    private final CompletableFuture<TravelTimes> travelTimes;
    private final Executor background;

    public RoutePlans(DispatchStore store, CompletableFuture<TravelTimes> travelTimes, Executor background) {
        this.store = store;
        this.travelTimes = travelTimes;
        this.background = background;
    }

    /** What an engineer still drives today; the way to the next customer is the certain one. */
    public CompletableFuture<RouteLine> ofEngineer(UUID engineerId) {
        return follow(stops(engineerId, ahead(engineerId), 1));
    }

    /** The way of the engineer who has an order up to it; empty when nobody has. */
    public CompletableFuture<RouteLine> toOrder(UUID orderId) {
        var visit = store.findActiveVisit(orderId);
        if (visit.isEmpty()) {
            return CompletableFuture.completedFuture(RouteLine.EMPTY);
        }
        var before = ahead(visit.get().engineerId());
        var upTo = before.indexOf(visit.get()) + 1;
        return follow(stops(visit.get().engineerId(), before.subList(0, upTo), upTo));
    }

    /** An engineer's day with an order put into it: certain up to the order. */
    public CompletableFuture<RouteLine> withOrder(UUID engineerId, WorkOrderSummary order, Insertion insertion) {
        var ahead = new ArrayList<>(ahead(engineerId));
        ahead.removeIf(visit -> visit.workOrderId().equals(order.id()));
        var at = 0;
        for (int i = 0; i < ahead.size(); i++) {
            if (ahead.get(i).id().equals(insertion.afterVisit())) {
                at = i + 1;
            }
        }
        var insertAt = at;
        return follow(stops(engineerId, ahead, insertAt + 1).map(stops -> {
            var places = new ArrayList<>(stops.places());
            places.add(Math.min(insertAt, places.size()), order.place());
            return new Stops(stops.from(), places, stops.certain(), stops.profile());
        }));
    }

    /** Visits he has yet to drive to, in their order. */
    private List<VisitSummary> ahead(UUID engineerId) {
        return store.visitsOfEngineer(engineerId).stream()
                .filter(visit -> visit.status().isActive()
                        && visit.status() != VisitStatus.ON_SITE
                        && visit.status() != VisitStatus.IN_PROGRESS)
                .toList();
    }

    private Optional<Stops> stops(UUID engineerId, List<VisitSummary> visits, int certain) {
        return store.findEngineer(engineerId)
                .map(engineer -> new Stops(
                        store.findPosition(engineerId)
                                .map(EngineerPosition::place)
                                .orElse(engineer.homePosition()),
                        visits.stream()
                                .flatMap(visit -> store.findOrder(visit.workOrderId()).stream())
                                .map(WorkOrderSummary::place)
                                .toList(),
                        certain,
                        DrivingHours.onFreeRoads(engineer.vehicle())));
    }

    private CompletableFuture<RouteLine> follow(Optional<Stops> stops) {
        return stops.map(found -> travelTimes.thenApplyAsync(roads -> new RouteLine(legs(roads, found)), background))
                .orElseGet(() -> CompletableFuture.completedFuture(RouteLine.EMPTY));
    }

    private static List<RouteLine.Leg> legs(TravelTimes roads, Stops stops) {
        var legs = new ArrayList<RouteLine.Leg>();
        var from = stops.from();
        for (int i = 0; i < stops.places().size(); i++) {
            var certain = i < stops.certain();
            var start = from;
            var to = stops.places().get(i);
            roads.route(from, to, stops.profile())
                    .ifPresent(route -> legs.add(new RouteLine.Leg(doorToDoor(start, route.line(), to), certain)));
            from = to;
        }
        return legs;
    }

    /** A road's line begins and ends on the road; people do not. */
    private static List<GeoPoint> doorToDoor(GeoPoint from, List<GeoPoint> road, GeoPoint to) {
        var line = new ArrayList<GeoPoint>(road.size() + 2);
        line.add(from);
        line.addAll(road);
        line.add(to);
        return line;
    }
}
