package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static io.paidan.planning.Samples.store;
import static io.paidan.planning.Samples.stores;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts that the van lacks are fetched on the way. */
class PickUpTest {
    private final Ranking ranking = new Ranking(new StraightRoads());

    @Test
    void a_part_in_a_store_costs_the_detour_and_the_stop() {
        var store = store(km(-2), "4711", 1);

        var plan = plan(
                anOrder().at(km(10)).needingParts("4711", 1).build(),
                aDay().stock(stores(store)).build());

        assertThat(plan.pickUp()).isNotNull();
        assertThat(plan.pickUp().storeId()).isEqualTo(store.storeId());
        assertThat(plan.pickUp().arrival()).isEqualTo(at("10:03"));
        assertThat(plan.pickUp().departure()).isEqualTo(at("10:13"));
        assertThat(plan.pickUp().partNumbers()).containsExactly("4711");
        assertThat(plan.arrival()).isEqualTo(at("10:31"));
        assertThat(plan.travel()).isEqualTo(Duration.ofMinutes(31));
        assertThat(plan.addedTravel()).isEqualTo(Duration.ofMinutes(31));
    }

    @Test
    void of_two_stores_the_one_that_costs_less_time_is_taken() {
        var onTheWay = store(km(5), "4711", 1);
        var behind = store(km(-1), "4711", 9);

        var plan = plan(
                anOrder().at(km(10)).needingParts("4711", 1).build(),
                aDay().stock(stores(behind, onTheWay)).build());

        assertThat(plan.pickUp()).isNotNull();
        assertThat(plan.pickUp().storeId()).isEqualTo(onTheWay.storeId());
        assertThat(plan.arrival()).isEqualTo(at("10:25"));
    }

    @Test
    void who_has_the_part_in_his_van_drives_straight_and_comes_first() {
        var order = anOrder().at(km(10)).needingParts("4711", 1).build();
        var without =
                aDay().called("e01").stock(stores(store(km(5), "4711", 1))).build();
        var with = aDay().called("e02").from(km(-4)).carrying("4711", 1).build();

        var best = ranking.rank(order, List.of(without, with), at("10:00")).getFirst();

        assertThat(best.engineerId()).isEqualTo(with.engineer().id());
        assertThat(best.plan()).isNotNull();
        assertThat(best.plan().pickUp()).isNull();
        assertThat(best.plan().partsMissing()).isEmpty();
    }

    @Test
    void a_part_that_a_visit_of_his_needs_is_not_promised_again() {
        var order = anOrder().at(km(10)).needingParts("4711", 1).build();
        var needy = anOrder().at(km(20)).needingParts("4711", 1);
        var store = store(km(5), "4711", 1);

        var enough = aDay().carrying("4711", 2).visit("14:00", needy).stock(stores(store));
        assertThat(plan(order, enough.build()).pickUp()).isNull();
        assertThat(plan(order, enough.carrying("4711", 1).build()).pickUp()).isNotNull();
        assertThat(ranking.rank(order, List.of(enough.stock(stores()).build()), at("10:00"))
                        .getFirst()
                        .verdicts())
                .containsExactly(new Verdict.PartMissing("4711", 1, null));
    }

    @Test
    void what_he_has_now_of_the_order_itself_is_not_held_against_him() {
        var order = anOrder().at(km(10)).needingParts("4711", 1);
        var day = aDay().carrying("4711", 1).visit("14:00", order).build();

        assertThat(plan(order.build(), day).pickUp()).isNull();
    }

    @Test
    void a_window_that_the_detour_makes_him_miss_is_missed() {
        var order = anOrder()
                .at(km(10))
                .needingParts("4711", 1)
                .between("10:00", "10:20")
                .build();
        var day = aDay().stock(stores(store(km(5), "4711", 1))).build();

        assertThat(ranking.rank(order, List.of(day), at("10:00")).getFirst().isFit())
                .isFalse();
    }

    private Insertion plan(WorkOrderSummary order, EngineerDay day) {
        var candidate = ranking.rank(order, List.of(day), at("10:00")).getFirst();
        assertThat(candidate.verdicts()).isEmpty();
        return candidate.plan();
    }
}
