package io.paidan.desktop.platform;

import java.util.Locale;
import java.util.stream.Stream;

/** Looking for what was typed. */
public final class Words {

    private Words() {}

    /** True when the text has all the words of what was typed, wherever and in whatever case; so for nothing typed. */
    public static boolean areIn(String text, String typed) {
        var looked = text.toLowerCase(Locale.ROOT);
        return Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .allMatch(looked::contains);
    }
}
