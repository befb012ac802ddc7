package io.paidan.contract.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TurnSentencesTest {
    private static final GeoPoint VADUZ = new GeoPoint(47.1393, 9.5228);

    @Test
    void a_turn_names_the_street_it_leads_onto_in_the_readers_language() {
        var left = turn(TurnKind.LEFT, 0, "Landstrasse");

        assertThat(in(Locale.ENGLISH, left)).isEqualTo("Turn left onto Landstrasse");
        assertThat(in(Locale.SIMPLIFIED_CHINESE, left)).isEqualTo("左转，进入Landstrasse");
    }

    @Test
    void a_roundabout_counts_its_exits() {
        var second = turn(TurnKind.ROUNDABOUT, 2, "");

        assertThat(in(Locale.ENGLISH, second)).isEqualTo("At the roundabout take exit 2");
        assertThat(in(Locale.SIMPLIFIED_CHINESE, second)).isEqualTo("进入环岛，从第2个出口驶出");
    }

    @Test
    void a_way_that_ends_in_a_roundabout_has_no_exit() {
        assertThat(in(Locale.ENGLISH, turn(TurnKind.ROUNDABOUT, 0, ""))).isEqualTo("Drive into the roundabout");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_turn_is_said_with_and_without_a_street_in_both_languages(TurnKind kind) {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            for (var exit = 0; exit <= 1; exit++) {
                assertThat(in(locale, turn(kind, exit, "Äulestrasse {1}"))).contains("Äulestrasse {1}");
                assertThat(in(locale, turn(kind, exit, ""))).isNotBlank().doesNotContain("{", "}");
            }
        }
    }

    @Test
    void both_bundles_have_the_same_keys() {
        var english = ResourceBundle.getBundle("messages/turns", Locale.ROOT).keySet();
        var chinese = ResourceBundle.getBundle("messages/turns", Locale.CHINESE);
        assertThat(english).allMatch(chinese::containsKey).hasSize(2 * (TurnKind.values().length + 1));
        assertThat(chinese.getLocale()).isEqualTo(Locale.CHINESE);
    }

    private static String in(Locale locale, Turn turn) {
        return new TurnSentences(locale).sentence(turn);
    }

    private static Turn turn(TurnKind kind, int exit, String street) {
        return new Turn(kind, exit, street, 120, Duration.ofSeconds(9), VADUZ);
    }
}
