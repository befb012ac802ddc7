package io.paidan.planning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.planning.search.DistanceRoutes.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistanceRoutesTest {
    private static final Budget STEPS = new Budget.Steps(200);
    private static final Stop DEPOT = new Stop("depot", 0, 0, 1000, 0);
    private static final int NO_WAY = DistanceRoutes.UNREACHABLE;

    @Test
    void stops_that_nobody_can_serve_are_said_to_be_unserved() {
        var tooHeavy = new Stop("heavy", 11, 0, 1000, 0);
        var tooSoon = new Stop("soon", 1, 0, 9, 0);
        var tooLong = new Stop("long", 1, 0, 1000, 990);
        var possible = new Stop("possible", 1, 10, 10, 980);
        var model = model(2, List.of(tooHeavy, tooSoon, tooLong, possible), everywhere(5, 10));

        var found = new Search<>(model).run(STEPS);

        assertThat(found.unserved()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(found.cost()).isEqualTo(20 + 3 * model.unservedCost(0));
    }

    @Test
    void no_route_goes_where_no_way_leads() {
        var distance = everywhere(4, 10);
        distance[1][2] = NO_WAY;
        distance[2][1] = NO_WAY;
        distance[0][3] = NO_WAY;
        var model = model(1, List.of(stop("a"), stop("b"), stop("c")), distance);

        var found = new Search<>(model).run(STEPS);

        assertThat(found.stopsOf(0)).hasSize(3).containsSubsequence(found.stopsOf(0)[0], 2);
        assertThat(found.stopsOf(0)[1]).isEqualTo(2);
        assertThat(found.cost()).isEqualTo(40);
    }

    @Test
    void a_stop_is_not_taken_out_when_no_way_leads_past_it() {
        var distance = everywhere(4, 10);
        distance[1][3] = NO_WAY;
        var route = model(1, List.of(stop("a"), stop("b"), stop("c")), distance).newRoute(0);
        assertThat(route.load(new int[] {0, 1, 2})).isTrue();

        assertThat(route.remove(1, 2)).isFalse();

        assertThat(route.size()).isEqualTo(3);
        assertThat(route.cost()).isEqualTo(40);
        assertThat(route.remove(1, 3)).isTrue();
        assertThat(route.cost()).isEqualTo(20);
    }

    @Test
    void without_vehicles_everything_stays_unserved() {
        var found = new Search<>(model(0, List.of(stop("a"), stop("b")), everywhere(3, 10))).run(STEPS);

        assertThat(found.routes()).isEmpty();
        assertThat(found.unserved()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void without_stops_there_is_nothing_to_do() {
        var found =
                new Search<>(model(2, List.of(), everywhere(1, 0))).threads(2).run(STEPS);

        assertThat(found.cost()).isZero();
        assertThat(found.routes()).hasSize(2);
    }

    @Test
    void senseless_problems_are_refused_with_a_sentence() {
        assertRefused("Stop a is there twice; each stop needs an id of its own.", stop("a"), stop("a"));
        assertRefused("Stop a: the service time is -5, but must be from 0 to 268435455.", new Stop("a", 1, 0, 9, -5));
        assertRefused("Stop a closes at 3, before it opens at 4.", new Stop("a", 1, 4, 3, 0));
        assertThatThrownBy(() -> model(1, List.of(stop("a")), everywhere(3, 1)))
                .hasMessageContaining("The distances are no square of 2 rows and columns");
        assertThatThrownBy(() -> model(-1, List.of(), everywhere(1, 0))).hasMessageContaining("There are -1 vehicles");
    }

    private static void assertRefused(String sentence, Stop... stops) {
        assertThatThrownBy(() -> model(1, List.of(stops), everywhere(stops.length + 1, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    private static DistanceRoutes model(int vehicles, List<Stop> stops, int[][] distance) {
        return new DistanceRoutes(vehicles, 10, DEPOT, stops, distance);
    }

    private static Stop stop(String id) {
        return new Stop(id, 1, 0, 1000, 0);
    }

    private static int[][] everywhere(int nodes, int distance) {
        var matrix = new int[nodes][nodes];
        for (var row = 0; row < nodes; row++) {
            for (var column = 0; column < nodes; column++) {
                matrix[row][column] = row == column ? 0 : distance;
            }
        }
        return matrix;
    }
}
