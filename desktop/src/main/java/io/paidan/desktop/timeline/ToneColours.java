package io.paidan.desktop.timeline;

import io.paidan.desktop.platform.Palette;
import javafx.scene.paint.Color;

/** The colours of a bar. */
record ToneColours(Color edge, Color ground, Color text) {

    static ToneColours of(BarTone tone, Palette palette) {
        return switch (tone) {
            case DONE -> new ToneColours(palette.grey(), palette.greyBg(), palette.ink2());
            case IN_PROGRESS -> new ToneColours(palette.violet(), palette.violetBg(), palette.violet());
            case PLANNED -> new ToneColours(palette.accent(), palette.accentBg(), palette.accent());
            case AT_RISK -> new ToneColours(palette.amber(), palette.amberBg(), palette.amber());
            case LATE -> new ToneColours(palette.red(), palette.redBg(), palette.red());
        };
    }
}
