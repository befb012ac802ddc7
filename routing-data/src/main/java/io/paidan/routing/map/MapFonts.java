package io.paidan.routing.map;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The fonts of the map: the best of what the computer has, one that knows Chinese where a name needs it. */
final class MapFonts {

    private static final List<String> WANTED = List.of(
            "Inter",
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "PingFang SC",
            "Microsoft YaHei UI",
            "Microsoft YaHei",
            "Noto Sans",
            "Segoe UI",
            "Helvetica Neue");
    private static final List<Font> FAMILIES = families();

    private MapFonts() {}

    private static List<Font> families() {
        var installed =
                Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
        var families = new java.util.ArrayList<Font>();
        WANTED.stream().filter(installed::contains).forEach(name -> families.add(new Font(name, Font.PLAIN, 1)));
        families.add(new Font(Font.SANS_SERIF, Font.PLAIN, 1));
        return List.copyOf(families);
    }

    static Font font(String text, LabelStyle style) {
        var family = FAMILIES.stream()
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElse(FAMILIES.getLast());
        var face = (style.bold() ? Font.BOLD : Font.PLAIN) | (style.italic() ? Font.ITALIC : Font.PLAIN);
        return family.deriveFont(face, (float) style.size());
    }
}
