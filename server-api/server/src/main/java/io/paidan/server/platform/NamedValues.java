package io.paidan.server.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names and values a sentence speaks of, and putting them into it where it says <code>{name}</code>. */
final class NamedValues {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 500;

    private NamedValues() {}

    /** @param namesAndValues alternating: name, value, name, value … */
    static Map<String, String> of(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "%d names and values do not make pairs".formatted(namesAndValues.length));
        }
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), printable(namesAndValues[i + 1].toString()));
        }
        return values;
    }

    /** Without control characters, and not endless. */
    static String printable(String value) {
        var text = CONTROL.matcher(value).replaceAll("\uFFFD");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static String fill(String sentence, Map<String, String> values) {
        return NAME.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
