package io.paidan.server.sla;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.OpenHours;
import io.paidan.server.sheet.CellException;
import io.paidan.server.sheet.CellKind;
import io.paidan.server.sheet.CellKinds;
import io.paidan.server.sheet.file.Cell;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What only the sheets of service levels hold in a cell. */
final class SlaCells {

    private static final String END_OF_DAY = "24:00";
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2})(?::(\\d{2}))?\\s*[-\u2010-\u2014~至]\\s*(\\d{1,2})(?::(\\d{2}))?");
    private static final Pattern CHINESE_DAY = Pattern.compile("(?:周|星期)([一二三四五六日])");
    private static final String CHINESE_DAYS = "一二三四五六日";
    private static final int SHORT_DAY = 3;
    private static final int HOURS_A_DAY = 24;

    private SlaCells() {}

    /** {@code WARN_DISPATCHER:75}, or {@code WARN_DISPATCHER:75:sms+mail} with the channels it goes out by. */
    static CellKind<EscalationStep> step() {
        return CellKinds.ofWords(SlaCells::readStep, SlaCells::writeStep);
    }

    /** {@code 08:00-12:00}; {@code 13:30-24:00} until the day ends. */
    static CellKind<OpenHours> hours() {
        return CellKinds.of(
                SlaCells::readHours,
                hours -> hours.from() + "-"
                        + (hours.until().equals(LocalTime.MIDNIGHT)
                                ? END_OF_DAY
                                : hours.until().toString()));
    }

    /** {@code MONDAY}, {@code Mon} or {@code 周一}, or a date: as the name of the weekday, or as ISO writes the date. */
    static CellKind<String> day() {
        return CellKinds.ofWords(SlaCells::readDay, SlaCells::writeDay);
    }

    private static EscalationStep readStep(Cell cell) {
        var parts = cell.text().split("[:：]", 3);
        if (parts.length < 2) {
            throw new CellException("cell.escalation", Map.of("value", cell.text()));
        }
        var act = CellKinds.choice(EscalationAct.class).read(Cell.of(parts[0]));
        var percent = CellKinds.whole().read(Cell.of(parts[1].replace("%", "")));
        if (percent < 1 || percent > EscalationStep.MOST_PERCENT) {
            throw new CellException(
                    "field.between", Map.of("min", "1", "max", String.valueOf(EscalationStep.MOST_PERCENT)));
        }
        var channels = parts.length < 3
                ? List.<String>of()
                : Stream.of(parts[2].split("[+]", -1)).map(String::strip).toList();
        return new EscalationStep(percent, act, channels);
    }

    private static String writeStep(EscalationStep step, Locale language) {
        var channels = step.channels().isEmpty() ? "" : ":" + String.join("+", step.channels());
        return CellKinds.choice(EscalationAct.class).write(step.act(), language) + ":" + step.percent() + channels;
    }

    private static OpenHours readHours(Cell cell) {
        var ends = HOURS.matcher(cell.text());
        if (!ends.matches()) {
            throw wrongHours(cell);
        }
        try {
            var from = clock(ends, 1);
            var until = clock(ends, 3);
            return new OpenHours(from, until);
        } catch (DateTimeException | IllegalArgumentException noSuchHours) {
            throw wrongHours(cell);
        }
    }

    private static LocalTime clock(MatchResult ends, int group) {
        var hour = Integer.parseInt(ends.group(group));
        var minute = ends.group(group + 1) == null ? 0 : Integer.parseInt(ends.group(group + 1));
        return group > 1 && hour == HOURS_A_DAY && minute == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute);
    }

    private static CellException wrongHours(Cell cell) {
        return new CellException("cell.hours", Map.of("value", cell.text()));
    }

    private static Object writeDay(String day, Locale language) {
        return Arrays.stream(DayOfWeek.values())
                .filter(weekday -> weekday.name().equals(day))
                .findFirst()
                .map(weekday -> CellKinds.choice(DayOfWeek.class).write(weekday, language))
                .orElse(day);
    }

    private static String readDay(Cell cell) {
        var word = cell.text().toUpperCase(Locale.ROOT);
        var chinese = CHINESE_DAY.matcher(word.replace('天', '日'));
        if (chinese.matches()) {
            return DayOfWeek.of(CHINESE_DAYS.indexOf(chinese.group(1)) + 1).name();
        }
        if (word.chars().anyMatch(Character::isDigit)) {
            return CellKinds.day().read(cell).toString();
        }
        return Arrays.stream(DayOfWeek.values())
                .map(DayOfWeek::name)
                .filter(name ->
                        name.equals(word) || name.substring(0, SHORT_DAY).equals(word))
                .findFirst()
                .orElseThrow(() -> new CellException("cell.calendar-day", Map.of("value", cell.text())));
    }
}
