package io.paidan.desktop.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.geo.GeoPoint;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RingTest {

    private static final Ring SQUARE = ring(0, 0, 0, 1, 1, 1, 1, 0);

    @Test
    void a_plain_area_crosses_itself_nowhere() {
        assertThat(SQUARE.crossings()).isEmpty();
        assertThat(ring(0, 0, 0, 4, 1, 1, 4, 0).crossings()).isEmpty();
    }

    @Test
    void a_bow_tie_crosses_itself_with_two_of_its_edges() {
        assertThat(ring(0, 0, 1, 1, 0, 1, 1, 0).crossings()).containsExactly(0, 2);
    }

    @Test
    void a_corner_on_another_edge_is_a_crossing() {
        assertThat(ring(0, 0, 0, 4, 4, 4, 0, 2).crossings()).isNotEmpty();
    }

    @Test
    void a_line_that_runs_back_over_itself_is_a_crossing() {
        assertThat(ring(0, 0, 0, 2, 0, 1).crossings()).isNotEmpty();
    }

    @Test
    void two_corners_on_one_place_are_found() {
        assertThat(ring(0, 0, 0, 1, 1, 1, 0, 0, 1, 0).crossings()).isNotEmpty();
    }

    @Test
    void the_area_is_that_on_the_ground() {
        var vaduz = ring(47.0, 9.0, 47.0, 9.01, 47.01, 9.01, 47.01, 9.0);

        assertThat(vaduz.squareKilometres()).isCloseTo(1.112 * 0.758, within(0.01));
    }

    private static Ring ring(double... latLon) {
        return new Ring(IntStream.range(0, latLon.length / 2)
                .mapToObj(i -> new GeoPoint(latLon[2 * i], latLon[2 * i + 1]))
                .toList());
    }

    static List<GeoPoint> square() {
        return SQUARE.corners();
    }
}
