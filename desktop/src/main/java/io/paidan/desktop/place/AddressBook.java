package io.paidan.desktop.place;

import io.paidan.contract.geo.GeoBounds;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.routing.RegionPack;
import java.util.List;
import java.util.Optional;

/** The addresses of the region. May take its time; called on background threads only. */
public interface AddressBook {

    /** Places that begin like the text, best first. */
    List<Place> find(String text, int limit);

    /** The address at a point of the map; empty away from all of them. */
    Optional<Place> nearest(GeoPoint point);

    /** What the region's map covers. */
    GeoBounds bounds();

    static AddressBook of(RegionPack pack) {
        return new AddressBook() {
            @Override
            public List<Place> find(String text, int limit) {
                return pack.places().find(text, null, limit);
            }

            @Override
            public Optional<Place> nearest(GeoPoint point) {
                return pack.places().nearest(point);
            }

            @Override
            public GeoBounds bounds() {
                return pack.manifest().bounds();
            }
        };
    }
}
