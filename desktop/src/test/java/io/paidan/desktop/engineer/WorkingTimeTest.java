package io.paidan.desktop.engineer;

import static io.paidan.desktop.BoardFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureGuests;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private static final Loan MIDDAY = new Loan("unterland-west", at("11:00"), at("15:00"));
    private static final Loan EVENING = new Loan("unterland-west", at("16:30"), at("23:00"));

    private final EngineerSummary li =
            BoardFixture.store().findEngineer(BoardFixture.engineer("李伟")).orElseThrow();

    @Test
    void at_home_he_works_all_his_shift_wherever_else_in_the_region_he_is_lent_to() {
        assertThat(WorkingTime.of(atHome(li.shifts(), MIDDAY))).containsExactly(window("08:00", "17:00"));
    }

    @Test
    void a_guest_works_only_while_he_is_lent() {
        assertThat(WorkingTime.of(guest(MIDDAY, EVENING)))
                .containsExactly(window("11:00", "15:00"), window("16:30", "17:00"));
    }

    @Test
    void a_guest_whose_loan_is_another_day_does_not_work() {
        assertThat(WorkingTime.of(guest(new Loan("unterland-west", at("20:00"), at("23:00")))))
                .isEmpty();
    }

    @Test
    void a_shift_that_ends_before_it_starts_is_none() {
        var upsideDown = new Shift(at("17:00"), at("08:00"), null, null);

        assertThat(WorkingTime.of(atHome(List.of(upsideDown)))).isEmpty();
    }

    private EngineerSummary guest(Loan... loans) {
        return FixtureGuests.guest(li, "unterland", loans);
    }

    private EngineerSummary atHome(List<Shift> shifts, Loan... loans) {
        return new EngineerSummary(
                li.id(),
                li.region(),
                li.territory(),
                null,
                li.code(),
                li.name(),
                li.phone(),
                li.vehicle(),
                li.homePosition(),
                li.skills(),
                shifts,
                null,
                List.of(),
                List.of(loans),
                null,
                null,
                null,
                0,
                1);
    }

    private static TimeWindow window(String start, String end) {
        return new TimeWindow(at(start), at(end));
    }
}
