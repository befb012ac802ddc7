package io.paidan.contract.sla;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");
    private static final OpenHours OFFICE = hours("08:00", "17:00");
    private static final BusinessCalendar WEEKDAYS = weekdays(List.of());

    @Test
    void without_a_calendar_every_minute_counts() {
        var time = new WorkingTime(BusinessCalendar.ROUND_THE_CLOCK, VADUZ);
        var friday = Instant.parse("2026-03-27T22:00:00Z");
        assertThat(time.plus(friday, Duration.ofHours(100))).isEqualTo(friday.plus(Duration.ofHours(100)));
        assertThat(time.between(friday, friday.plusSeconds(61))).isEqualTo(Duration.ofSeconds(61));
    }

    @Test
    void what_does_not_fit_into_friday_goes_on_on_monday() {
        assertThat(office().plus(at("2026-03-20T16:00"), Duration.ofHours(3))).isEqualTo(at("2026-03-23T10:00"));
        assertThat(office().between(at("2026-03-20T16:00"), at("2026-03-23T10:00")))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_request_in_the_night_counts_from_the_morning() {
        assertThat(office().plus(at("2026-03-17T23:30"), Duration.ofMinutes(30)))
                .isEqualTo(at("2026-03-18T08:30"));
    }

    @Test
    void time_that_is_used_up_at_closing_time_ends_then_and_not_the_next_morning() {
        assertThat(office().plus(at("2026-03-17T16:00"), Duration.ofHours(1))).isEqualTo(at("2026-03-17T17:00"));
    }

    @Test
    void seconds_count_too() {
        var late = at("2026-03-17T16:59").plusSeconds(15);
        assertThat(office().plus(late, Duration.ofMinutes(1)))
                .isEqualTo(at("2026-03-18T08:00").plusSeconds(15));
    }

    @Test
    void no_time_at_all_ends_where_it_begins_also_when_closed() {
        assertThat(office().plus(at("2026-03-21T12:00"), Duration.ZERO)).isEqualTo(at("2026-03-21T12:00"));
        assertThat(office().between(at("2026-03-21T12:00"), at("2026-03-20T12:00")))
                .isZero();
    }

    @Test
    void a_holiday_is_free_and_a_half_day_has_its_own_hours() {
        var time = new WorkingTime(
                weekdays(List.of(
                        new SpecialDay(
                                LocalDate.parse("2026-12-24"), true, "Christmas Eve", List.of(hours("08:00", "12:00"))),
                        new SpecialDay(LocalDate.parse("2026-12-25"), true, "Christmas", List.of()))),
                VADUZ);
        assertThat(time.plus(at("2026-12-24T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-12-28T09:00"));
    }

    @Test
    void a_yearly_holiday_comes_back_and_a_day_of_one_year_comes_before_it() {
        var calendar = weekdays(List.of(
                new SpecialDay(LocalDate.parse("2020-01-02"), true, "St Berchtold", List.of()),
                new SpecialDay(
                        LocalDate.parse("2029-01-02"), false, "Stock taking", List.of(hours("06:00", "07:00")))));
        assertThat(calendar.hoursOn(LocalDate.parse("2028-01-02"))).isEmpty();
        assertThat(calendar.hoursOn(LocalDate.parse("2029-01-02"))).containsExactly(hours("06:00", "07:00"));
        assertThat(calendar.hoursOn(LocalDate.parse("2029-01-03"))).containsExactly(OFFICE);
    }

    @Test
    void a_yearly_leap_day_is_special_in_leap_years_only() {
        var calendar = weekdays(List.of(new SpecialDay(LocalDate.parse("2024-02-29"), true, "Leap day", List.of())));
        assertThat(calendar.hoursOn(LocalDate.parse("2028-02-29"))).isEmpty();
        assertThat(calendar.hoursOn(LocalDate.parse("2027-03-01"))).containsExactly(OFFICE);
    }

    @Test
    void a_lunch_break_stops_the_clock() {
        var calendar = new BusinessCalendar(
                "lunch",
                1,
                "With lunch",
                List.of(
                        new WeekHours(TUESDAY, hours("13:00", "17:00")),
                        new WeekHours(TUESDAY, hours("08:00", "12:00"))),
                List.of());
        var time = new WorkingTime(calendar, VADUZ);
        assertThat(time.plus(at("2026-03-17T11:30"), Duration.ofHours(1))).isEqualTo(at("2026-03-17T13:30"));
    }

    @Test
    void the_hour_that_spring_leaves_out_is_not_worked() {
        var nights = night("00:00", "06:00");
        assertThat(nights.between(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(nights.plus(at("2026-03-29T01:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-29T04:00"));
    }

    @Test
    void the_hour_that_autumn_has_twice_is_worked_twice() {
        var nights = night("00:00", "06:00");
        assertThat(nights.between(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(7));
        var quarter = night("02:15", "02:30");
        assertThat(quarter.between(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void hours_that_fall_into_the_gap_begin_when_the_clocks_have_changed() {
        var gap = night("02:30", "03:30");
        assertThat(gap.between(at("2026-03-29T00:00"), at("2026-03-30T00:00"))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void time_that_takes_years_is_counted_over_all_their_holidays() {
        var newYear = new SpecialDay(LocalDate.parse("2000-01-01"), true, "New Year", List.of());
        var time = new WorkingTime(weekdays(List.of(newYear)), VADUZ);
        var start = at("2026-01-01T00:00");
        var end = at("2029-01-01T00:00");
        // 2026–2028 have 782 weekdays; New Year falls on a Thursday, a Friday and a Saturday
        assertThat(time.between(start, end)).isEqualTo(Duration.ofHours(9 * (782 - 2)));
        assertThat(time.plus(start, time.between(start, end))).isEqualTo(at("2028-12-29T17:00"));
    }

    @Test
    void a_calendar_that_is_never_open_is_refused() {
        assertThatThrownBy(() -> new BusinessCalendar("never", 1, "Never", List.of(), List.of()))
                .hasMessageContaining("never open");
    }

    @Test
    void hours_that_overlap_are_refused() {
        assertThatThrownBy(() -> new BusinessCalendar(
                        "double",
                        1,
                        "Double",
                        List.of(new WeekHours(MONDAY, OFFICE), new WeekHours(MONDAY, hours("16:00", "00:00"))),
                        List.of()))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> hours("10:00", "09:00")).hasMessageContaining("end before they begin");
    }

    private static WorkingTime office() {
        return new WorkingTime(WEEKDAYS, VADUZ);
    }

    private static WorkingTime night(String from, String until) {
        return new WorkingTime(
                new BusinessCalendar(
                        "night", 1, "Nights", List.of(new WeekHours(SUNDAY, hours(from, until))), List.of()),
                VADUZ);
    }

    private static BusinessCalendar weekdays(List<SpecialDay> specialDays) {
        return new BusinessCalendar(
                "office",
                1,
                "Office",
                Stream.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)
                        .map(day -> new WeekHours(day, OFFICE))
                        .toList(),
                specialDays);
    }

    private static OpenHours hours(String from, String until) {
        return new OpenHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    /** The earlier one of two moments that the wall shows at this time. */
    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VADUZ).toInstant();
    }
}
