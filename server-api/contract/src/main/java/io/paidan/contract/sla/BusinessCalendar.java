package io.paidan.contract.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * When the clock of a promise runs: hours of the week, and days that are different. The hours are local ones: see
 * {@link WorkingTime} for what they are in a zone.
 *
 * @param id a short word, such as {@code office}
 * @param version grows by one with every change; an order keeps counting by what it was planned with until it is
 *     planned anew
 * @param specialDays a day of this year only comes before one that is yearly
 */
public record BusinessCalendar(
        String id, int version, String name, List<WeekHours> week, List<SpecialDay> specialDays) {

    public static final int MOST_SPECIAL_DAYS = 200;

    /** Always open: what holds where no calendar is named. */
    public static final BusinessCalendar ROUND_THE_CLOCK = new BusinessCalendar(
            "24x7",
            1,
            "24 × 7",
            Arrays.stream(DayOfWeek.values())
                    .map(day -> new WeekHours(day, OpenHours.ALL_DAY))
                    .toList(),
            List.of());

    /** @throws IllegalArgumentException when it is never open, has overlapping hours or too many special days */
    public BusinessCalendar {
        week = List.copyOf(week);
        specialDays = List.copyOf(specialDays);
        if (week.isEmpty()) {
            throw new IllegalArgumentException("calendar %s is never open".formatted(id));
        }
        if (specialDays.size() > MOST_SPECIAL_DAYS) {
            throw new IllegalArgumentException("calendar %s has %d special days, more than %d"
                    .formatted(id, specialDays.size(), MOST_SPECIAL_DAYS));
        }
        if (overlaps(week, specialDays)) {
            throw new IllegalArgumentException("calendar %s has hours of one day that overlap".formatted(id));
        }
    }

    /** True when some hours of one day have a moment in common. */
    public static boolean overlaps(List<WeekHours> week, List<SpecialDay> specialDays) {
        return Arrays.stream(DayOfWeek.values()).anyMatch(day -> overlaps(weekHours(week, day)))
                || specialDays.stream().anyMatch(special -> overlaps(special.hours()));
    }

    /** The hours of this day; empty when it is free. */
    public List<OpenHours> hoursOn(LocalDate day) {
        return specialDays.stream()
                .filter(special -> special.date().equals(day))
                .findFirst()
                .or(() ->
                        specialDays.stream().filter(special -> special.is(day)).findFirst())
                .map(SpecialDay::hours)
                .orElseGet(() -> weekHours(week, day.getDayOfWeek()));
    }

    /** True when it is open at every moment. */
    public boolean isRoundTheClock() {
        return specialDays.isEmpty()
                && Arrays.stream(DayOfWeek.values())
                        .allMatch(day -> weekHours(week, day).contains(OpenHours.ALL_DAY));
    }

    private static List<OpenHours> weekHours(List<WeekHours> week, DayOfWeek day) {
        return week.stream()
                .filter(hours -> hours.day() == day)
                .map(WeekHours::hours)
                .toList();
    }

    private static boolean overlaps(List<OpenHours> hours) {
        for (int i = 0; i < hours.size(); i++) {
            for (int j = i + 1; j < hours.size(); j++) {
                if (hours.get(i).overlaps(hours.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
