package io.paidan.server.sheet;

import io.paidan.server.sheet.file.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Days and times as people and spreadsheets write them: a serial number, 2026-03-21, 2026/3/21, 2026年3月21日, 21.3.2026, with
 * or without 14:30 behind. What could be two different days, such as 3/4/2026, is refused.
 */
final class TypedTimes {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})[./-](\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("[2-9]\\d{4}(\\.\\d+)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:时](\\d{2})(?:[:分](\\d{2}))?(?:\\.0+)?[分秒]?");
    private static final Pattern PART_OF_DAY = Pattern.compile("0(\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_A_DAY = 86_400;
    private static final int MONTHS = 12;

    private TypedTimes() {}

    static LocalDate day(Cell cell, String plain) {
        return read(cell, plain).toLocalDate();
    }

    static LocalDateTime time(Cell cell, String plain) {
        return read(cell, plain);
    }

    /** Excel keeps a time without a day as the part of the day that is over. */
    static LocalTime timeOfDay(Cell cell, String plain) {
        try {
            if (PART_OF_DAY.matcher(plain).matches()) {
                return LocalTime.ofSecondOfDay(Math.round(Double.parseDouble(plain) * SECONDS_A_DAY));
            }
            var clock = CLOCK.matcher(plain);
            if (clock.matches()) {
                return clock(clock);
            }
        } catch (DateTimeException noSuchTime) {
            throw new CellException("cell.time-of-day", Map.of("value", cell.text()));
        }
        throw new CellException("cell.time-of-day", Map.of("value", cell.text()));
    }

    private static LocalDateTime read(Cell cell, String plain) {
        var serial = cell.time();
        if (serial != null) {
            return serial;
        }
        try {
            if (SERIAL.matcher(plain).matches()) {
                return SERIAL_ZERO.atStartOfDay().plusSeconds(Math.round(Double.parseDouble(plain) * SECONDS_A_DAY));
            }
            var parts = plain.split("[T\\s]+", 2);
            var day = day(parts[0], cell);
            return parts.length == 1 ? day.atStartOfDay() : day.atTime(clock(parts[1], cell));
        } catch (DateTimeException noSuchDay) {
            throw wrong(cell);
        }
    }

    private static LocalDate day(String text, Cell cell) {
        var first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return LocalDate.of(part(first, 1), part(first, 2), part(first, 3));
        }
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return LocalDate.of(part(compact, 1), part(compact, 2), part(compact, 3));
        }
        var last = YEAR_LAST.matcher(text);
        if (!last.matches()) {
            throw wrong(cell);
        }
        var one = part(last, 1);
        var two = part(last, 3);
        if (last.group(2).equals(".") || one > MONTHS || one == two) {
            return LocalDate.of(part(last, 4), two, one);
        }
        if (two > MONTHS) {
            return LocalDate.of(part(last, 4), one, two);
        }
        throw new CellException("cell.ambiguous-day", Map.of("value", cell.text()));
    }

    private static LocalTime clock(String text, Cell cell) {
        var clock = CLOCK.matcher(text.strip());
        if (!clock.matches()) {
            throw wrong(cell);
        }
        return clock(clock);
    }

    private static LocalTime clock(MatchResult clock) {
        return LocalTime.of(part(clock, 1), part(clock, 2), clock.group(3) == null ? 0 : part(clock, 3));
    }

    private static int part(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static CellException wrong(Cell cell) {
        return new CellException("cell.day", Map.of("value", cell.text()));
    }
}
