package io.paidan.desktop.map;

import java.util.List;

/**
 * What letting go over an engineer would mean, in words.
 *
 * @param state what he is doing and how old his position is
 */
record Consequence(String name, String state, List<Row> rows) {

    /** How a row is meant. */
    enum Tone {
        PLAIN,
        GOOD,
        WARN,
        BAD
    }

    /**
     * One thing it means.
     *
     * @param label such as "arrives"; empty when the text says all
     * @param text what is read first
     * @param aside what stands beside it, empty for nothing
     */
    record Row(String label, String text, String aside, Tone tone) {}

    Consequence {
        rows = List.copyOf(rows);
    }
}
