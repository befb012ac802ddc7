package io.paidan.contract.sla;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * A day with other hours than its weekday has: a holiday, a half day, a Saturday that is worked.
 *
 * @param yearly true when it comes back on this day of every year; 29 February then only in leap years
 * @param hours empty when it is free all day
 */
public record SpecialDay(LocalDate date, boolean yearly, String name, List<OpenHours> hours) {
    public SpecialDay {
        hours = List.copyOf(hours);
    }

    boolean is(LocalDate day) {
        return date.equals(day) || (yearly && MonthDay.from(date).equals(MonthDay.from(day)));
    }
}
