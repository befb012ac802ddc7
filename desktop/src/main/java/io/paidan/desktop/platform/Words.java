package io.paidan.desktop.platform;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looking for what was typed. */
public final class Words {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{4,}");

    /** What is written between the digits of a telephone number. */
    private static final Pattern GAPS = Pattern.compile("(?<=[0-9])[ ()./-]+(?=[0-9])");

    private Words() {}

    /**
     * True when the text has all the words of what was typed, wherever and in whatever case; so for nothing typed. A telephone
     * number is found as it is dialled, too.
     */
    public static boolean areIn(String text, String typed) {
        var looked = text.toLowerCase(Locale.ROOT);
        return Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .allMatch(word -> looked.contains(word) || isDialledIn(looked, word));
    }

    private static boolean isDialledIn(String text, String word) {
        return NUMBER.matcher(word).matches()
                && GAPS.matcher(text).replaceAll("").contains(word);
    }
}
