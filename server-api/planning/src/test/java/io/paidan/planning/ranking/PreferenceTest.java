package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Components;
import io.paidan.contract.dispatch.Components.Acquaintance;
import io.paidan.planning.DayBuilder;
import io.paidan.planning.OrderBuilder;
import io.paidan.planning.StraightRoads;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of two engineers who differ in one thing, the better one comes first though his code comes later. */
class PreferenceTest {
    private final Ranking ranking = new Ranking(new StraightRoads());

    @Test
    void the_one_the_customer_asks_for() {
        var wanted = aDay().called("e02").build();
        var other = aDay().called("e01").build();
        var ranked = ranking.rank(anOrder().preferring(wanted).build(), List.of(other, wanted), at("10:00"));
        assertThat(ranked.getFirst().engineerId()).isEqualTo(wanted.engineer().id());
        assertThat(ranked.getFirst().components().acquaintance()).isEqualTo(Acquaintance.PREFERRED);
        assertThat(ranked.getLast().components().acquaintance()).isEqualTo(Acquaintance.NONE);
    }

    @Test
    void the_one_who_was_there_last() {
        var known = aDay().called("e02").build();
        var other = aDay().called("e01").build();
        var ranked = ranking.rank(anOrder().lastServedBy(known).build(), List.of(other, known), at("10:00"));
        assertThat(ranked.getFirst().engineerId()).isEqualTo(known.engineer().id());
        assertThat(ranked.getFirst().components().acquaintance()).isEqualTo(Acquaintance.PREVIOUS);
    }

    @Test
    void the_better_rated() {
        var best = best(anOrder(), aDay().rated(4.1), aDay().rated(4.9));
        assertThat(best.rating()).isEqualTo(4.9);
    }

    @Test
    void a_low_rating_is_worse_than_none() {
        assertThat(best(anOrder(), aDay().rated(3.5), aDay()).rating()).isNull();
    }

    @Test
    void the_one_who_had_less_work_in_the_last_30_days() {
        var best = best(anOrder(), aDay().jobsIn30Days(80), aDay().jobsIn30Days(40));
        assertThat(best.jobsIn30Days()).isEqualTo(40);
        assertThat(best.territoryMeanIn30Days()).isEqualTo(60);
    }

    @Test
    void the_one_whose_shift_is_less_booked() {
        var best = best(anOrder(), aDay().done(4, 270), aDay().done(1, 54));
        assertThat(best.jobsToday()).isEqualTo(1);
        assertThat(best.shiftBooked()).isEqualTo(0.1);
    }

    @Test
    void the_one_who_is_not_a_learner() {
        var best = best(anOrder().needing("gas"), aDay().skilled("gas", 1), aDay().skilled("gas", 3));
        assertThat(best.skillLevel()).isEqualTo(3);
    }

    @Test
    void the_one_whose_overtime_costs_less() {
        var ranked = ranked(
                anOrder().lasting(60),
                aDay().shift("08:00", "11:00").overtime(60, 9000),
                aDay().shift("08:00", "11:00").overtime(60, 3000));
        assertThat(ranked.getFirst().plan()).isNotNull();
        assertThat(ranked.getFirst().plan().overtime()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void but_a_long_detour_outweighs_most_of_them() {
        var wanted = aDay().called("e01").from(km(60)).build();
        var near = aDay().called("e02").build();
        var ranked = ranking.rank(anOrder().preferring(wanted).build(), List.of(wanted, near), at("10:00"));
        assertThat(ranked.getFirst().engineerId()).isEqualTo(near.engineer().id());
    }

    @Test
    void a_master_is_done_sooner() {
        var ranked = ranked(anOrder().lasting(60).needing("gas"), aDay().skilled("gas", 1), aDay().skilled("gas", 5));
        assertThat(ranked.getFirst().plan()).isNotNull();
        assertThat(ranked.getFirst().plan().end()).isEqualTo(at("11:09"));
        assertThat(ranked.getLast().plan()).isNotNull();
        assertThat(ranked.getLast().plan().end()).isEqualTo(at("11:33"));
    }

    private Components best(OrderBuilder order, DayBuilder worse, DayBuilder better) {
        return ranked(order, worse, better).getFirst().components();
    }

    /** Asserts that the second of the two comes first. */
    private List<Candidate> ranked(OrderBuilder order, DayBuilder worse, DayBuilder better) {
        var second = better.called("e02").build();
        var ranked = ranking.rank(order.build(), List.of(worse.called("e01").build(), second), at("10:00"));
        assertThat(ranked.getFirst().engineerId()).isEqualTo(second.engineer().id());
        return ranked;
    }
}
