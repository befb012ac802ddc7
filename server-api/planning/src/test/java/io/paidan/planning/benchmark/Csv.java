package io.paidan.planning.benchmark;

import java.util.Locale;
import java.util.OptionalDouble;

/** Cells of the benchmarks' CSV lines, the same in every country. */
public final class Csv {
    private Csv() {}

    /** Text quoted where a comma or a quote demands it (RFC 4180). */
    public static String cell(String text) {
        return text.matches("[^,\"]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    public static String percent(OptionalDouble percent) {
        return percent.isPresent() ? String.format(Locale.ROOT, "%.2f", percent.getAsDouble()) : "";
    }
}
