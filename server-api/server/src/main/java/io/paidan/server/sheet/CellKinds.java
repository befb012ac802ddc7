package io.paidan.server.sheet;

import io.paidan.contract.platform.TextLimits;
import io.paidan.server.sheet.file.Cell;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;

/** The usual kinds of cells. */
public final class CellKinds {

    private static final Pattern SHORTENED = Pattern.compile("[0-9](?:[.,][0-9]+)?[eE]\\+[0-9]+");
    private static final Pattern PHONE = Pattern.compile(TextLimits.PHONE);
    private static final Pattern NEEDLESS_ZEROS = Pattern.compile("(-?[0-9]+)\\.0+");
    private static final Pattern LIST = Pattern.compile("[;,|、\\n]");
    private static final Pattern PHRASES = Pattern.compile("[;；\\n]");
    private static final Pattern LINES = Pattern.compile("\\n");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "是", "对", "√", "启用");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "-", "否", "不", "×", "停用");

    private CellKinds() {}

    /** Words as they are. */
    public static CellKind<String> text() {
        return of(Cell::text, value -> value);
    }

    /** A name that machines and people use: full-width characters become plain ones. */
    public static CellKind<String> code() {
        return of(cell -> withoutZeros(exact(plain(cell))), value -> value);
    }

    /** A telephone number, typed as text or as a number. */
    public static CellKind<String> phone() {
        return of(
                cell -> {
                    var number = withoutZeros(exact(plain(cell)))
                            .replace('\u2010', '-')
                            .replace('\u2013', '-');
                    if (!PHONE.matcher(number).matches()) {
                        throw new CellException("field.phone", Map.of("value", cell.text()));
                    }
                    return number;
                },
                value -> value);
    }

    public static CellKind<Integer> whole() {
        return of(
                cell -> {
                    try {
                        return TypedNumbers.read(cell, plain(cell), number -> true)
                                .intValueExact();
                    } catch (ArithmeticException notWhole) {
                        throw new CellException("cell.whole", Map.of("value", cell.text()));
                    }
                },
                value -> value);
    }

    /** A number with limits, both included. */
    public static CellKind<Double> decimal(double min, double max) {
        return of(
                cell -> {
                    var value = TypedNumbers.read(
                                    cell, plain(cell), number -> isBetween(number.doubleValue(), min, max))
                            .doubleValue();
                    if (!isBetween(value, min, max)) {
                        throw new CellException(
                                "field.between",
                                Map.of("min", String.valueOf((long) min), "max", String.valueOf((long) max)));
                    }
                    return value;
                },
                value -> value);
    }

    private static boolean isBetween(double value, double min, double max) {
        return value >= min && value <= max;
    }

    public static CellKind<Boolean> flag() {
        return ofWords(
                cell -> {
                    var word = plain(cell).toLowerCase(Locale.ROOT);
                    if (YES.contains(word) || NO.contains(word)) {
                        return YES.contains(word);
                    }
                    throw new CellException("cell.flag", Map.of("value", cell.text()));
                },
                CellWords::of);
    }

    /** A day, as a date or as text. */
    public static CellKind<LocalDate> day() {
        return of(cell -> TypedTimes.day(cell, plain(cell)), value -> value);
    }

    /** A day and a time of day, where it is meant. */
    public static CellKind<LocalDateTime> time() {
        return of(cell -> TypedTimes.time(cell, plain(cell)), value -> value);
    }

    /** {@code 08:30}, as text or as the part of a day that Excel keeps. */
    public static CellKind<LocalTime> timeOfDay() {
        return of(cell -> TypedTimes.timeOfDay(cell, plain(cell)), LocalTime::toString);
    }

    /** One of the constants, by its word in any language or by its name. */
    public static <E extends Enum<E>> CellKind<E> choice(Class<E> type) {
        return ofWords(
                cell -> CellWords.find(type, cell.text())
                        .orElseThrow(() -> new CellException(
                                "field.not-one-of",
                                Map.of(
                                        "value",
                                        cell.text(),
                                        "allowed",
                                        CellWords.list(type, LocaleContextHolder.getLocale())))),
                CellWords::of);
    }

    public static CellKind<ZoneId> zone() {
        return of(
                cell -> {
                    try {
                        return ZoneId.of(cell.text());
                    } catch (DateTimeException unknown) {
                        throw new CellException("cell.zone", Map.of("value", cell.text()));
                    }
                },
                ZoneId::getId);
    }

    /** Several in one cell, with semicolons between them. */
    public static <V> CellKind<List<V>> list(CellKind<V> each) {
        return ofWords(
                cell -> LIST.splitAsStream(plain(cell))
                        .map(Cell::of)
                        .filter(part -> !part.isEmpty())
                        .map(each::read)
                        .toList(),
                (values, language) -> values.stream()
                        .map(value -> each.write(value, language).toString())
                        .collect(Collectors.joining("; ")));
    }

    /** Several in one cell with line ends between them, or with semicolons: commas may stand within each. */
    public static CellKind<List<String>> phrases() {
        return parted(PHRASES, "; ");
    }

    /** Several in one cell, each on a line of its own. */
    public static CellKind<List<String>> lines() {
        return parted(LINES, "\n");
    }

    private static CellKind<List<String>> parted(Pattern at, String between) {
        return of(
                cell -> at.splitAsStream(cell.text())
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList(),
                values -> String.join(between, values));
    }

    /** What is written the same in every language. */
    public static <V> CellKind<V> of(Function<Cell, V> read, Function<V, Object> write) {
        return ofWords(read, (value, language) -> write.apply(value));
    }

    /** What is written in the words of a language. */
    public static <V> CellKind<V> ofWords(Function<Cell, V> read, BiFunction<V, Locale, Object> write) {
        return new CellKind<>() {
            @Override
            public V read(Cell cell) {
                return read.apply(cell);
            }

            @Override
            public Object write(V value, Locale language) {
                return write.apply(value, language);
            }
        };
    }

    /** Full-width digits, letters and spaces as plain ones. */
    static String plain(Cell cell) {
        return Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
    }

    /** Excel writes a long number in CSV as 1.23E+10: what stood there nobody knows any more. */
    private static String exact(String text) {
        if (SHORTENED.matcher(text).matches()) {
            throw new CellException("cell.shortened", Map.of("value", text));
        }
        return text;
    }

    private static String withoutZeros(String text) {
        var number = NEEDLESS_ZEROS.matcher(text);
        return number.matches() ? number.group(1) : text;
    }
}
