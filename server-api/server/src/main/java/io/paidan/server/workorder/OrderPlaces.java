package io.paidan.server.workorder;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.organisation.Scope;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.ProblemException;
import org.springframework.stereotype.Component;

/** Where an order can be: in a territory of whoever says so, and where a road leads. */
@Component
public class OrderPlaces {

    private final Territories territories;
    private final TravelTimes travelTimes;

    OrderPlaces(Territories territories, TravelTimes travelTimes) {
        this.territories = territories;
        this.travelTimes = travelTimes;
    }

    /** @throws ProblemException OUTSIDE_REGION when no territory of the scope encloses it, or no road leads there */
    public Territories.Found locate(GeoPoint place, String address, Scope scope) {
        var found = territories.require(place, address, scope);
        if (!travelTimes.covers(place)) {
            throw new ProblemException(
                    ProblemCode.OUTSIDE_REGION, "road", "address", address, "lat", place.lat(), "lon", place.lon());
        }
        return found;
    }
}
