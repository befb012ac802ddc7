package io.paidan.server.platform.database;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into a search: words with white space between them, all of which must be found. They are sorted by what
 * finds them quickest; a statement with them is best planned for their values, see {@link PlanMapper}.
 *
 * @param longest pattern of the longest word, for the trigram index; null when none has three characters
 * @param pairs the words of two Chinese characters, for the index of {@code han_pairs}
 * @param rest patterns of the others, looked at only in what the first two found: a common one costs more in the trigram
 *     index than it spares
 * @param all patterns of all words
 */
public record SearchWords(@Nullable String longest, List<String> pairs, List<String> rest, List<String> all) {

    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_INDEXED = 3;

    /** The characters of {@code han_pairs}. */
    private static final Pattern PAIR = Pattern.compile("[\u2e80-\u9fff]{2}");

    public SearchWords {
        pairs = List.copyOf(pairs);
        rest = List.copyOf(rest);
        all = List.copyOf(all);
    }

    /** Of very many words, the first ones; null when nothing is asked for. */
    public static @Nullable SearchWords of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var words = Stream.of(typed.strip().split("\\s+", -1)).limit(MOST_WORDS).toList();
        var pairs = words.stream().filter(PAIR.asMatchPredicate()).toList();
        var longest = longest(words);
        var rest = words.stream()
                .filter(Predicate.not(pairs::contains))
                .filter(word -> !word.equals(longest.orElse(null)))
                .toList();
        return new SearchWords(
                longest.map(SearchWords::containing).orElse(null), pairs, containing(rest), containing(words));
    }

    private static Optional<String> longest(List<String> words) {
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_INDEXED)
                .max(Comparator.comparingInt(String::length));
    }

    private static List<String> containing(List<String> words) {
        return words.stream().map(SearchWords::containing).toList();
    }

    /** The pattern of text that has this in it, whatever its characters mean in a pattern. */
    private static String containing(String word) {
        return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
