package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static io.paidan.planning.Samples.store;
import static io.paidan.planning.Samples.stores;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrewTest {
    private final Ranking ranking = new Ranking(new StraightRoads());

    @Test
    void a_crew_begins_when_the_last_of_them_is_there() {
        var near = aDay().called("e01").from(km(8)).build();
        var far = aDay().called("e02").from(km(-10)).build();

        var ranked = ranking.rank(anOrder().at(km(10)).takingCrewOf(2).build(), List.of(near, far), at("10:00"));

        assertThat(ranked).allSatisfy(candidate -> {
            assertThat(candidate.plan()).isNotNull();
            assertThat(candidate.plan().start()).isEqualTo(at("10:30"));
        });
        assertThat(ranked.getFirst().plan().companions())
                .containsExactly(ranked.getLast().engineerId());
    }

    @Test
    void a_crew_waits_for_a_gap_they_share() {
        var order = anOrder().at(km(10)).lasting(60).takingCrewOf(2).build();
        var mornings = aDay().visit("13:00", anOrder().at(km(10)).lasting(240)).build();
        var late = aDay().pinned("10:15", anOrder().at(km(10)).lasting(60)).build();

        var ranked = ranking.rank(order, List.of(mornings, late), at("10:00"));

        assertThat(ranked).allSatisfy(candidate -> {
            assertThat(candidate.plan()).isNotNull();
            assertThat(candidate.plan().start()).isEqualTo(at("11:15"));
        });
    }

    @Test
    void whoever_comes_after_hundreds_who_begin_sooner_finds_his_crew_too() {
        var days = new ArrayList<EngineerDay>();
        for (var k = 0; k < 210; k++) {
            days.add(aDay().called("m%03d".formatted(k))
                    .from(km(10 + k / 20.0))
                    .shift("08:00", "12:00")
                    .build());
        }
        days.add(aDay().called("n1").now("13:00").build());
        days.add(aDay().called("n2").now("14:00").build());

        var ranked = ranking.rank(anOrder().at(km(10)).takingCrewOf(2).build(), days, at("10:00"));

        assertThat(ranked).allMatch(Candidate::isFit);
    }

    @Test
    void a_colleague_comes_along_then_though_later_would_suit_him_better() {
        var order = anOrder().at(km(10)).lasting(60).takingCrewOf(2).build();
        var leader = aDay().called("e01")
                .pinned("11:45", anOrder().at(km(10)).lasting(60))
                .build();
        var busy = aDay().called("e02")
                .visit("10:20", anOrder().at(km(10)).lasting(20).due("10:30"))
                .build();

        var crew = ranking.assessCrew(order, leader.engineer().id(), List.of(leader, busy), at("10:00"), null);

        assertThat(crew).hasSize(2).allSatisfy(one -> {
            assertThat(one.plan()).isNotNull();
            assertThat(one.plan().start()).isEqualTo(at("10:15"));
        });
    }

    @Test
    void too_few_who_fit_are_said_with_both_numbers() {
        var order = anOrder().needing("gas").takingCrewOf(3).build();
        var one = aDay().skilled("gas", 3).build();
        var two = aDay().skilled("gas", 3).build();
        var unskilled = aDay().build();

        var ranked = ranking.rank(order, List.of(one, two, unskilled), at("10:00"));

        assertThat(ranked).noneMatch(Candidate::isFit);
        assertThat(ranked)
                .extracting(Candidate::verdicts)
                .contains(List.of(new Verdict.CrewTooSmall(3, 2)), List.of(new Verdict.SkillMissing("gas")));
    }

    @Test
    void who_has_no_time_in_common_with_anybody_says_so() {
        var order = anOrder().at(km(10)).lasting(180).takingCrewOf(2).build();
        var morning = aDay().shift("08:00", "13:30").build();
        var afternoon = aDay().now("13:00").build();

        var ranked = ranking.rank(order, List.of(morning, afternoon), at("10:00"));

        assertThat(ranked).extracting(Candidate::verdicts).containsOnly(List.of(new Verdict.CrewTooSmall(2, 1)));
    }

    @Test
    void a_crew_needs_its_parts_together_and_chooses_who_carries_them() {
        var order = anOrder()
                .at(km(10))
                .needingParts(new RequiredPart("4711", 2), new RequiredPart("4712", 1))
                .takingCrewOf(2)
                .build();
        var leader =
                aDay().called("e01").carrying("4711", 1).carrying("4712", 1).build();
        var nearer = aDay().called("e02").from(km(9)).build();
        var carrier = aDay().called("e03").from(km(-10)).carrying("4711", 1).build();

        var crew =
                ranking.assessCrew(order, leader.engineer().id(), List.of(leader, nearer, carrier), at("10:00"), null);

        assertThat(crew)
                .extracting(Candidate::engineerId)
                .containsExactly(leader.engineer().id(), carrier.engineer().id());
        assertThat(crew).allSatisfy(one -> {
            assertThat(one.plan().start()).isEqualTo(at("10:30"));
            assertThat(one.plan().pickUp()).isNull();
        });
    }

    @Test
    void what_a_crew_lacks_the_one_who_was_chosen_fetches_and_the_others_wait_for_him() {
        var order = anOrder().at(km(10)).needingParts("4711", 2).takingCrewOf(2).build();
        var stock = stores(store(km(-2), "4711", 1));
        var leader = aDay().called("e01").stock(stock).build();
        var other = aDay().called("e02").stock(stock).carrying("4711", 1).build();

        var crew = ranking.assessCrew(order, leader.engineer().id(), List.of(leader, other), at("10:00"), null);

        assertThat(crew.getFirst().plan().pickUp()).isNotNull();
        assertThat(crew.getFirst().plan().partsMissing()).containsExactly("4711");
        assertThat(crew.getLast().plan().pickUp()).isNull();
        assertThat(crew).extracting(one -> one.plan().start()).containsOnly(at("10:31"));
    }

    @Test
    void parts_that_nobody_of_a_crew_has_or_can_fetch_are_the_reason() {
        var order = anOrder().at(km(10)).needingParts("4711", 2).takingCrewOf(2).build();
        var one = aDay().carrying("4711", 1).build();
        var other = aDay().build();

        assertThat(ranking.rank(order, List.of(one, other), at("10:00")))
                .extracting(Candidate::verdicts)
                .containsOnly(List.of(new Verdict.PartMissing("4711", 1, null)));
    }

    @Test
    void whoever_of_a_crew_has_no_time_to_fetch_what_it_lacks_says_when_he_would_be_there() {
        var order = anOrder()
                .at(km(10))
                .needingParts("4711", 1)
                .between("10:00", "10:20")
                .takingCrewOf(2)
                .build();
        var stock = stores(store(km(5), "4711", 1));
        var one = aDay().stock(stock).build();
        var other = aDay().stock(stock).build();

        assertThat(ranking.rank(order, List.of(one, other), at("10:00")))
                .extracting(Candidate::verdicts)
                .containsOnly(List.of(new Verdict.WindowMissed(at("10:20"), at("10:25"))));
    }
}
