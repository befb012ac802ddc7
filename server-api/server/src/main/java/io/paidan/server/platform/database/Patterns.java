package io.paidan.server.platform.database;

import java.util.List;
import java.util.stream.Stream;

/** What is typed into a search as patterns of {@code like} and {@code ilike}. */
public final class Patterns {

    private static final int MOST_WORDS = 8;

    private Patterns() {}

    /** Of text that has this in it, whatever its characters mean in a pattern. */
    public static String containing(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** One for each word, between which there is white space; of very many words, the first ones. */
    public static List<String> ofWords(String words) {
        return Stream.of(words.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(Patterns::containing)
                .toList();
    }
}
