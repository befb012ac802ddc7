package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Verdict;
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
}
