package io.paidan.planning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Models whose routes differ and whose stops may be fixed or not worth their way. */
class UnlikeRoutesTest {
    private static final Budget STEPS = new Budget.Steps(2000);
    private final RandomTours tours = RandomTours.of(30, 11).vehicles(12);

    @Test
    void fixed_stops_stay_in_their_route_in_their_sequence() {
        var model = new Changed(tours.model()) {
            @Override
            public DistanceRoute newRoute(int route) {
                var fresh = super.newRoute(route);
                if (route == 3) {
                    assertThat(fresh.load(new int[] {17})).isTrue();
                } else if (route == 4) {
                    assertThat(fresh.load(new int[] {5})).isTrue();
                }
                return fresh;
            }

            @Override
            public boolean isFixed(int stop) {
                return stop == 17 || stop == 5;
            }
        };

        var found = new Search<>(model).run(STEPS);

        assertThat(found.unserved()).isEmpty();
        assertThat(found.stopsOf(3)).contains(17);
        assertThat(found.stopsOf(4)).contains(5);
        var steps = new Budget.Steps(1);
        assertThatThrownBy(() -> new Search<>(model).start(new int[12][0]).run(steps))
                .hasMessage("Stop 17 is fixed in route 3, but missing in the start.");
    }

    @Test
    void the_empty_routes_of_each_kind_are_tried() {
        var only = 7;
        var model = new Changed(tours.model()) {
            @Override
            public int kind(int route) {
                return route == only ? 1 : 0;
            }

            @Override
            public DistanceRoute newRoute(int route) {
                return route == only
                        ? super.newRoute(route)
                        : tours.withoutRoom().newRoute(route);
            }
        };

        var found = new Search<>(model).run(STEPS);

        assertThat(found.stopsOf(only)).isNotEmpty();
        assertThat(found.stopsOf(only).length + found.unserved().size()).isEqualTo(30);
    }

    @Test
    void a_stop_that_costs_more_to_serve_than_to_leave_out_is_left_out() {
        var model = new Changed(tours.model()) {
            @Override
            public long unservedCost(int stop) {
                return stop < 10 ? 1 : super.unservedCost(stop);
            }
        };

        var found = new Search<>(model).run(STEPS);

        assertThat(found.unserved()).allMatch(stop -> stop < 10).hasSizeGreaterThan(5);
    }

    /** A model with something changed. */
    private static class Changed implements RouteModel<DistanceRoute> {
        private final DistanceRoutes model;

        Changed(DistanceRoutes model) {
            this.model = model;
        }

        @Override
        public int stops() {
            return model.stops();
        }

        @Override
        public int routes() {
            return model.routes();
        }

        @Override
        public DistanceRoute newRoute(int route) {
            return model.newRoute(route);
        }

        @Override
        public long unservedCost(int stop) {
            return model.unservedCost(stop);
        }

        @Override
        public int[] neighbours(int stop) {
            return model.neighbours(stop);
        }

        @Override
        public List<PutBackOrder> putBackOrders() {
            return model.putBackOrders();
        }
    }
}
