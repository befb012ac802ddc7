package io.paidan.planning.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The best values known, from a {@code best_known.csv} beside an instance: its first column names it, its header the value's. */
public final class BestKnown {
    private static final String VALUE_COLUMN = "best_known";
    private final Map<String, Double> values = new HashMap<>();

    private BestKnown() {}

    /** Empty if there is no such file beside {@code instance}. */
    public static BestKnown beside(Path instance) {
        var known = new BestKnown();
        Path path = instance.resolveSibling("best_known.csv");
        if (Files.exists(path)) {
            known.read(InstanceFile.open(path));
        }
        return known;
    }

    /** By how many percent {@code value} is above the best known. */
    public OptionalDouble gapPercent(String instance, double value) {
        Double best = values.get(instance);
        return best == null || best <= 0 ? OptionalDouble.empty() : OptionalDouble.of((value / best - 1) * 100);
    }

    private void read(InstanceFile file) {
        var header = file.next("the header");
        List<String> columns = List.of(header.text().split("\\s*,\\s*", -1));
        int column = 0;
        while (column < columns.size() && !columns.get(column).startsWith(VALUE_COLUMN)) {
            column++;
        }
        if (column == columns.size()) {
            throw header.refused("no column's name begins with %s.".formatted(VALUE_COLUMN));
        }
        while (file.hasNext()) {
            var line = file.next("an instance");
            String[] cells = line.text().split("\\s*,\\s*", -1);
            if (cells.length != columns.size()) {
                throw line.refused("%d columns instead of %d.".formatted(cells.length, columns.size()));
            }
            values.put(cells[0], line.decimal(cells[column], VALUE_COLUMN));
        }
    }
}
