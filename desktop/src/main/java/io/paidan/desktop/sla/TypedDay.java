package io.paidan.desktop.sla;

import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.WeekHours;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/** A day of the week with its hours as they are typed; none when it is closed. */
record TypedDay(DayOfWeek day, String hours) {

    static List<TypedDay> of(List<WeekHours> week) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new TypedDay(
                        day,
                        TypedHours.text(week.stream()
                                .filter(each -> each.day() == day)
                                .map(WeekHours::hours)
                                .toList())))
                .toList();
    }

    boolean isReadable() {
        return TypedHours.parse(hours).isPresent();
    }

    List<OpenHours> open() {
        return TypedHours.parse(hours).orElse(List.of());
    }
}
