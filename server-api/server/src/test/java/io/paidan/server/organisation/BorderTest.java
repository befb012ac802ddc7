package io.paidan.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paidan.contract.geo.GeoPoint;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorderTest {

    /** A square with a bay cut in from the east. */
    private static final Border BAY = border(0, 0, 0, 10, 4, 10, 4, 5, 6, 5, 6, 10, 10, 10, 10, 0);

    @ParameterizedTest
    @CsvSource({
        "5, 2, true",
        "5, 7, false",
        "2, 7, true",
        "8, 7, true",
        "5, 11, false",
        "-1, 5, false",
        "11, 5, false",
        "5, -1, false"
    })
    void a_place_is_inside_or_not(double lat, double lon, boolean inside) {
        assertThat(BAY.contains(new GeoPoint(lat, lon))).isEqualTo(inside);
    }

    @Test
    void a_closed_ring_is_the_same_as_an_open_one() {
        var closed = border(0, 0, 0, 10, 10, 10, 10, 0, 0, 0);
        assertThat(closed.contains(new GeoPoint(5, 5))).isTrue();
        assertThat(closed.contains(new GeoPoint(5, 10.5))).isFalse();
    }

    @Test
    void of_neighbours_that_share_a_line_exactly_one_holds_a_place() {
        var south = border(0, 0, 0, 10, 5, 10, 5, 0);
        var north = border(5, 0, 5, 10, 10, 10, 10, 0);
        var random = new Random(1);
        var places = Stream.concat(
                Stream.of(new GeoPoint(5, 3)),
                random.doubles(1000).mapToObj(at -> new GeoPoint(at * 10, random.nextDouble() * 10)));
        assertThat(places).allSatisfy(place -> assertThat(south.contains(place)).isNotEqualTo(north.contains(place)));
    }

    @Test
    void two_corners_are_no_border() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> border(0, 0, 1, 1))
                .withMessageContaining("2 corners");
    }

    private static Border border(double... latLon) {
        return new Border(Stream.iterate(0, i -> i < latLon.length, i -> i + 2)
                .map(i -> new GeoPoint(latLon[i], latLon[i + 1]))
                .toList());
    }
}
