package io.paidan.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.map.Declutter.Box;
import io.paidan.desktop.map.Declutter.Wish;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class DeclutterTest {

    @Test
    void a_label_with_room_stands_at_the_right() {
        var placed = Declutter.place(List.of(wish("a", 100, 100)), List.of(), 800, 600);
        assertThat(placed.getFirst().box().x()).isEqualTo(116);
    }

    @Test
    void at_the_right_edge_it_moves_to_the_left() {
        var placed = Declutter.place(List.of(wish("a", 790, 100)), List.of(), 800, 600);
        assertThat(placed.getFirst().box().x()).isLessThan(790);
    }

    @Test
    void labels_of_a_crowd_never_overlap_and_the_first_has_one() {
        var crowd = IntStream.range(0, 30)
                .mapToObj(i -> wish("e" + i, 300 + i % 6 * 18, 300 + i / 6 * 18))
                .toList();
        var placed = Declutter.place(crowd, List.of(), 800, 600);
        assertThat(placed.getFirst().subject()).isEqualTo("e0");
        for (var one : placed) {
            assertThat(placed)
                    .filteredOn(other -> other != one)
                    .noneMatch(other -> other.box().overlaps(one.box()));
        }
    }

    @Test
    void a_label_keeps_off_what_is_taken() {
        var disc = new Box(120, 90, 20, 20);
        var placed = Declutter.place(List.of(wish("a", 100, 100)), List.of(disc), 800, 600);
        assertThat(placed).allMatch(label -> !label.box().overlaps(disc));
    }

    @Test
    void neighbours_with_the_same_to_say_have_one_label_and_those_further_off_their_own() {
        var wishes = List.of(
                kin("a", 100, "off today"),
                kin("b", 130, "off today"),
                kin("c", 130, "no gas certificate"),
                kin("d", 400, "off today"));
        assertThat(Declutter.place(wishes, List.of(), 800, 600))
                .extracting(Declutter.Placed::subject)
                .containsExactly("a", "c", "d");
    }

    @Test
    void a_required_label_is_shown_even_without_room() {
        var everywhere = new Box(0, 0, 800, 600);
        var required = new Wish<>("hovered", 100, 100, 16, 60, 22, "", true);
        assertThat(Declutter.place(List.of(wish("a", 300, 300)), List.of(everywhere), 800, 600))
                .isEmpty();
        assertThat(Declutter.place(List.of(required), List.of(everywhere), 800, 600))
                .hasSize(1);
    }

    @Test
    void the_card_leaves_the_order_visible_and_stays_on_the_map() {
        var card = new Dimension2D(240, 140);
        var map = new Dimension2D(900, 600);
        var engineer = new Point2D(400, 300);
        var left = CardPlace.ENGINEER.beside(engineer, new Point2D(500, 320), card, map);
        assertThat(left.getX() + 240).isLessThan(400);
        var right = CardPlace.ENGINEER.beside(engineer, new Point2D(300, 320), card, map);
        assertThat(right.getX()).isGreaterThan(400);
        var corner = CardPlace.ENGINEER.beside(new Point2D(890, 590), new Point2D(100, 100), card, map);
        assertThat(corner.getX() + 240).isLessThanOrEqualTo(900);
        assertThat(corner.getY() + 140).isLessThanOrEqualTo(600);
    }

    private static Wish<String> kin(String name, double x, String kin) {
        return new Wish<>(name, x, 100, 16, 60, 22, kin, false);
    }

    private static Wish<String> wish(String name, double x, double y) {
        return new Wish<>(name, x, y, 16, 60, 22, "", false);
    }
}
