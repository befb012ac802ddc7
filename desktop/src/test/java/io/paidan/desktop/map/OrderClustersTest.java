package io.paidan.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.workorder.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderClustersTest {

    private static final double ZOOM = 14;
    private static final double RADIUS = 15;
    private static final double PIXEL = 1 / Viewport.worldSize(ZOOM);

    @Test
    void pins_that_would_lie_on_each_other_become_one_circle() {
        var clusters = OrderClusters.gather(List.of(calm(0, 0), calm(10, 0), calm(100, 0)), ZOOM, RADIUS, null);
        assertThat(clusters).extracting(cluster -> cluster.pins().size()).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void the_most_urgent_gives_a_circle_its_place_and_its_colour() {
        var late = pin(10, 0, Urgency.LATE);
        var cluster = OrderClusters.gather(List.of(calm(0, 0), late), ZOOM, RADIUS, null)
                .getFirst();
        assertThat(cluster.first()).isEqualTo(late);
        assertThat(cluster.urgency()).isEqualTo(Urgency.LATE);
        assertThat(cluster.at()).isEqualTo(late.at());
    }

    @Test
    void the_picked_one_stands_alone() {
        var picked = calm(3, 0);
        var clusters = OrderClusters.gather(List.of(calm(0, 0), picked, calm(6, 0)), ZOOM, RADIUS, picked.id());
        assertThat(clusters)
                .anyMatch(cluster -> cluster.isSingle() && cluster.first().equals(picked));
        assertThat(clusters).hasSize(2);
    }

    @Test
    void orders_of_one_address_are_one_place() {
        var cluster = OrderClusters.gather(List.of(calm(0, 0), calm(0, 0)), ZOOM, RADIUS, null)
                .getFirst();
        assertThat(cluster.isOnePlace()).isTrue();
        var near = OrderClusters.gather(List.of(calm(0, 0), calm(5, 0)), ZOOM, RADIUS, null)
                .getFirst();
        assertThat(near.isOnePlace()).isFalse();
    }

    @Test
    void no_pin_is_lost_or_doubled_and_circles_keep_their_distance() {
        var random = new Random(7);
        var pins = new ArrayList<OrderPin>();
        for (int i = 0; i < 2000; i++) {
            pins.add(calm(random.nextDouble() * 900, random.nextDouble() * 600));
        }
        var clusters = OrderClusters.gather(pins, ZOOM, RADIUS, null);
        assertThat(clusters.stream().flatMap(cluster -> cluster.pins().stream()))
                .containsExactlyInAnyOrderElementsOf(pins);
        for (var one : clusters) {
            assertThat(clusters)
                    .filteredOn(other -> !other.equals(one))
                    .allMatch(other -> Math.hypot(
                                    other.at().x() - one.at().x(),
                                    other.at().y() - one.at().y())
                            >= RADIUS * PIXEL * 0.999);
        }
    }

    private static OrderPin calm(double x, double y) {
        return pin(x, y, Urgency.CALM);
    }

    private static OrderPin pin(double x, double y, Urgency urgency) {
        return new OrderPin(UUID.randomUUID(), new World(0.5 + x * PIXEL, 0.35 + y * PIXEL), urgency, true, false);
    }
}
