package io.paidan.planning.plan;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static io.paidan.planning.Samples.store;
import static io.paidan.planning.Samples.stores;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.planning.StraightRoads;
import io.paidan.planning.search.Budget;
import io.paidan.planning.search.Search;
import io.paidan.planning.search.Solution;
import io.paidan.planning.workday.WorkdayRoute;
import io.paidan.planning.workday.WorkdayRoutes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the search minimises and what people are told of a plan are one sum, whatever the plan. */
class PricesAgreeTest {
    private static final StraightRoads ROADS = new StraightRoads();

    /** The search counts lateness from now on, people from the deadline: that much more, whatever is planned. */
    private static double latenessAlready(PlanRequest request, List<EngineerPlan> plans) {
        var arrivals = plans.stream()
                .flatMap(plan -> plan.visits().stream())
                .collect(toMap(PlanStop.AtCustomer::orderId, PlanStop.AtCustomer::arrival));
        return new Published(request.days(), request.orders())
                        .orders().stream()
                                .map(order -> Duration.between(
                                        order.dueAt(),
                                        min(request.now(), arrivals.getOrDefault(order.id(), Instant.MAX))))
                                .filter(Duration::isPositive)
                                .mapToLong(Duration::toSeconds)
                                .sum()
                * request.weights().lateSecond();
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private record Both(Solution<WorkdayRoute> solution, List<EngineerPlan> plans, PlanFigures figures) {}

    private static Both search(PlanRequest request) {
        var published = new Published(request.days(), request.orders());
        var lineup = new Lineup(request, published, ROADS, _ -> true);
        var model = new DayModel(request, lineup.drivers(), lineup.jobs(), ROADS);
        var solution = new Search<>(new WorkdayRoutes(model.problem(Rations.NONE)))
                .start(model.published())
                .run(new Budget.Steps(50));
        var plans = solution.routes().stream()
                .map(route -> model.plan(route.evaluation()))
                .toList();
        assertThat(lineup.others()).isEmpty();
        return new Both(solution, plans, Figures.of(plans, published, request.weights()));
    }

    /** The pay of a millisecond of overtime is rounded to whole units of the search. */
    private static double rounding(PlanFigures figures) {
        return figures.overtime().toMillis() * 0.5 / DayTranslation.SECOND;
    }

    private static void assertAgree(PlanRequest request, String name) {
        var both = search(request);
        var said = both.figures.cost(request.weights());
        var searched = (double) both.solution.cost() / DayTranslation.SECOND + latenessAlready(request, both.plans);
        assertThat(searched).as(name).isCloseTo(said, within(0.01 + said * 1e-9 + rounding(both.figures)));
    }

    @Test
    void a_stop_at_a_store_costs_the_detour_and_the_minutes_there() {
        var stock = stores(store(km(5), "4711", 1));
        var order = anOrder().at(km(10)).needingParts("4711", 1).build();
        var request =
                new PlanRequest(List.of(aDay().stock(stock).build()), List.of(order), at("10:00"), PlanWeights.DEFAULT);

        assertThat(search(request).figures.travel()).isEqualTo(Duration.ofMinutes(15 + 10));
        assertAgree(request, "by a store");
    }

    @Test
    void the_sums_agree_on_random_days() {
        var summed = 0;
        for (var seed = 0; seed < 200; seed++) {
            var random = new RandomDays(seed);
            var request = random.request(1 + seed % 4, seed % 9);
            var isSearched = request.days().stream().allMatch(day -> day.shift() != null && day.from() != null)
                    && request.orders().stream().allMatch(order -> order.crewSize() == 1);
            if (isSearched) {
                assertAgree(request, "seed " + seed);
                summed++;
            }
        }
        assertThat(summed).isGreaterThan(80);
    }
}
