package io.paidan.routing.map;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The colours of one map style. Shapes and sizes are the same in all styles. */
public final class Palette {

    private final Map<String, Color> colours = new HashMap<>();
    private final Map<FeatureKind, Color> fills = new EnumMap<>(FeatureKind.class);

    private Palette(Properties entries) {
        entries.stringPropertyNames().forEach(key -> colours.put(key, parse(entries.getProperty(key))));
        for (var kind : FeatureKind.values()) {
            if (kind.group() != FeatureKind.Group.NAME) {
                fills.put(kind, named(key(kind)));
            }
        }
    }

    /** @param name of a properties file beside this class, such as {@code light} */
    public static Palette load(String name) {
        var file = name + ".properties";
        try (var in = Objects.requireNonNull(Palette.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var entries = new Properties();
            entries.load(reader);
            return new Palette(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the map palette " + file, e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Palette palette && palette.colours.equals(colours);
    }

    /** The same in every run of the program. */
    @Override
    public int hashCode() {
        return colours.hashCode();
    }

    private static Color parse(String hex) {
        return new Color((int) Long.parseLong(hex.substring(1), 16), hex.length() > "#RRGGBB".length());
    }

    private static String key(FeatureKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public Color ground() {
        return named("ground");
    }

    public Color fill(FeatureKind kind) {
        return Objects.requireNonNull(fills.get(kind));
    }

    Color casing(FeatureKind road) {
        return colours.getOrDefault(key(road) + ".casing", fill(road));
    }

    Color named(String key) {
        return Objects.requireNonNull(colours.get(key), () -> "The palette has no colour " + key);
    }
}
