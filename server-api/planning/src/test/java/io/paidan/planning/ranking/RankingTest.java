package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static io.paidan.planning.Samples.store;
import static io.paidan.planning.Samples.stores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
    private final StraightRoads roads = new StraightRoads();
    private final Ranking ranking = new Ranking(roads);

    @Test
    void whoever_is_judged_alone_is_held_against_the_others_of_his_territory() {
        var busy = aDay().called("e01").jobsIn30Days(40).build();
        var idle = aDay().called("e02").jobsIn30Days(10).build();
        var ranking = new Ranking(new StraightRoads());

        var candidate = ranking.assess(anOrder().build(), busy.engineer().id(), List.of(busy, idle), at("10:00"), null);

        assertThat(candidate.components().territoryMeanIn30Days()).isEqualTo(25);
    }

    @Test
    void the_nearest_free_engineer_comes_first() {
        var order = anOrder().at(km(10)).build();
        var near = aDay().called("e02").from(km(8)).build();
        var far = aDay().called("e01").from(km(30)).build();

        var candidates = ranking.rank(order, List.of(far, near), at("10:00"));

        assertThat(candidates).extracting(Candidate::rank).containsExactly(1, 2);
        assertThat(candidates.getFirst().engineerId()).isEqualTo(near.engineer().id());
        assertThat(plan(candidates.getFirst()).arrival()).isEqualTo(at("10:03"));
        assertThat(candidates.getFirst().directTravel()).isEqualTo(Duration.ofMinutes(3));
        assertThat(candidates.getFirst().directMetres()).isCloseTo(2000, within(5.0));
    }

    @Test
    void being_in_time_counts_more_than_driving_less() {
        var order = anOrder().at(km(10)).due("10:30").build();
        var nearButBusy = aDay().from(km(9))
                .visit("09:30", anOrder().at(km(9)), VisitStatus.IN_PROGRESS, false)
                .build();
        var farButFree = aDay().from(km(25)).build();

        var best = ranking.rank(order, List.of(nearButBusy, farButFree), at("10:00"))
                .getFirst();

        assertThat(best.engineerId()).isEqualTo(farButFree.engineer().id());
        assertThat(plan(best).slack()).isPositive();
    }

    @Test
    void making_another_visit_late_counts_more_than_driving_less() {
        var order = anOrder().at(km(10)).lasting(90).due("11:00").build();
        var onTheWay = aDay().from(km(9))
                .visit("10:30", anOrder().at(km(11)).due("10:40"))
                .build();
        var detour = aDay().from(km(25)).build();

        var candidates = ranking.rank(order, List.of(onTheWay, detour), at("10:00"));

        assertThat(candidates.getFirst().engineerId())
                .isEqualTo(detour.engineer().id());
    }

    @Test
    void the_fit_come_before_the_unfit_and_these_nearest_first() {
        var order = anOrder().needing("gas").build();
        var fit = aDay().from(km(40)).skilled("gas", null).build();
        var unfitFar = aDay().from(km(30)).build();
        var unfitNear = aDay().from(km(9)).build();

        var candidates = ranking.rank(order, List.of(unfitFar, unfitNear, fit), at("10:00"));

        assertThat(candidates)
                .extracting(Candidate::engineerId)
                .containsExactly(
                        fit.engineer().id(),
                        unfitNear.engineer().id(),
                        unfitFar.engineer().id());
        assertThat(candidates).extracting(Candidate::rank).containsExactly(1, 0, 0);
    }

    @Test
    void who_has_the_order_now_is_judged_as_if_he_had_not() {
        var order = anOrder().at(km(10));
        var day = aDay().visit("10:30", order).build();

        var plan = plan(assess(order.build(), day, at("10:00"), null));

        assertThat(plan.arrival()).isEqualTo(at("10:15"));
        assertThat(plan.delays()).isEmpty();
    }

    @Test
    void an_order_goes_into_a_gap_without_moving_anything() {
        var day = aDay().visit("10:15", anOrder().at(km(10)).lasting(30))
                .visit("14:00", anOrder().at(km(20)))
                .build();

        var plan = plan(assess(anOrder().at(km(15)).build(), day));

        assertThat(plan.afterVisit()).isEqualTo(day.visits().getFirst().visit().id());
        assertThat(plan.start()).isEqualTo(at("10:52:30"));
        assertThat(plan.addedTravel()).isEqualTo(Duration.ZERO);
        assertThat(plan.delays()).isEmpty();
    }

    @Test
    void a_visit_pushed_by_the_order_is_reported_with_its_lateness() {
        var pushed = anOrder().at(km(11)).due("10:45");
        var day = aDay().from(km(9)).visit("10:30", pushed).build();

        var plan = plan(assess(anOrder().at(km(10)).due("10:10").build(), day, at("10:00"), null));

        assertThat(plan.afterVisit()).isNull();
        assertThat(plan.delays()).singleElement().satisfies(delay -> {
            assertThat(delay.newStart()).isEqualTo(at("11:03"));
            assertThat(delay.by()).isEqualTo(Duration.ofMinutes(33));
            assertThat(delay.late()).isEqualTo(Duration.ofMinutes(18));
        });
    }

    @Test
    void nothing_is_put_before_a_visit_under_way() {
        var day = aDay().from(km(1))
                .visit("10:20", anOrder().at(km(10)), VisitStatus.EN_ROUTE, false)
                .build();

        var plan = plan(assess(anOrder().at(km(1)).due("10:10").build(), day));

        assertThat(plan.afterVisit()).isEqualTo(day.visits().getFirst().visit().id());
    }

    @Test
    void a_pinned_visit_is_never_moved() {
        var day = aDay().pinned("10:30", anOrder().at(km(10))).build();

        var plan = plan(assess(anOrder().at(km(5)).due("10:10").build(), day));

        assertThat(plan.afterVisit()).isEqualTo(day.visits().getFirst().visit().id());
        assertThat(plan.delays()).isEmpty();
    }

    @Test
    void a_wished_start_is_kept_when_the_day_allows() {
        var day = aDay().build();

        var plan = plan(assess(anOrder().build(), day, at("10:00"), at("13:30")));

        assertThat(plan.start()).isEqualTo(at("13:30"));
        assertThat(plan.arrival()).isEqualTo(at("13:30"));
    }

    @Test
    void a_wish_within_another_visit_makes_that_one_late_only_when_there_is_no_other_way() {
        var day = aDay().visit("13:00", anOrder().at(km(10)).due("13:15")).build();

        var plan = plan(assess(anOrder().at(km(10)).build(), day, at("10:00"), at("13:30")));

        assertThat(plan.start()).isEqualTo(at("14:00"));
        assertThat(plan.delays()).isEmpty();
    }

    @Test
    void likely_parts_his_van_lacks_are_named() {
        var order = anOrder().needingParts("4711", 2).build();
        var day = aDay().carrying("4711", 1)
                .stock(stores(store(km(2), "4711", 5)))
                .build();

        assertThat(plan(assess(order, day)).partsMissing()).containsExactly("4711");
    }

    @Test
    void a_scooter_and_the_rush_hour_are_slower() {
        var order = anOrder().at(km(10)).build();
        var scooter = aDay().driving(Vehicle.SCOOTER).build();
        var early = aDay().now("08:00").build();

        assertThat(assess(order, scooter).directTravel()).isEqualTo(Duration.ofMinutes(20));
        assertThat(assess(order, early, at("08:00"), null).directTravel()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_ranking_asks_for_two_tables_however_many_engineers_there_are() {
        var days = IntStream.range(0, 200)
                .mapToObj(n -> aDay().from(km(n)).visit("12:00", anOrder()).build())
                .toList();

        ranking.rank(anOrder().build(), days, at("10:00"));

        assertThat(roads.tables).isEqualTo(2);
    }

    private Candidate assess(WorkOrderSummary order, EngineerDay day) {
        return assess(order, day, at("10:00"), null);
    }

    private Candidate assess(WorkOrderSummary order, EngineerDay day, Instant now, Instant wishedStart) {
        return ranking.assess(order, day.engineer().id(), List.of(day), now, wishedStart);
    }

    private static Insertion plan(Candidate candidate) {
        assertThat(candidate.verdicts()).isEmpty();
        return candidate.plan();
    }
}
