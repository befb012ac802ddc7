package io.paidan.routing.travel;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.PreparedPlaces;
import io.paidan.contract.geo.TravelDirection;
import io.paidan.contract.geo.TravelTable;
import java.util.List;

/** Places on the roads of one profile, ready for both directions. */
final class PreparedRoadPlaces implements PreparedPlaces {

    private final RoadPlaces roads;
    private final RoadPlaceSet destinations;
    private final RoadPlaceSet origins;

    PreparedRoadPlaces(RoadPlaces roads, List<GeoPoint> points) {
        this.roads = roads;
        var places = points.stream().map(roads::at).toList();
        this.destinations = new RoadPlaceSet(places, TravelDirection.FROM_PLACE, roads.nodes());
        this.origins = new RoadPlaceSet(places, TravelDirection.TO_PLACE, roads.nodes());
    }

    @Override
    public int size() {
        return destinations.size();
    }

    @Override
    public TravelTable from(GeoPoint origin) {
        var table = TravelTable.builder(1, size());
        roads.at(origin).ifPresent(place -> {
            var drives = new long[size()];
            destinations.drives(place, drives);
            TableRows.fillRow(table, 0, drives);
        });
        return table.build();
    }

    @Override
    public TravelTable to(GeoPoint destination) {
        var table = TravelTable.builder(size(), 1);
        roads.at(destination).ifPresent(place -> {
            var drives = new long[size()];
            origins.drives(place, drives);
            TableRows.fillColumn(table, 0, drives);
        });
        return table.build();
    }
}
