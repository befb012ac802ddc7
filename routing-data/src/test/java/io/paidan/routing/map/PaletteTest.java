package io.paidan.routing.map;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    @DisplayName("every style has a colour for everything that is drawn or written")
    void every_style_is_complete(String style) {
        var palette = Palette.load(style);
        for (var kind : FeatureKind.values()) {
            assertThatCode(() -> palette.named(LabelStyle.of(kind, 16).colour()))
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> palette.named("halo")).doesNotThrowAnyException();
        assertThatCode(() -> palette.named("building.line")).doesNotThrowAnyException();
    }
}
