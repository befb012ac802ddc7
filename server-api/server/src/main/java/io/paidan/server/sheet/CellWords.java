package io.paidan.server.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What constants are called in cells: read in any language and as the program calls them, written in the asked one. */
final class CellWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final Pattern BETWEEN = Pattern.compile("[\\s_-]");
    private static final Map<Class<?>, Map<String, Enum<?>>> KNOWN = new ConcurrentHashMap<>();

    private CellWords() {}

    static String of(Enum<?> constant, Locale language) {
        var words = words(language);
        var key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return words.containsKey(key) ? words.getString(key) : constant.name();
    }

    static String of(boolean flag, Locale language) {
        return words(language).getString(flag ? "cell.yes" : "cell.no");
    }

    /** However it is capitalised, with or without spaces, underscores and hyphens. */
    static <E extends Enum<E>> Optional<E> find(Class<E> type, String written) {
        return Optional.ofNullable(KNOWN.computeIfAbsent(type, CellWords::learn).get(like(written)))
                .map(type::cast);
    }

    private static Map<String, Enum<?>> learn(Class<?> type) {
        var known = new HashMap<String, Enum<?>>();
        for (var each : type.getEnumConstants()) {
            var constant = (Enum<?>) each;
            LANGUAGES.forEach(language -> known.put(like(of(constant, language)), constant));
        }
        for (var each : type.getEnumConstants()) {
            known.put(like(((Enum<?>) each).name()), (Enum<?>) each);
        }
        return known;
    }

    /** All constants, for a sentence. */
    static <E extends Enum<E>> String list(Class<E> type, Locale language) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of(constant, language))
                .collect(Collectors.joining(words(language).getString("list.between")));
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "messages/words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String like(String word) {
        var plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(plain).replaceAll("");
    }
}
