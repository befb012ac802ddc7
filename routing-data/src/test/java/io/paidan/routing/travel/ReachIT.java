package io.paidan.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.ReachableArea;
import io.paidan.contract.geo.TravelDirection;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.routing.RegionPack;
import io.paidan.routing.TestRegion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class ReachIT {

    private static final GeoPoint VADUZ = new GeoPoint(47.1393, 9.5228);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static RegionPack pack;

    @BeforeAll
    static void open() {
        pack = TestRegion.open();
    }

    @AfterAll
    static void close() {
        pack.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5, 8, 12, 20, 45, 600})
    void the_area_is_a_valid_shape_of_a_few_hundred_points(int minutes) {
        for (var address : pack.places().listAddresses(12, minutes)) {
            var area = geometry(reach(address.position(), minutes, TravelProfile.CAR, TravelDirection.FROM_PLACE));
            assertThat(area.isValid()).as("%d min around %s", minutes, address).isTrue();
            assertThat(area.getArea()).isPositive();
            assertThat(area.getNumPoints()).isLessThanOrEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_clearly_within_the_time_lies_in_the_area_and_whoever_is_far_outside_does_not(
            TravelDirection direction) {
        var places = new ArrayList<GeoPoint>();
        pack.places().listAddresses(400, 5).forEach(address -> places.add(address.position()));
        for (var minutes : new int[] {4, 8, 15}) {
            var area = geometry(reach(VADUZ, minutes, TravelProfile.CAR, direction));
            var inside = 0;
            var outside = 0;
            for (var place : places) {
                var seconds = seconds(place, direction);
                if (seconds < minutes * 60 * 0.9) {
                    inside += area.contains(point(place)) ? 1 : 0;
                    outside += area.contains(point(place)) ? 0 : 1;
                } else if (seconds > minutes * 60 * 1.5) {
                    assertThat(area.contains(point(place)))
                            .as("%s is %.0f s away, the area is of %d min", place, seconds, minutes)
                            .isFalse();
                }
            }
            assertThat(outside).as("missed of %d", inside + outside).isLessThanOrEqualTo((inside + outside) / 50);
            assertThat(inside).isPositive();
        }
    }

    private static double seconds(GeoPoint place, TravelDirection direction) {
        return switch (direction) {
            case FROM_PLACE ->
                pack.travelTimes()
                        .table(List.of(VADUZ), List.of(place), TravelProfile.CAR)
                        .seconds(0, 0);
            case TO_PLACE ->
                pack.travelTimes()
                        .table(List.of(place), List.of(VADUZ), TravelProfile.CAR)
                        .seconds(0, 0);
        };
    }

    @Test
    void more_time_reaches_farther_and_rush_hours_less_far() {
        var free = geometry(reach(VADUZ, 10, TravelProfile.CAR, TravelDirection.FROM_PLACE));
        var rush = geometry(reach(VADUZ, 10, TravelProfile.CAR_PEAK, TravelDirection.FROM_PLACE));
        var longer = geometry(reach(VADUZ, 15, TravelProfile.CAR, TravelDirection.FROM_PLACE));
        assertThat(rush.getArea()).isLessThan(free.getArea() * 0.8);
        assertThat(longer.getArea()).isGreaterThan(free.getArea() * 1.2);
    }

    @Test
    void holes_lie_in_their_outline_and_rings_are_closed() {
        var area = reach(VADUZ, 25, TravelProfile.CAR, TravelDirection.FROM_PLACE);
        assertThat(area.patches()).isNotEmpty().allSatisfy(patch -> {
            assertThat(patch.outline()).startsWith(patch.outline().getLast());
            assertThat(patch.holes())
                    .allSatisfy(hole -> assertThat(GEOMETRY.createPolygon(ring(patch.outline()))
                                    .contains(ring(hole)))
                            .isTrue());
        });
        assertThat(area.patches().getFirst().holes())
                .as("mountains without roads")
                .isNotEmpty();
    }

    @Test
    void a_place_without_a_road_reaches_nothing() {
        var summit = new GeoPoint(47.0525, 9.6050);
        assertThat(pack.travelTimes().reach(summit, Duration.ofMinutes(5), TravelProfile.CAR, TravelDirection.TO_PLACE))
                .isEmpty();
    }

    @Test
    void a_negative_time_is_refused_with_its_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reach(VADUZ, -5, TravelProfile.CAR, TravelDirection.FROM_PLACE))
                .withMessageContaining("PT-5M");
    }

    private static ReachableArea reach(GeoPoint place, int minutes, TravelProfile profile, TravelDirection direction) {
        return pack.travelTimes()
                .reach(place, Duration.ofMinutes(minutes), profile, direction)
                .orElseThrow();
    }

    private static Geometry geometry(ReachableArea area) {
        return GEOMETRY.createMultiPolygon(area.patches().stream()
                .map(patch -> GEOMETRY.createPolygon(
                        ring(patch.outline()),
                        patch.holes().stream().map(ReachIT::ring).toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new));
    }

    private static LinearRing ring(List<GeoPoint> ring) {
        return GEOMETRY.createLinearRing(
                ring.stream().map(at -> new Coordinate(at.lon(), at.lat())).toArray(Coordinate[]::new));
    }

    private static Geometry point(GeoPoint place) {
        return GEOMETRY.createPoint(new Coordinate(place.lon(), place.lat()));
    }
}
