package io.paidan.desktop.platform;

import javafx.scene.paint.Color;

/** The colours of light.css and dark.css by the same names, for what is drawn on a canvas. */
public record Palette(
        Color bg,
        Color panel,
        Color line,
        Color lineSoft,
        Color ink,
        Color ink2,
        Color ink3,
        Color accent,
        Color accentBg,
        Color red,
        Color redBg,
        Color amber,
        Color amberBg,
        Color green,
        Color greenBg,
        Color violet,
        Color violetBg,
        Color grey,
        Color greyBg) {

    public static final Palette LIGHT = of(
            "#F4F5F7", "#FFFFFF", "#E3E6EB", "#EEF0F3", "#1B2230", "#5B6676", "#8D97A6", "#2F5BD8", "#E9EFFD",
            "#C9281B", "#FDECEA", "#B85C00", "#FFF3E0", "#0B7A6B", "#E3F4F1", "#6B3FC0", "#F0EAFB", "#8D97A6",
            "#EEF0F3");

    public static final Palette DARK = of(
            "#11151C", "#181D26", "#2A313D", "#222833", "#E6EAF1", "#A3AEBE", "#6F7B8C", "#7EA2FF", "#1F2C4D",
            "#FF7A6B", "#3B1F1E", "#F5AE55", "#3A2B18", "#4CC9B4", "#15322E", "#B497FF", "#2B2342", "#6F7B8C",
            "#262D38");

    private static Palette of(String... webs) {
        var c = new Color[webs.length];
        for (var i = 0; i < webs.length; i++) {
            c[i] = Color.web(webs[i]);
        }
        return new Palette(
                c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], c[15],
                c[16], c[17], c[18]);
    }
}
