package io.paidan.planning.benchmark;

import java.io.PrintStream;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Mean gaps to the best known values, by solver and group of instances. */
public final class GapSummary {
    private final Map<String, DoubleSummaryStatistics> gaps = new LinkedHashMap<>();

    public void add(String solver, String group, double percent) {
        gaps.computeIfAbsent(solver + ", " + group, key -> new DoubleSummaryStatistics())
                .accept(percent);
    }

    /** A line each; nothing if no best known value was at hand. */
    public void print(PrintStream out) {
        gaps.forEach((group, percents) -> out.printf(
                Locale.ROOT,
                "%s: mean gap %.2f %%, worst %.2f %%, %d instances%n",
                group,
                percents.getAverage(),
                percents.getMax(),
                percents.getCount()));
    }
}
