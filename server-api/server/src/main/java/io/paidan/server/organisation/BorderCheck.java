package io.paidan.server.organisation;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.server.platform.MasterChange;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Component;

/** A drawn border must be one line around one area. */
@Component
class BorderCheck {

    private static final int CORNERS_AT_MOST = 5_000;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final MasterChange change;

    BorderCheck(MasterChange change) {
        this.change = change;
    }

    /** @throws io.paidan.server.platform.ProblemException INVALID when it encloses nothing or crosses itself */
    void require(List<GeoPoint> corners) {
        if (corners.isEmpty()) {
            return;
        }
        if (corners.size() < 3) {
            throw change.wrong("border", corners.size(), "border-too-short");
        }
        if (corners.size() > CORNERS_AT_MOST) {
            throw change.wrong("border", corners.size(), "border-too-long", "limit", CORNERS_AT_MOST);
        }
        if (!polygon(corners).isValid()) {
            throw change.wrong("border", corners.size(), "border-crosses-itself");
        }
    }

    static Polygon polygon(List<GeoPoint> corners) {
        var ring = Stream.concat(corners.stream(), Stream.of(corners.getFirst()))
                .map(corner -> new Coordinate(corner.lon(), corner.lat()))
                .toArray(Coordinate[]::new);
        return SHAPES.createPolygon(ring);
    }
}
