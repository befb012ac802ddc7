package io.paidan.server.organisation;

import io.paidan.contract.geo.GeoPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A border as well-known text, which other map programs write and read too: {@code POLYGON ((9.5 47.1, 9.6 47.1, 9.6 47.2, 9.5
 * 47.1))}, longitude before latitude.
 */
final class BorderText {

    /** What a cell of Excel holds. */
    private static final int LONGEST = 32_767;
    /** A centimetre. */
    private static final int DECIMALS = 7;

    private static final Pattern OF_AREAS =
            Pattern.compile("(MULTI)?POLYGON\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private BorderText() {}

    /** Null for none. One that no cell holds is only named by the number of its corners, which {@link #read} does not take. */
    static @Nullable String write(List<GeoPoint> border) {
        if (border.isEmpty()) {
            return null;
        }
        var text = Stream.concat(border.stream(), Stream.of(border.getFirst()))
                .map(corner -> number(corner.lon()) + " " + number(corner.lat()))
                .collect(Collectors.joining(", ", "POLYGON ((", "))"));
        return text.length() <= LONGEST ? text : "POLYGON (… %d …)".formatted(border.size());
    }

    private static String number(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The corners, the first not repeated; nothing when it is not one area without holes. */
    static Optional<List<GeoPoint>> read(String text) {
        if (!OF_AREAS.matcher(text).matches()) {
            return Optional.empty();
        }
        var reader = new WKTReader();
        reader.setFixStructure(true); // the last corner may be left out
        try {
            var areas = reader.read(text);
            return areas.getNumGeometries() == 1
                            && areas.getGeometryN(0) instanceof Polygon area
                            && area.getNumInteriorRing() == 0
                    ? Optional.of(corners(area))
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException unreadable) { // the latter for what is nowhere on earth
            return Optional.empty();
        }
    }

    private static List<GeoPoint> corners(Polygon area) {
        var corners = new ArrayList<GeoPoint>();
        for (var corner : area.getExteriorRing().getCoordinates()) {
            corners.add(new GeoPoint(corner.getY(), corner.getX()));
        }
        while (corners.size() > 1 && corners.getLast().equals(corners.getFirst())) {
            corners.removeLast();
        }
        return corners;
    }
}
