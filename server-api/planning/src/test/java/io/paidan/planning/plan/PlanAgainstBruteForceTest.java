package io.paidan.planning.plan;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.search.Budget;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small days against every way of giving each order to one of two engineers, in any sequence, or to nobody. */
class PlanAgainstBruteForceTest {
    private static final StraightRoads ROADS = new StraightRoads();

    @Test
    void nothing_better_exists_than_the_plan() {
        for (var seed = 0; seed < 12; seed++) {
            var request = request(new Random(seed));

            var plan = new DayPlanner(ROADS).plan(request, DayPlanner.Effort.of(new Budget.Steps(30_000)));

            var best = new EveryPlan(request).cheapest();
            assertThat(plan.after().cost(request.weights())).as("seed %d", seed).isBetween(best - 0.01, best + 0.01);
        }
    }

    private static PlanRequest request(Random random) {
        var days = Stream.of("e01", "e02")
                .map(code -> aDay().called(code)
                        .from(km(random.nextInt(20)))
                        .shift("08:00", random.nextBoolean() ? "14:00" : "16:00")
                        .breakAt("12:00", "12:30")
                        .overtime(60, 6000)
                        .skilled(random.nextBoolean() ? "gas" : "lift", 1 + random.nextInt(5))
                        .build())
                .toList();
        var orders = Stream.generate(() -> order(random))
                .limit(3 + random.nextInt(3))
                .toList();
        return new PlanRequest(days, orders, at("10:00"), PlanWeights.DEFAULT);
    }

    private static WorkOrderSummary order(Random random) {
        var order = anOrder()
                .at(km(random.nextInt(30)))
                .lasting(20 + random.nextInt(80))
                .createdAt(LocalTime.ofSecondOfDay(random.nextInt(8 * 3600)).toString())
                .due(LocalTime.of(10 + random.nextInt(5), random.nextInt(60)).toString());
        if (random.nextInt(3) == 0) {
            order.needing("gas");
        }
        if (random.nextInt(3) == 0) {
            order.between("11:00", "13:00");
        }
        return order.build();
    }

    /** Tries everything. */
    private static final class EveryPlan {
        private final PlanRequest request;
        private final Published published;
        private final List<List<WorkOrderSummary>> sequences = List.of(new ArrayList<>(), new ArrayList<>());
        private double best = Double.POSITIVE_INFINITY;

        EveryPlan(PlanRequest request) {
            this.request = request;
            this.published = new Published(request.days(), request.orders());
        }

        double cheapest() {
            place(0);
            return best;
        }

        private void place(int next) {
            if (next == request.orders().size()) {
                evaluate();
                return;
            }
            place(next + 1);
            for (var sequence : sequences) {
                for (var position = 0; position <= sequence.size(); position++) {
                    sequence.add(position, request.orders().get(next));
                    place(next + 1);
                    sequence.remove(position);
                }
            }
        }

        private void evaluate() {
            var plans = new ArrayList<EngineerPlan>();
            for (var k = 0; k < sequences.size(); k++) {
                var plan = walked(k);
                if (plan == null || !isAllowed(plan)) {
                    return;
                }
                plans.add(plan);
            }
            best = Math.min(
                    best, Figures.of(plans, published, request.weights()).cost(request.weights()));
        }

        private EngineerPlan walked(int engineer) {
            var day = request.days().get(engineer);
            var walk = new RouteWalk(day, request.now(), ROADS);
            var stops = new ArrayList<PlanStop.AtCustomer>();
            for (var order : sequences.get(engineer)) {
                var open = order.window() == null ? Instant.MIN : order.window().start();
                var step = walk.next(order.place(), null, open, day.durationOf(order));
                if (step == null) {
                    return null;
                }
                stops.add(new PlanStop.AtCustomer(
                        order.id(), null, false, step.arrival(), step.start(), step.end(), step.travel(), null));
            }
            return EngineerPlan.of(day, stops);
        }

        private boolean isAllowed(EngineerPlan plan) {
            return new DayCheck(request, published, plan, ROADS).faults().isEmpty()
                    && new LimitCheck(request, published).faults(plan).isEmpty();
        }
    }
}
