package io.paidan.routing.travel;

import com.graphhopper.GHRequest;
import com.graphhopper.util.Parameters.Routing;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import java.util.List;
import java.util.OptionalDouble;

/** What others do for a travel time: ask GraphHopper for the route, on its contraction hierarchy, without line and turns. */
public final class RouteLoop {

    private final RoadNetwork network;
    private final TravelProfile profile;

    public RouteLoop(RoadNetwork network, TravelProfile profile) {
        this.network = network;
        this.profile = profile;
    }

    public OptionalDouble seconds(GeoPoint from, GeoPoint to) {
        var request = new GHRequest(from.lat(), from.lon(), to.lat(), to.lon())
                .setProfile(RoadProfiles.name(profile))
                .setPathDetails(List.of())
                .putHint(Routing.CALC_POINTS, false)
                .putHint(Routing.INSTRUCTIONS, false);
        var response = network.hopper().route(request);
        return response.hasErrors()
                ? OptionalDouble.empty()
                : OptionalDouble.of(response.getBest().getTime() / 1000.0);
    }
}
