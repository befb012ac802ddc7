package io.paidan.contract.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random calendars around changes of the clocks, counted minute by minute by what the clock on the wall shows. */
class WorkingTimeAgainstMinutesTest {

    private static final int CALENDARS = 30;
    private static final int MOST_DAYS = 9;

    /** With half an hour's change (Lord Howe), at midnight (Cairo, Beirut), to the south, without any, far from UTC. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Vaduz",
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Cairo",
                "Asia/Beirut",
                "America/Santiago",
                "Asia/Shanghai",
                "Asia/Kathmandu",
                "Pacific/Kiritimati"
            })
    void counting_by_spans_is_counting_by_minutes(String zoneId) {
        var random = new Random(zoneId.hashCode());
        var zone = ZoneId.of(zoneId);
        for (int i = 0; i < CALENDARS; i++) {
            var from = aroundAChange(zone, random);
            var until = from.plus(Duration.ofMinutes(random.nextInt(MOST_DAYS * 24 * 60)));
            var calendar = calendar(random, LocalDate.ofInstant(from, zone));
            var time = new WorkingTime(calendar, zone);

            var counted = Duration.ofMinutes(openMinutes(calendar, zone, from, until));
            assertThat(time.between(from, until))
                    .as("%s %s–%s %s", zone, from, until, calendar)
                    .isEqualTo(counted);

            var after = time.plus(from, counted);
            assertThat(time.between(from, after))
                    .as("%s %s + %s %s", zone, from, counted, calendar)
                    .isEqualTo(counted);
            if (counted.isPositive()) {
                assertThat(isOpen(calendar, zone, after.minus(Duration.ofMinutes(1))))
                        .isTrue();
            }
        }
    }

    private static long openMinutes(BusinessCalendar calendar, ZoneId zone, Instant from, Instant until) {
        var open = 0L;
        for (var minute = from; minute.isBefore(until); minute = minute.plus(Duration.ofMinutes(1))) {
            open += isOpen(calendar, zone, minute) ? 1 : 0;
        }
        return open;
    }

    private static boolean isOpen(BusinessCalendar calendar, ZoneId zone, Instant moment) {
        var wall = moment.atZone(zone);
        return calendar.hoursOn(wall.toLocalDate()).stream()
                .anyMatch(hours -> !wall.toLocalTime().isBefore(hours.from())
                        && (hours.until().equals(LocalTime.MIDNIGHT)
                                || wall.toLocalTime().isBefore(hours.until())));
    }

    private static Instant aroundAChange(ZoneId zone, Random random) {
        var day = Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(1500)));
        var change = zone.getRules().nextTransition(day);
        var near = change == null ? day : change.getInstant();
        return near.minus(Duration.ofMinutes(random.nextInt(5 * 24 * 60)));
    }

    private static BusinessCalendar calendar(Random random, LocalDate near) {
        var week = new ArrayList<WeekHours>();
        for (var day : DayOfWeek.values()) {
            hours(random, 2).forEach(hours -> week.add(new WeekHours(day, hours)));
        }
        if (week.isEmpty()) {
            week.add(new WeekHours(DayOfWeek.MONDAY, OpenHours.ALL_DAY));
        }
        var special = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new SpecialDay(
                        near.plusDays(random.nextInt(MOST_DAYS)), random.nextBoolean(), "", hours(random, 1)))
                .toList();
        return new BusinessCalendar("random", 1, "Random", week, special);
    }

    /** Up to as many spans of a day, apart from each other, also over midnight and all day. */
    private static List<OpenHours> hours(Random random, int most) {
        var cuts = random.ints(2L * random.nextInt(most + 1), 0, 24 * 60)
                .distinct()
                .sorted()
                .toArray();
        var hours = new ArrayList<OpenHours>();
        for (int i = 0; i + 1 < cuts.length; i += 2) {
            var untilMidnight = random.nextInt(5) == 0 && i + 2 >= cuts.length;
            hours.add(new OpenHours(time(cuts[i]), untilMidnight ? LocalTime.MIDNIGHT : time(cuts[i + 1])));
        }
        return random.nextInt(6) == 0 ? List.of(OpenHours.ALL_DAY) : hours;
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.ofSecondOfDay(minuteOfDay * 60L);
    }
}
