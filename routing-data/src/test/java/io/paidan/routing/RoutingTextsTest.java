package io.paidan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutingTextsTest {

    @Test
    void every_stage_and_every_failure_has_its_words_in_both_languages_and_no_text_is_left_over() {
        var expected = new TreeSet<>(Stream.concat(
                        Arrays.stream(BuildStage.values()).map(stage -> "stage." + stage),
                        Arrays.stream(RegionPackException.Code.values()).map(code -> "region." + code))
                .toList());
        for (var locale : new Locale[] {Locale.ROOT, Locale.SIMPLIFIED_CHINESE}) {
            var bundle = ResourceBundle.getBundle(RegionPackException.BUNDLE, locale);
            assertThat(bundle.getLocale()).isEqualTo(locale);
            assertThat(new TreeSet<>(bundle.keySet())).isEqualTo(expected);
        }
    }
}
