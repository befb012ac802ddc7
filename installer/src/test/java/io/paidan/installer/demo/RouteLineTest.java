package io.paidan.installer.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.RoadRoute;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteLineTest {
    private static final GeoPoint SOUTH = new GeoPoint(47.0, 9.5);
    private static final GeoPoint CORNER = new GeoPoint(47.01, 9.5);
    private static final GeoPoint EAST = new GeoPoint(47.01, 9.5146);
    private final RouteLine line =
            new RouteLine(new RoadRoute(List.of(SOUTH, CORNER, EAST), 2220, Duration.ofMinutes(3), List.of()));

    @Test
    void it_begins_and_ends_at_its_ends_and_never_goes_beyond() {
        assertThat(line.at(0).place()).isEqualTo(SOUTH);
        assertThat(line.at(-1).place()).isEqualTo(SOUTH);
        assertThat(line.at(1).place()).isEqualTo(EAST);
        assertThat(line.at(7).place()).isEqualTo(EAST);
    }

    @Test
    void half_the_way_is_half_the_metres_and_the_heading_follows_the_road() {
        assertThat(line.at(0.5).place().metresTo(CORNER)).isLessThan(5);
        assertThat(line.at(0.25).headingDegrees()).isCloseTo(0, within(0.1));
        assertThat(line.at(0.75).headingDegrees()).isCloseTo(90, within(0.1));
    }

    @Test
    void a_way_of_no_length_stays_where_it_is() {
        var still = new RouteLine(new RoadRoute(List.of(SOUTH, SOUTH), 0, Duration.ZERO, List.of()));
        assertThat(still.at(0.5).place()).isEqualTo(SOUTH);
    }
}
