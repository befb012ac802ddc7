package io.paidan.planning.rule;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.rule.Outlook.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.planning.DayBuilder;
import io.paidan.planning.OrderBuilder;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Each limit of time, once kept and once broken, on days whose prospects are known. */
class TimeLimitsTest {
    private static final Outlook FITS = outlook("11:00", "12:00", "11:00", "12:00", "11:00");
    private static final Outlook FITS_NOT = outlook("11:00", "12:00", null, null, null);

    private static Outlook outlook(String start, String end, String inShift, String inWindow, String inBoth) {
        return new Outlook(time(start), time(end), time(inShift), time(inWindow), time(inBoth));
    }

    private static long time(String time) {
        return time == null ? NEVER : at(time).toEpochMilli();
    }

    private static List<Verdict> judge(TimeLimit limit, OrderBuilder order, DayBuilder day, Prospects prospects) {
        return limit.judge(new Pairing(order.build(), day.build(), at("10:00")), prospects);
    }

    @Test
    void a_road_leads_there_from_somewhere_or_he_is_told() {
        assertThat(judge(new RoadThere(), anOrder(), aDay(), (_, _) -> FITS_NOT))
                .isEmpty();
        assertThat(judge(new RoadThere(), anOrder(), aDay(), (_, _) -> Outlook.NOWHERE))
                .containsExactly(new Verdict.Unreachable());
    }

    @Test
    void a_window_is_missed_where_the_shift_would_allow_a_later_start() {
        var order = anOrder().between("09:00", "10:30");

        assertThat(judge(
                        new CustomersWindow(), order, aDay(), (_, _) -> outlook("11:00", "12:00", "11:00", null, null)))
                .containsExactly(new Verdict.WindowMissed(at("10:30"), at("11:00")));
        assertThat(judge(
                        new CustomersWindow(), order, aDay(), (_, _) -> outlook("10:00", "18:00", null, "18:00", null)))
                .isEmpty();
    }

    @Test
    void a_shift_is_full_where_the_window_would_allow_it() {
        assertThat(judge(new EndOfShift(), anOrder(), aDay(), (_, _) -> outlook("16:30", "17:30", null, "17:30", null)))
                .containsExactly(new Verdict.ShiftFull(at("17:00"), Duration.ZERO, at("17:30")));
        assertThat(judge(new EndOfShift(), anOrder(), aDay(), (_, _) -> outlook("11:00", "12:00", "11:00", null, null)))
                .isEmpty();
    }

    @Test
    void a_loan_is_too_short_when_the_order_fits_without_its_end() {
        var order = anOrder().inTerritory("oberland-sued");
        var lent = aDay().lentTo("oberland-sued", "10:00", "11:00");

        assertThat(judge(new LongEnoughLoan(), order, lent, (_, isLoanKept) -> isLoanKept ? FITS_NOT : FITS))
                .containsExactly(new Verdict.OtherTerritory("oberland-nord"));
        assertThat(judge(new LongEnoughLoan(), order, lent, (_, _) -> FITS_NOT)).isEmpty();
    }

    @Test
    void an_absence_is_in_the_way_when_the_order_fits_without_it() {
        var away = aDay().absent("11:00", "12:00", AbsenceKind.TRAINING).absent("13:00", "14:00", AbsenceKind.SICK);

        assertThat(judge(new LongEnoughPresence(), anOrder(), away, fitsUnless(AbsenceKind.SICK)))
                .containsExactly(new Verdict.Absent(AbsenceKind.SICK, at("13:00"), at("14:00")));
        assertThat(judge(new LongEnoughPresence(), anOrder(), away, (_, _) -> FITS_NOT))
                .isEmpty();
    }

    private static Prospects fitsUnless(AbsenceKind kind) {
        Predicate<Absence> isInTheWay = absence -> absence.kind() == kind;
        return (absences, _) -> absences.stream().anyMatch(isInTheWay) ? FITS_NOT : FITS;
    }

    @Test
    void who_is_away_for_the_rest_of_his_shift_has_been_told_so() {
        assertThat(judge(
                        new LongEnoughPresence(),
                        anOrder(),
                        aDay().absent("09:00", "18:00", AbsenceKind.SICK),
                        fitsUnless(AbsenceKind.SICK)))
                .isEmpty();
    }
}
