package io.paidan.desktop.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.Input;
import io.paidan.desktop.setup.Lookup;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryFormTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final Lookup<TerritoryDetails> all =
            new Lookup<>(() -> CompletableFuture.completedFuture(List.of()), Runnable::run);
    private final TerritoryForm form = new TerritoryForm(texts, all);

    @BeforeEach
    void a_tree_of_two_zones() {
        all.all()
                .setAll(
                        territory("east", null, "Asia/Shanghai", true, 1),
                        territory("west", null, "Asia/Urumqi", true, 1),
                        territory("gone", "west", "Asia/Urumqi", false, 1));
    }

    @Test
    void a_new_territory_takes_the_zone_of_what_it_stands_below() {
        form.fill(territory("", null, "Europe/Vaduz", true, 0));

        parent().set("west");
        assertThat(zone().get()).isEqualTo("Asia/Urumqi");
        parent().set("east");
        assertThat(zone().get()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void a_zone_that_was_typed_stays_and_so_does_that_of_a_territory_that_is_there() {
        form.fill(territory("", null, "Europe/Vaduz", true, 0));
        zone().set("Asia/Tokyo");
        parent().set("west");
        assertThat(zone().get()).isEqualTo("Asia/Tokyo");

        form.fill(territory("old", "east", "Asia/Tokyo", true, 3));
        assertThat(zone().get()).isEqualTo("Asia/Tokyo");
    }

    @Test
    void nothing_is_made_below_one_that_was_given_up() {
        var choice = (Input.Choice<?>) parent().input();

        assertThat(choice.offers().get().stream().map(String::valueOf)).containsExactly("east", "west");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, ''",
        "UTC, ''",
        "UTC+8, such as UTC+8 will not do",
        "+08:00, such as UTC+8 will not do",
        "shanghai, Do you mean Asia/Shanghai?",
        "new york, Do you mean America/New_York",
    })
    void the_zone_is_that_of_a_city(String typed, String said) {
        var problem = form.zoneProblem(typed);

        assertThat(problem.isEmpty()).isEqualTo(said.isEmpty());
        assertThat(problem.orElse("")).contains(said);
    }

    @SuppressWarnings("unchecked")
    private FormField<@Nullable String> parent() {
        return (FormField<@Nullable String>) form.find("parent").orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private FormField<String> zone() {
        return (FormField<String>) form.find("zone").orElseThrow();
    }

    private static TerritoryDetails territory(
            String id, @Nullable String parent, String zone, boolean active, int version) {
        return new TerritoryDetails(
                id,
                id,
                parent,
                TerritoryKind.OUTLET,
                id,
                ZoneId.of(zone),
                "",
                List.of(),
                active,
                version,
                "",
                Instant.EPOCH);
    }
}
