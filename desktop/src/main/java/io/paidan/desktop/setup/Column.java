package io.paidan.desktop.setup;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table.
 *
 * @param key of its heading in the messages
 * @param share of the table's width, against that of the other columns
 * @param text of a record's cell, in the language of the moment; searched too
 * @param tone a style class of the cell's text, such as {@code pd-red}; empty for the usual one
 * @param depth by how many steps the cell is indented, for records that stand below one another; null when none does
 */
public record Column<R>(
        String key,
        double share,
        Function<R, String> text,
        Function<R, String> tone,
        @Nullable Function<R, Integer> depth) {

    public static <R> Column<R> of(String key, double share, Function<R, String> text) {
        return new Column<>(key, share, text, record -> "", null);
    }

    /** True when records stand below one another in it, so that they cannot be sorted otherwise. */
    boolean isTree() {
        return depth != null;
    }

    int depth(R record) {
        return depth == null ? 0 : depth.apply(record);
    }

    public Column<R> toned(Function<R, String> styleClass) {
        return new Column<>(key, share, text, styleClass, depth);
    }

    public Column<R> indented(Function<R, Integer> steps) {
        return new Column<>(key, share, text, tone, steps);
    }
}
