package io.paidan.desktop.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.geo.GeoPoint;
import org.junit.jupiter.api.Test;

class MercatorTest {

    private static final GeoPoint VADUZ = new GeoPoint(47.1410, 9.5215);
    private static final GeoPoint SCHAAN = new GeoPoint(47.1650, 9.5087);
    private final Mercator view = Mercator.over(VADUZ, 15);

    @Test
    void north_is_up_and_west_is_left() {
        assertThat(view.y(SCHAAN)).isNegative();
        assertThat(view.x(SCHAAN)).isNegative();
    }

    @Test
    void a_place_on_the_screen_leads_back_to_itself() {
        var back = view.at(view.x(SCHAAN), view.y(SCHAAN));

        assertThat(back.metresTo(SCHAAN)).isLessThan(0.01);
    }

    @Test
    void zooming_keeps_the_place_under_the_pointer() {
        var closer = view.zoomed(1, view.x(SCHAAN), view.y(SCHAAN));

        assertThat(closer.zoom()).isEqualTo(16);
        assertThat(closer.x(SCHAAN)).isCloseTo(view.x(SCHAAN), within(0.01));
        assertThat(closer.y(SCHAAN)).isCloseTo(view.y(SCHAAN), within(0.01));
    }
}
