package io.paidan.routing;

import java.util.Locale;
import java.util.ResourceBundle;

/** What a {@link RegionBuilder} is busy with, in the order it does it. */
public enum BuildStage {
    CHECK(0, 0.02),
    MAP(0.02, 0.22),
    PLACES(0.22, 0.38),
    ROADS(0.38, 0.62),
    TRAVEL_TIMES(0.62, 0.70),
    TILES(0.70, 0.98),
    SEAL(0.98, 1);

    private final double start;
    private final double end;

    BuildStage(double start, double end) {
        this.start = start;
        this.end = end;
    }

    /** Share of the whole work, 0 … 1, when {@code done} of this stage is done. */
    double overall(double done) {
        return start + (end - start) * Math.clamp(done, 0, 1);
    }

    public String title(Locale locale) {
        return ResourceBundle.getBundle(RegionPackException.BUNDLE, locale).getString("stage." + name());
    }
}
