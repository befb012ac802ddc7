package io.paidan.desktop.timeline;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * Fonts and sizes that grow with the console's font size.
 *
 * @param em the base font size in pixels
 */
record TimelineFonts(double em, Font small, Font smallBold, Font label, Font labelBold, Font name) {

    private static final double BASE = 13;

    static TimelineFonts of(Font base) {
        var em = base.getSize();
        var family = base.getFamily();
        return new TimelineFonts(
                em,
                Font.font(family, em * 11 / BASE),
                Font.font(family, FontWeight.BOLD, em * 11 / BASE),
                Font.font(family, em * 12 / BASE),
                Font.font(family, FontWeight.BOLD, em * 12 / BASE),
                Font.font(family, FontWeight.BOLD, em));
    }

    /** So many pixels at the base font size, as many more or fewer at another. */
    double px(double atBase) {
        return atBase * em / BASE;
    }
}
