package io.paidan.desktop.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import org.junit.jupiter.api.Test;

class BorderViewModelTest {

    private static final GeoPoint A = new GeoPoint(47.10, 9.50);
    private static final GeoPoint B = new GeoPoint(47.10, 9.54);
    private static final GeoPoint C = new GeoPoint(47.14, 9.54);
    private static final GeoPoint D = new GeoPoint(47.14, 9.50);

    private final BorderFixture fixture = new BorderFixture();
    private final BorderViewModel model = fixture.model;

    @Test
    void a_territory_without_a_border_is_drawn_point_by_point_until_the_line_is_closed() {
        fixture.pick("new");
        draw(A, B, C);
        assertThat(model.problemProperty().get()).isEqualTo(BorderProblem.NOT_CLOSED);

        model.close();

        assertThat(model.problemProperty().get()).isEqualTo(BorderProblem.NONE);
        assertThat(model.corners()).containsExactly(A, B, C);
    }

    @Test
    void only_a_line_of_three_points_that_is_still_open_can_be_closed() {
        fixture.pick("new");
        assertThat(model.closeable().getValue()).isFalse();
        draw(A, B);
        assertThat(model.closeable().getValue()).isFalse();
        draw(C);
        assertThat(model.closeable().getValue()).isTrue();

        model.close();

        assertThat(model.closeable().getValue()).isFalse();
    }

    @Test
    void two_points_close_to_nothing() {
        fixture.pick("new");
        draw(A, B);

        model.close();

        assertThat(model.drawingProperty().get()).isTrue();
    }

    @Test
    void a_line_that_crosses_itself_says_so_and_shows_where() {
        fixture.pick("new");
        draw(A, C, B, D);
        model.close();

        assertThat(model.problemProperty().get()).isEqualTo(BorderProblem.CROSSES_ITSELF);
        assertThat(model.crossings()).containsExactly(0, 2);
        assertThat(model.complaint())
                .hasValueSatisfying(words -> assertThat(words).contains("crosses itself"));
    }

    @Test
    void a_corner_moved_away_mends_it() {
        fixture.pick("new");
        draw(A, C, B, D);
        model.close();
        model.move(1, B);
        model.move(2, C);

        assertThat(model.problemProperty().get()).isEqualTo(BorderProblem.NONE);
    }

    @Test
    void a_corner_beyond_the_map_is_outside() {
        fixture.pick("new");
        draw(A, B, new GeoPoint(52.5, 13.4));
        model.close();

        assertThat(model.problemProperty().get()).isEqualTo(BorderProblem.OUTSIDE);
    }

    @Test
    void a_corner_put_into_an_edge_stands_between_its_ends_and_is_the_selected_one() {
        fixture.pick("north");
        var before = model.corners();
        var middle = new GeoPoint(47.12, 9.53);

        model.insert(0, middle);

        assertThat(model.corners()).hasSize(before.size() + 1);
        assertThat(model.corners().get(1)).isEqualTo(middle);
        assertThat(model.selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void the_selected_corner_can_be_taken_away() {
        fixture.pick("north");
        var before = model.corners();
        model.selectedProperty().set(2);

        model.remove();

        assertThat(model.corners()).hasSize(before.size() - 1).doesNotContain(before.get(2));
    }

    @Test
    void beside_an_outlet_are_the_borders_of_the_others() {
        fixture.pick("north");

        assertThat(model.others()).extracting("id").containsExactly("south");
    }

    @Test
    void inside_a_region_are_the_borders_of_its_outlets_and_around_an_outlet_is_that_of_its_region() {
        fixture.pick("region");
        assertThat(model.others()).extracting("id").containsExactly("north", "south");

        fixture.pick("south");
        assertThat(model.others()).extracting("id").containsExactly("north");
        assertThat(model.around()).isPresent();
    }

    private void draw(GeoPoint... corners) {
        for (var corner : corners) {
            model.add(corner);
        }
    }
}
