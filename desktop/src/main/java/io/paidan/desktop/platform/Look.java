package io.paidan.desktop.platform;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Light or dark, and how large everything is. Remembers both. */
public final class Look {

    /** The ground the console stands on. */
    public enum Mode {
        LIGHT,
        DARK
    }

    public static final double DEFAULT_FONT_SIZE = 13;
    private static final double SMALLEST = 11;
    private static final double LARGEST = 20;

    private final ObjectProperty<Mode> mode;
    private final DoubleProperty fontSize;
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>();

    /** @param systemMode what the desktop prefers, used until the user chooses */
    public Look(Settings settings, Mode systemMode) {
        this(
                settings.find("look.mode").map(Look::mode).orElse(systemMode),
                within(settings.number("look.fontSize", DEFAULT_FONT_SIZE)));
        mode.subscribe(chosen -> settings.put("look.mode", chosen.name().toLowerCase(Locale.ROOT)));
        fontSize.subscribe(size -> settings.put("look.fontSize", size.toString()));
    }

    private Look(Mode mode, double fontSize) {
        this.mode = new SimpleObjectProperty<>(mode);
        this.fontSize = new SimpleDoubleProperty(fontSize);
        palette.bind(this.mode.map(chosen -> chosen == Mode.DARK ? Palette.DARK : Palette.LIGHT));
    }

    /** The same look for a part of the application: who listens to it is let go together with that part. */
    public Look forPart() {
        var part = new Look(mode.get(), fontSize.get());
        part.mode.bindBidirectional(mode);
        part.fontSize.bindBidirectional(fontSize);
        return part;
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** The base font size in pixels, which every size in the console is a multiple of. */
    public DoubleProperty fontSizeProperty() {
        return fontSize;
    }

    public void resize(double step) {
        fontSize.set(within(fontSize.get() + step));
    }

    public Palette palette() {
        return palette.get();
    }

    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    private static double within(double size) {
        return Math.clamp(size, SMALLEST, LARGEST);
    }

    private static Mode mode(String kept) {
        return kept.equals("dark") ? Mode.DARK : Mode.LIGHT;
    }
}
