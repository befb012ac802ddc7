package io.paidan.routing;

import java.util.Locale;

/** The looks of the map: one for each look of the console. */
public enum MapStyle {
    LIGHT,
    DARK;

    /** Its palette and its folder of tiles are called so. */
    String folderName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
