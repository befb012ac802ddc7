package io.paidan.server.sla;

import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.SpecialDay;
import io.paidan.contract.sla.WeekHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day of a calendar as a line of the sheet.
 *
 * @param id of the calendar
 * @param name of the calendar
 * @param day a weekday, such as {@code MONDAY}, or the date of a special day
 * @param yearly of a special day; null for a weekday
 * @param dayName of a special day; null for a weekday
 * @param hours empty when it is free
 */
record CalendarLine(
        String id,
        String name,
        String day,
        @Nullable Boolean yearly,
        @Nullable String dayName,
        List<OpenHours> hours) {
    CalendarLine {
        hours = List.copyOf(hours);
    }

    /** The seven days of the week, free ones too, and then the special days. */
    static List<CalendarLine> of(BusinessCalendar calendar) {
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> new CalendarLine(
                        calendar.id(),
                        calendar.name(),
                        day.name(),
                        null,
                        null,
                        calendar.week().stream()
                                .filter(hours -> hours.day() == day)
                                .map(WeekHours::hours)
                                .toList()));
        var special = calendar.specialDays().stream()
                .map(day -> new CalendarLine(
                        calendar.id(), calendar.name(), day.date().toString(), day.yearly(), day.name(), day.hours()));
        return Stream.concat(week, special).toList();
    }

    static boolean isWeekday(String day) {
        return Arrays.stream(DayOfWeek.values()).anyMatch(each -> each.name().equals(day));
    }

    /** A week with this day as it is here. */
    List<WeekHours> in(List<WeekHours> week) {
        if (!isWeekday(day)) {
            return week;
        }
        var mine = DayOfWeek.valueOf(day);
        return Stream.concat(
                        week.stream().filter(each -> each.day() != mine),
                        hours.stream().map(open -> new WeekHours(mine, open)))
                .toList();
    }

    /** Special days with this one as it is here, at its place or as the last one. */
    List<SpecialDay> among(List<SpecialDay> days) {
        if (isWeekday(day)) {
            return days;
        }
        var mine = new SpecialDay(
                LocalDate.parse(day), Boolean.TRUE.equals(yearly), dayName == null ? "" : dayName, hours);
        var all = new ArrayList<>(days);
        for (var at = 0; at < all.size(); at++) {
            if (all.get(at).date().equals(mine.date())) {
                all.set(at, mine);
                return all;
            }
        }
        all.add(mine);
        return all;
    }
}
