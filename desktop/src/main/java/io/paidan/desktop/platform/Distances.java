package io.paidan.desktop.platform;

/** Distances as people read them: {@code 120 m}, {@code 5.2 km}. */
public final class Distances {

    private static final int STEP_METRES = 10;
    private static final double KILOMETRE = 1000;

    private final Texts texts;

    public Distances(Texts texts) {
        this.texts = texts;
    }

    /** Rounded to ten metres, from a kilometre on to a hundred. */
    public String text(double metres) {
        var rounded = Math.round(metres / STEP_METRES) * STEP_METRES;
        return rounded < KILOMETRE
                ? texts.get("platform.metres", rounded)
                : texts.get("platform.kilometres", metres / KILOMETRE);
    }
}
