package io.paidan.planning.rule;

import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.km;
import static io.paidan.planning.Samples.store;
import static io.paidan.planning.Samples.stores;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.planning.RegionStock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each limit of a crew, once kept and once broken. */
class CrewLimitsTest {
    private static final List<RequiredPart> IGNITER = List.of(new RequiredPart("4711", 1));

    private static List<Verdict> judge(int together, List<RequiredPart> lacking, RegionStock stock) {
        var order = anOrder().takingCrewOf(3).needingParts("4711", 2).build();
        return HardLimits.judge(new Gathering(order, together, lacking, stock));
    }

    @Test
    void as_many_as_it_takes_are_enough_and_fewer_are_said_with_both_numbers() {
        assertThat(judge(3, List.of(), RegionStock.EMPTY)).isEmpty();
        assertThat(judge(2, List.of(), RegionStock.EMPTY)).containsExactly(new Verdict.CrewTooSmall(3, 2));
    }

    @Test
    void what_they_lack_together_lies_in_a_store_or_is_missing() {
        assertThat(judge(3, IGNITER, stores(store(km(5), "4711", 1)))).isEmpty();
        assertThat(judge(3, IGNITER, RegionStock.EMPTY)).containsExactly(new Verdict.PartMissing("4711", 1, null));
    }

    @Test
    void a_crew_that_is_too_small_is_not_asked_for_parts() {
        assertThat(judge(1, IGNITER, RegionStock.EMPTY)).containsExactly(new Verdict.CrewTooSmall(3, 1));
    }
}
