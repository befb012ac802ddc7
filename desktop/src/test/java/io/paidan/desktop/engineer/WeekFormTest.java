package io.paidan.desktop.engineer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EarlierTimes;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.LoanPlace;
import io.paidan.contract.engineer.Shift;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekFormTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    private final WeekForm form =
            new WeekForm(new Texts(Texts.ENGLISH), new Clockface(new Texts(Texts.ENGLISH), () -> BoardFixture.ZONE));
    private final EngineerWeek week = week(
            new Shift(at(16, "08:00"), at(16, "17:00"), at(16, "12:00"), at(16, "12:30")),
            new Shift(at(18, "22:00"), at(19, "06:00"), null, null));

    @Test
    void a_week_comes_out_of_the_form_as_it_went_in() {
        form.fill(week);

        assertThat(form.shifts().get()).hasSize(7);
        assertThat(form.command(week)).isEqualTo(week.times().edit());
    }

    @Test
    void a_shift_is_typed_as_people_type_times_and_one_that_ends_early_ends_the_next_day() {
        form.fill(week(new Shift[0]));

        form.shifts()
                .set(List.of(
                        new TypedShift(MONDAY, "8", "1730", "12.00", "12:30"),
                        new TypedShift(MONDAY.plusDays(1), "22:00", "6", "", "")));

        assertThat(form.command(week(new Shift[0])).shifts())
                .isEqualTo(List.of(
                        new Shift(at(16, "08:00"), at(16, "17:30"), at(16, "12:00"), at(16, "12:30")),
                        new Shift(at(17, "22:00"), at(18, "06:00"), null, null)));
    }

    @Test
    void half_a_break_or_a_shift_without_an_end_is_none() {
        assertThat(new TypedShift(MONDAY, "8", "17", "12", "").shift(BoardFixture.ZONE))
                .isEmpty();
        assertThat(new TypedShift(MONDAY, "8", "", "", "").shift(BoardFixture.ZONE))
                .isEmpty();
        assertThat(new TypedShift(MONDAY, "8", "25", "", "").shift(BoardFixture.ZONE))
                .isEmpty();
    }

    @Test
    void the_shifts_of_another_week_stand_on_the_same_days_of_this_one() {
        var next = week.in(MONDAY.plusWeeks(1)).with(times(MONDAY.plusWeeks(1)));
        form.fill(next);

        form.copy(week, next);

        assertThat(form.command(next).shifts())
                .isEqualTo(List.of(
                        new Shift(at(23, "08:00"), at(23, "17:00"), at(23, "12:00"), at(23, "12:30")),
                        new Shift(at(25, "22:00"), at(26, "06:00"), null, null)));
    }

    @Test
    void monday_to_friday_become_alike_and_the_weekend_stays() {
        form.fill(week(
                new Shift(at(16, "08:00"), at(16, "17:00"), null, null),
                new Shift(at(18, "22:00"), at(19, "06:00"), null, null),
                new Shift(at(21, "09:00"), at(21, "12:00"), null, null)));

        form.likeMonday();

        assertThat(form.shifts().get())
                .extracting(TypedShift::from)
                .containsExactly("08:00", "08:00", "08:00", "08:00", "08:00", "09:00", "");
    }

    @Test
    void an_absence_takes_of_each_day_what_lies_on_it() {
        var away = new TypedSpan("SICK", MONDAY, "13:00", MONDAY.plusDays(2), "00:00");

        assertThat(away.on(MONDAY)).contains(hours("13:00", "00:00"));
        assertThat(away.on(MONDAY.plusDays(1))).contains(hours("00:00", "00:00"));
        assertThat(away.on(MONDAY.plusDays(2))).isEmpty();
        assertThat(away.on(MONDAY.minusDays(1))).isEmpty();
    }

    private static TypedSpan.Hours hours(String from, String until) {
        return new TypedSpan.Hours(LocalTime.parse(from), LocalTime.parse(until));
    }

    @Test
    void nobody_is_lent_to_where_he_is_and_another_region_is_named() {
        form.fill(week);
        var own = week.engineer();
        var home = new LoanPlace(own.territory(), "Home", own.region(), "Here");
        var near = new LoanPlace("near", "Near", own.region(), "Here");
        var far = new LoanPlace("far", "Far", "elsewhere", "There");

        assertThat(form.lendableTo(List.of(home, near, far))).containsExactly(near, far);
        assertThat(form.name(near)).isEqualTo("Near");
        assertThat(form.name(far)).isEqualTo("Far · There");
    }

    private static EngineerWeek week(Shift... shifts) {
        var engineer = BoardFixture.board().engineers().getFirst();
        return new EngineerWeek(engineer, MONDAY, BoardFixture.ZONE, times(MONDAY, shifts));
    }

    private static EngineerTimes times(LocalDate monday, Shift... shifts) {
        var from = monday.atStartOfDay(BoardFixture.ZONE).toInstant();
        return new EngineerTimes(
                BoardFixture.board().engineers().getFirst().id(),
                from,
                monday.plusDays(7).atStartOfDay(BoardFixture.ZONE).toInstant(),
                List.of(shifts),
                List.of(new Absence(at(17, "00:00"), at(18, "00:00"), AbsenceKind.TRAINING)),
                List.of(new Loan("unterland-west", at(20, "00:00"), at(21, "00:00"))),
                EarlierTimes.NONE,
                List.of(),
                0,
                4);
    }

    private static Instant at(int day, String time) {
        return LocalDateTime.parse("2026-03-%02dT%s".formatted(day, time))
                .atZone(BoardFixture.ZONE)
                .toInstant();
    }
}
