package io.paidan.server.platform.database;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into a search: words with white space between them, all of which must be found. The indexes of words find
 * what may have them, the patterns say what has; a statement with them is best planned for their values, see
 * {@link PlanMapper}.
 *
 * @param pieces patterns for the trigram index, of the words with three letters or digits side by side: what of each finds quickly
 * @param pairs the words of two Chinese characters, for the index of {@code han_pairs}
 * @param all patterns of all words
 */
public record SearchWords(List<String> pieces, List<String> pairs, List<String> all) {

    private static final int MOST_WORDS = 8;

    /** What the trigram index knows something of. Every further character has a list of it read, and finds hardly fewer. */
    private static final Pattern INDEXED = Pattern.compile("[\\p{L}\\p{N}]{3,4}");

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{7,}$");

    /** Stands in every row. */
    private static final Pattern COUNTRY_CODE = Pattern.compile("\\+[0-9]{1,3}");

    /** The characters of {@code han_pairs}. */
    private static final Pattern PAIR = Pattern.compile("[\u2e80-\u9fff]{2}");

    public SearchWords {
        pieces = List.copyOf(pieces);
        pairs = List.copyOf(pairs);
        all = List.copyOf(all);
    }

    /** Of very many words, the first ones; null when nothing is asked for. */
    public static @Nullable SearchWords of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var words = Stream.of(typed.strip().split("\\s+", -1)).limit(MOST_WORDS).toList();
        return new SearchWords(
                pieces(words).map(SearchWords::containing).toList(),
                words.stream().filter(PAIR.asMatchPredicate()).toList(),
                words.stream().map(SearchWords::containing).toList());
    }

    /** Long numbers find so few that asking for more takes longer. */
    private static Stream<String> pieces(List<String> words) {
        var numbers = words.stream().filter(LONG_NUMBER.asPredicate()).toList();
        return numbers.isEmpty() ? words.stream().flatMap(word -> piece(word).stream()) : numbers.stream();
    }

    /** False when no index knows anything of them. */
    public boolean isIndexed() {
        return !pieces.isEmpty() || !pairs.isEmpty();
    }

    /** A number is told from others by its end, and asked for as a whole; of other words the beginning does. */
    private static Optional<String> piece(String word) {
        var found = INDEXED.matcher(word);
        if (!found.find() || COUNTRY_CODE.matcher(word).matches()) {
            return Optional.empty();
        }
        return Optional.of(Character.isDigit(word.charAt(word.length() - 1)) ? word : found.group());
    }

    /** The pattern of text that has this in it, whatever its characters mean in a pattern. */
    private static String containing(String word) {
        return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
