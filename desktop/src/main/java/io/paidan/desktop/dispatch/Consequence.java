package io.paidan.desktop.dispatch;

import io.paidan.desktop.platform.Texts;
import java.util.List;

/**
 * What letting go over an engineer would mean, in words.
 *
 * @param state what he is doing and how old his position is
 */
public record Consequence(String name, String state, List<Row> rows) {

    /** How a row is meant. */
    public enum Tone {
        PLAIN,
        GOOD,
        WARN,
        BAD
    }

    /**
     * One thing it means.
     *
     * @param label such as "arrives"; empty when the text says all, or goes on from the row above
     * @param hint what the label means, in a sentence; empty when there is no label
     * @param text what is read first
     * @param aside what stands beside it, empty for nothing
     */
    public record Row(String label, String hint, String text, String aside, Tone tone) {

        /** @param what names the label {@code dispatch.row.<what>} and its hint {@code dispatch.hint.<what>} */
        static Row of(Texts texts, String what, String text, String aside, Tone tone) {
            return new Row(texts.get("dispatch.row." + what), texts.get("dispatch.hint." + what), text, aside, tone);
        }

        static Row of(Texts texts, String what, String text, Tone tone) {
            return of(texts, what, text, "", tone);
        }

        /** A row that says all by itself. */
        static Row sentence(String text, Tone tone) {
            return new Row("", "", text, "", tone);
        }
    }

    public Consequence {
        rows = List.copyOf(rows);
    }
}
