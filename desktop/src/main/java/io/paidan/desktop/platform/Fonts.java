package io.paidan.desktop.platform;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.text.Font;

/** Inter for Latin; for Chinese what the system has. */
public final class Fonts {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Bold.otf");

    private Fonts() {}

    /**
     * Makes Inter known under its name. JavaFX asks the system once which fonts to take for other scripts, by the
     * language of that moment: it must be Chinese, else Chinese words are drawn with Japanese shapes.
     */
    public static void load() {
        var language = Locale.getDefault();
        Locale.setDefault(Texts.CHINESE);
        try {
            FILES.forEach(Fonts::load);
        } finally {
            Locale.setDefault(language);
        }
    }

    private static void load(String file) {
        var url = Objects.requireNonNull(Fonts.class.getResource(FOLDER + file), file);
        if (Font.loadFont(url.toExternalForm(), Look.DEFAULT_FONT_SIZE) == null) {
            throw new IllegalStateException("The font %s cannot be read".formatted(url));
        }
    }
}
