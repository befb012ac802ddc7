package io.paidan.server.sheet;

import io.paidan.server.sheet.file.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Numbers as people and spreadsheets write them: 1234.5, 1,234.56, 1.234,56, 1 234,56, 1'234.56. A point alone is the decimal
 * point, as in what is exported; a comma alone before three digits can be either, such as 1,234, and is refused.
 */
final class TypedNumbers {

    private static final int LONGEST = 40;
    private static final Pattern THOUSANDS = Pattern.compile("[ '’]");
    private static final Pattern PLAIN = Pattern.compile("[^,.]*\\.?[^,.]*");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d*,\\d+|[+-]?\\d{1,3}(\\.\\d{3})+,\\d+");
    private static final Pattern COMMAS_BETWEEN = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern POINTS_BETWEEN = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3}){2,}");

    private TypedNumbers() {}

    /**
     * The number that the cell means.
     *
     * @param possible whether the column can hold it: of two readings the one it can is meant
     */
    static BigDecimal read(Cell cell, String plain, Predicate<BigDecimal> possible) {
        var readings = readings(cell, plain);
        var left = readings.stream().filter(possible).toList();
        if (left.size() > 1) {
            throw new CellException(
                    "cell.ambiguous-number",
                    Map.of(
                            "value",
                            cell.text(),
                            "one",
                            left.getFirst().toPlainString(),
                            "other",
                            left.getLast().toPlainString()));
        }
        return left.isEmpty() ? readings.getFirst() : left.getFirst();
    }

    private static List<BigDecimal> readings(Cell cell, String plain) {
        var text = THOUSANDS.matcher(plain).replaceAll("");
        if (text.length() > LONGEST) {
            throw wrong(cell);
        }
        try {
            if (EITHER.matcher(plain).matches()) {
                return List.of(new BigDecimal(text.replace(",", "")), new BigDecimal(text.replace(',', '.')));
            }
            return List.of(new BigDecimal(withPoint(text, cell)));
        } catch (NumberFormatException words) {
            throw wrong(cell);
        }
    }

    private static String withPoint(String text, Cell cell) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return text.replace(".", "").replace(',', '.');
        }
        if (COMMAS_BETWEEN.matcher(text).matches()) {
            return text.replace(",", "");
        }
        if (POINTS_BETWEEN.matcher(text).matches()) {
            return text.replace(".", "");
        }
        throw wrong(cell);
    }

    private static CellException wrong(Cell cell) {
        return new CellException("field.number", Map.of("value", cell.text()));
    }
}
