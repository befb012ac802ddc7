package io.paidan.installer.demo;

import io.paidan.contract.engineer.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The shifts around a demo day, on which everybody works: before and after it few do on a weekend. */
final class DemoRoster {
    private static final int DAYS_BEFORE = 7;
    private static final int DAYS_AFTER = 13;
    private static final int ONE_IN_ON_SATURDAYS = 3;
    private static final int ONE_IN_ON_SUNDAYS = 8;

    private final LocalDate day;
    private final ZoneId zone;

    DemoRoster(LocalDate day, ZoneId zone) {
        this.day = day;
        this.zone = zone;
    }

    /** @param number of the engineer in the company, from 0 */
    List<Shift> shifts(DemoCatalogue.Person person, int number) {
        Predicate<LocalDate> works = date -> date.equals(day) || (number + 1) % oneIn(date.getDayOfWeek()) == 0;
        return Stream.iterate(day.minusDays(DAYS_BEFORE), date -> date.plusDays(1))
                .limit(DAYS_BEFORE + 1 + DAYS_AFTER)
                .filter(works)
                .flatMap(date -> person.shift().on(date, zone).stream())
                .toList();
    }

    private static int oneIn(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> ONE_IN_ON_SATURDAYS;
            case SUNDAY -> ONE_IN_ON_SUNDAYS;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 1;
        };
    }
}
