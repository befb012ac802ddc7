package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.OrderNames;
import io.paidan.planning.DrivingHours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The ways engineers drive, by road: what is left of a day, and a day with one more order in it. */
public final class RoutePlans {

    /** A place to drive to, and how fast the roads are when he sets out. */
    private record Stop(String name, GeoPoint place, TravelProfile profile) {}

    /** Where somebody drives; reading it needs the store's thread, following the roads does not. */
    private record Plan(GeoPoint from, List<Stop> stops, int certain) {}

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
        return store.findEngineer(engineerId)
                .map(engineer -> {
                    var ahead = ahead(engineerId);
                    var next = stops(engineer, ahead.stream().limit(1).toList());
                    return follow(plan(engineer, stops(engineer, ahead), next.size()));
                })
                .orElseGet(RoutePlans::nowhere);
    }

    /** The ways of the engineers who have an order up to it; empty when nobody has. */
    public CompletableFuture<RouteLine> toOrder(UUID orderId) {
        return store.findActiveVisit(orderId).map(store::crewOf).orElse(List.of()).stream()
                .map(this::toVisit)
                .reduce(nowhere(), (some, more) -> some.thenCombine(more, RouteLine::and));
    }

    private CompletableFuture<RouteLine> toVisit(VisitSummary visit) {
        var engineer = store.findEngineer(visit.engineerId());
        if (engineer.isEmpty()) {
            return nowhere();
        }
        var before = ahead(engineer.get().id());
        var stops = stops(engineer.get(), before.subList(0, before.indexOf(visit) + 1));
        return follow(plan(engineer.get(), stops, stops.size()));
    }

    /** An engineer's day with an order put into it, the store he fetches parts from before it: certain up to the order. */
    public CompletableFuture<RouteLine> withOrder(UUID engineerId, WorkOrderSummary order, Insertion insertion) {
        return store.findEngineer(engineerId)
                .map(engineer -> follow(withOrder(engineer, order, insertion)))
                .orElseGet(RoutePlans::nowhere);
    }

    private Plan withOrder(EngineerSummary engineer, WorkOrderSummary order, Insertion insertion) {
        var ahead = ahead(engineer.id()).stream()
                .filter(visit -> !visit.workOrderId().equals(order.id()))
                .toList();
        var visitsBefore = 1 + ahead.stream().map(VisitSummary::id).toList().indexOf(insertion.afterVisit());
        var at = stops(engineer, ahead.subList(0, visitsBefore)).size();
        var pickUp = insertion.pickUp();
        var setsOut = insertion.arrival().minus(insertion.travel());
        var added = new ArrayList<Stop>();
        if (pickUp != null) {
            store(pickUp.storeId(), engineer, setsOut).ifPresent(added::add);
        }
        added.add(stop(order, engineer, pickUp == null ? setsOut : pickUp.departure()));
        var stops = new ArrayList<>(stops(engineer, ahead));
        stops.addAll(at, added);
        return plan(engineer, stops, at + added.size());
    }

    /** Visits he has yet to drive to, in their order. */
    private List<VisitSummary> ahead(UUID engineerId) {
        return store.visitsOfEngineer(engineerId).stream()
                .filter(visit -> visit.status().isActive()
                        && visit.status() != VisitStatus.ON_SITE
                        && visit.status() != VisitStatus.IN_PROGRESS)
                .filter(visit -> store.findOrder(visit.workOrderId()).isPresent())
                .toList();
    }

    /** The places of these visits, before each the store where he fetches its parts. */
    private List<Stop> stops(EngineerSummary engineer, List<VisitSummary> visits) {
        return visits.stream().flatMap(visit -> stops(engineer, visit)).toList();
    }

    private Stream<Stop> stops(EngineerSummary engineer, VisitSummary visit) {
        var setsOut = visit.plannedStart().minus(visit.travel());
        var customer = store.findOrder(visit.workOrderId()).stream().map(order -> stop(order, engineer, setsOut));
        var storeId = visit.viaStoreId();
        return storeId == null ? customer : Stream.concat(store(storeId, engineer, setsOut).stream(), customer);
    }

    private Stop stop(WorkOrderSummary order, EngineerSummary engineer, Instant departure) {
        var name = OrderNames.brief(order) + " · " + order.address();
        return new Stop(name, order.place(), profile(engineer, departure));
    }

    /** Empty for a store that nobody drives to, such as a van. */
    private Optional<Stop> store(UUID storeId, EngineerSummary engineer, Instant departure) {
        return store.stores().stream()
                .filter(known -> known.id().equals(storeId))
                .flatMap(known -> Stream.ofNullable(known.place())
                        .map(place -> new Stop(known.name(), place, profile(engineer, departure))))
                .findFirst();
    }

    private TravelProfile profile(EngineerSummary engineer, Instant departure) {
        return store.territories().stream()
                .filter(territory -> territory.id().equals(engineer.territory()))
                .map(Territory::zone)
                .map(zone -> DrivingHours.profile(engineer.vehicle(), departure, zone))
                .findFirst()
                .orElseGet(() -> DrivingHours.onFreeRoads(engineer.vehicle()));
    }

    private Plan plan(EngineerSummary engineer, List<Stop> stops, int certain) {
        var from =
                store.findPosition(engineer.id()).map(EngineerPosition::place).orElse(engineer.homePosition());
        return new Plan(from, stops, certain);
    }

    private static CompletableFuture<RouteLine> nowhere() {
        return CompletableFuture.completedFuture(RouteLine.EMPTY);
    }

    private CompletableFuture<RouteLine> follow(Plan plan) {
        return travelTimes.thenApplyAsync(roads -> new RouteLine(legs(roads, plan)), background);
    }

    private static List<RouteLine.Leg> legs(TravelTimes roads, Plan plan) {
        var legs = new ArrayList<RouteLine.Leg>();
        var from = plan.from();
        for (int i = 0; i < plan.stops().size(); i++) {
            var certain = i < plan.certain();
            var start = from;
            var stop = plan.stops().get(i);
            roads.route(start, stop.place(), stop.profile())
                    .map(road ->
                            new RouteLine.Leg(stop.name(), road, doorToDoor(start, road.line(), stop.place()), certain))
                    .ifPresent(legs::add);
            from = stop.place();
        }
        return legs;
    }

    private static List<GeoPoint> doorToDoor(GeoPoint from, List<GeoPoint> road, GeoPoint to) {
        var line = new ArrayList<GeoPoint>(road.size() + 2);
        line.add(from);
        line.addAll(road);
        line.add(to);
        return line;
    }
}
