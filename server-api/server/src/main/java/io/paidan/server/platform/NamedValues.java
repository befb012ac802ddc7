package io.paidan.server.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names and values a sentence speaks of, and putting them into it where it says <code>{name}</code>. */
final class NamedValues {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    private NamedValues() {}

    /** @param namesAndValues alternating: name, value, name, value … */
    static Map<String, String> of(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "%d names and values do not make pairs".formatted(namesAndValues.length));
        }
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return values;
    }

    static String fill(String sentence, Map<String, String> values) {
        return NAME.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
