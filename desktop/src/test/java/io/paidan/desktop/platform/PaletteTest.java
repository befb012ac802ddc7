package io.paidan.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    private static final Pattern TOKEN = Pattern.compile("-pd-([a-z0-9-]+): (#[0-9A-Fa-f]{6});");

    @ParameterizedTest
    @EnumSource(Look.Mode.class)
    void the_canvas_has_the_colours_of_the_stylesheet(Look.Mode mode) throws Exception {
        var palette = mode == Look.Mode.DARK ? Palette.DARK : Palette.LIGHT;
        var css = read(mode == Look.Mode.DARK ? "dark.css" : "light.css");
        for (var component : Palette.class.getRecordComponents()) {
            var token = component.getName().replaceAll("([A-Z]|\\d)", "-$1").toLowerCase(java.util.Locale.ROOT);
            var inCss = TOKEN.matcher(css)
                    .results()
                    .filter(match -> match.group(1).equals(token))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("-pd-" + token + " is not in the stylesheet"));
            assertThat(component.getAccessor().invoke(palette)).as(token).isEqualTo(Color.web(inCss.group(2)));
        }
    }

    private static String read(String file) throws IOException {
        try (var in = Objects.requireNonNull(Palette.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
