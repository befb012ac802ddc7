package io.paidan.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoadPlaceTest {
    private static final Label NOWHERE = new Label(new int[0], new long[0]);

    @Test
    void the_way_to_where_one_is_takes_no_time_on_a_one_way_road_either() {
        assertThat(RoadPlace.alongSegment(at(40), at(40))).isEqualTo(Drive.of(0, 0));
        assertThat(RoadPlace.alongSegment(at(40), at(30))).isEqualTo(Drive.of(2, 10));
        assertThat(RoadPlace.alongSegment(at(30), at(40))).isEqualTo(Drive.NONE);
    }

    /** On a hundred metres that may only be driven backwards, in 20 s. */
    private static RoadPlace at(double offset) {
        return new RoadPlace(7, offset, 100, Double.POSITIVE_INFINITY, 20, NOWHERE, NOWHERE);
    }
}
