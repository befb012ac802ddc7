package io.paidan.contract.sla;

import static io.paidan.contract.sla.SlaChoice.Condition.PRIORITY;
import static io.paidan.contract.sla.SlaChoice.Condition.TERRITORY;
import static io.paidan.contract.sla.SlaChoice.Condition.TIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlaChoiceTest {

    private static final SlaCase GOLD_EMERGENCY =
            new SlaCase(null, "gold", Priority.P1, ServiceType.REPAIR, List.of("north", "highland"));
    private static final SlaPolicy ANY = policy("any", null, null, null, null);
    private static final SlaPolicy GOLD = policy("gold", "gold", null, null, null);
    private static final SlaPolicy P1 = policy("p1", null, Priority.P1, null, null);
    private static final SlaPolicy REPAIR = policy("repair", null, null, ServiceType.REPAIR, null);
    private static final SlaPolicy NORTH = policy("north", null, null, null, "north");
    private static final SlaPolicy HIGHLAND = policy("highland", null, null, null, "highland");

    @Test
    void more_conditions_win() {
        var both = policy("repair-north", null, null, ServiceType.REPAIR, "north");
        var choice = SlaChoice.of(List.of(ANY, GOLD, P1, both), GOLD_EMERGENCY);
        assertThat(choice.policy()).isEqualTo(both);
        assertThat(choice.passedOver()).containsExactly(GOLD, P1, ANY);
    }

    @Test
    void with_as_many_the_tier_counts_before_priority_service_and_territory() {
        var all = new ArrayList<>(List.of(NORTH, HIGHLAND, REPAIR, P1, GOLD, ANY));
        var random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(all, random);
            var choice = SlaChoice.of(all, GOLD_EMERGENCY);
            assertThat(choice.policy()).isEqualTo(GOLD);
            assertThat(choice.passedOver()).containsExactly(P1, REPAIR, NORTH, HIGHLAND, ANY);
        }
    }

    @Test
    void the_policy_a_template_names_wins_whatever_it_asks_for() {
        var survey = policy("survey", null, Priority.P4, ServiceType.SURVEY, null);
        var order = new SlaCase("survey", "gold", Priority.P1, ServiceType.REPAIR, List.of("north"));

        var choice = SlaChoice.of(List.of(ANY, GOLD, survey), order);

        assertThat(choice.policy()).isEqualTo(survey);
        assertThat(choice.isNamed()).isTrue();
        assertThat(choice.conditions()).isEmpty();
        assertThat(choice.passedOver()).containsExactly(GOLD, ANY);
    }

    @Test
    void a_template_that_names_a_policy_there_no_longer_is_names_none() {
        var order = new SlaCase("gone", "gold", Priority.P1, ServiceType.REPAIR, List.of());

        var choice = SlaChoice.of(List.of(ANY, GOLD), order);

        assertThat(choice.policy()).isEqualTo(GOLD);
        assertThat(choice.isNamed()).isFalse();
    }

    @Test
    void the_nearer_territory_wins() {
        var choice = SlaChoice.of(List.of(HIGHLAND, NORTH), GOLD_EMERGENCY);
        assertThat(choice.policy()).isEqualTo(NORTH);
        assertThat(choice.conditions()).containsExactly(TERRITORY);
    }

    @Test
    void a_policy_with_one_condition_that_does_not_hold_does_not_count() {
        var other = policy("other", "gold", Priority.P2, ServiceType.REPAIR, "north");
        assertThat(SlaChoice.of(List.of(other, ANY), GOLD_EMERGENCY).policy()).isEqualTo(ANY);
    }

    @Test
    void the_choice_says_by_what_it_was_made() {
        var choice = SlaChoice.of(List.of(policy("both", "gold", Priority.P1, null, null)), GOLD_EMERGENCY);
        assertThat(choice.conditions()).containsExactly(TIER, PRIORITY);
        assertThat(choice.isStandard()).isFalse();
    }

    @Test
    void without_a_policy_of_the_companys_the_standard_of_the_priority_holds() {
        for (var priority : Priority.values()) {
            var order = new SlaCase(null, null, priority, ServiceType.SURVEY, List.of());
            var choice = SlaChoice.of(List.of(GOLD), order);
            assertThat(choice.policy()).isEqualTo(StandardPolicies.of(priority));
            assertThat(choice.isStandard()).isTrue();
        }
    }

    @Test
    void the_more_pressing_the_less_time_has_the_standard() {
        assertThat(StandardPolicies.list()).extracting(SlaPolicy::toArrive).isSorted();
    }

    private static SlaPolicy policy(
            String id,
            @Nullable String tier,
            @Nullable Priority priority,
            @Nullable ServiceType type,
            @Nullable String territory) {
        return new SlaPolicy(
                id,
                1,
                id,
                tier,
                priority,
                type,
                territory,
                "24x7",
                null,
                null,
                Duration.ofHours(4),
                null,
                null,
                List.of());
    }
}
