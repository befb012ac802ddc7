package io.paidan.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final GeoPoint VADUZ = new GeoPoint(47.1410, 9.5209);
    private static final GeoPoint SCHAAN = new GeoPoint(47.1650, 9.5087);

    @Test
    void a_place_projected_and_back_is_the_same_place() {
        var back = World.of(VADUZ).toGeo();
        assertThat(back.metresTo(VADUZ)).isLessThan(0.01);
    }

    @Test
    void the_middle_of_the_world_is_null_island() {
        var middle = World.of(new GeoPoint(0, 0));
        assertThat(middle.x()).isEqualTo(0.5);
        assertThat(middle.y()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void pixels_and_metres_agree() {
        var viewport = around(VADUZ, 14);
        var pixels = Math.hypot(
                viewport.x(World.of(SCHAAN)) - viewport.x(World.of(VADUZ)),
                viewport.y(World.of(SCHAAN)) - viewport.y(World.of(VADUZ)));
        assertThat(pixels * viewport.metresPerPixel(viewport.height() / 2))
                .isCloseTo(VADUZ.metresTo(SCHAAN), within(20.0));
    }

    @Test
    void what_is_fitted_is_all_on_the_screen_at_a_whole_zoom() {
        var places = List.of(World.of(VADUZ), World.of(SCHAAN));
        var view = Viewport.fit(places, 900, 600, 50, 18);
        var viewport = around(view.centre().toGeo(), view.zoom());
        assertThat(places).allMatch(place -> viewport.shows(place, -50));
        assertThat(view.zoom()).isEqualTo(Math.rint(view.zoom()));
        var closer = around(view.centre().toGeo(), view.zoom() + 1);
        assertThat(places).anyMatch(place -> !closer.shows(place, -50));
    }

    @Test
    void one_place_alone_is_shown_no_closer_than_asked() {
        assertThat(Viewport.fit(List.of(World.of(VADUZ)), 900, 600, 50, 15).zoom())
                .isEqualTo(15);
    }

    @Test
    void fitting_nothing_says_so() {
        assertThatThrownBy(() -> Viewport.fit(List.of(), 900, 600, 50, 15)).hasMessageContaining("no places to fit");
    }

    @Test
    void the_core_leaves_out_who_is_far_out() {
        var places = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(i -> new World(0.5, 0.5)).toList());
        places.add(new World(0.9, 0.1));
        assertThat(Viewport.core(places)).containsOnly(new World(0.5, 0.5));
    }

    @Test
    void the_scale_is_a_round_number() {
        assertThat(Viewport.roundMetres(1830)).isEqualTo(1000);
        assertThat(Viewport.roundMetres(740)).isEqualTo(500);
        assertThat(Viewport.roundMetres(29)).isEqualTo(20);
    }

    private static Viewport around(GeoPoint centre, double zoom) {
        var size = Viewport.worldSize(zoom);
        var at = World.of(centre);
        return new Viewport(450 - at.x() * size, 300 - at.y() * size, size, 900, 600);
    }
}
