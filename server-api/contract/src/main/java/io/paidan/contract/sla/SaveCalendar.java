package io.paidan.contract.sla;

import java.util.List;

/**
 * Make or change a calendar.
 *
 * @param version the version the caller saw; 0 for a new one
 */
public record SaveCalendar(int version, String name, List<WeekHours> week, List<SpecialDay> specialDays) {
    public SaveCalendar {
        week = List.copyOf(week);
        specialDays = List.copyOf(specialDays);
    }
}
