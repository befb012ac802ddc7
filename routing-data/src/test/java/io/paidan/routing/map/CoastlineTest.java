package io.paidan.routing.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** Coordinates have y downwards, as on the screen; the water lies to the right of the coast. */
class CoastlineTest {

    private static final Envelope FRAME = new Envelope(0, 100, 0, 100);

    private final Coastline coastline = new Coastline();

    @Test
    void a_coast_from_south_to_north_has_its_sea_in_the_east() {
        coastline.add(new int[] {50, 110, 50, 70, 50, 30, 50, -10});
        var sea = coastline.sea(FRAME);
        assertThat(sea).singleElement().satisfies(face -> {
            assertThat(face.envelope().getMinX()).isEqualTo(50);
            assertThat(face.envelope().getMaxX()).isEqualTo(100);
        });
    }

    @Test
    void a_coast_from_north_to_south_has_its_sea_in_the_west() {
        coastline.add(new int[] {50, -10, 50, 30, 50, 70, 50, 110});
        assertThat(coastline.sea(FRAME)).singleElement().satisfies(face -> {
            assertThat(face.envelope().getMinX()).isZero();
            assertThat(face.envelope().getMaxX()).isEqualTo(50);
        });
    }

    @Test
    void an_island_is_a_hole_in_the_sea() {
        coastline.add(new int[] {10, 110, 10, 70, 10, 30, 10, -10});
        coastline.add(new int[] {40, 40, 40, 60, 60, 60, 60, 40, 40, 40});
        assertThat(coastline.sea(FRAME))
                .singleElement()
                .satisfies(face -> assertThat(face.parts()).hasNumberOfRows(2));
    }

    @Test
    void without_a_coast_there_is_no_sea() {
        assertThat(coastline.sea(FRAME)).isEmpty();
    }
}
