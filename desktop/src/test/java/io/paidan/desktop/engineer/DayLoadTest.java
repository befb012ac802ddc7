package io.paidan.desktop.engineer;

import static io.paidan.desktop.BoardFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureGuests;
import io.paidan.desktop.store.DispatchStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayLoadTest {

    private final DispatchStore store = BoardFixture.store();
    private final EngineerSummary wang =
            store.findEngineer(BoardFixture.engineer("王芳")).orElseThrow();
    private final List<VisitSummary> visits = store.visitsOfEngineer(wang.id());

    @Test
    void a_morning_he_is_ill_is_no_working_time() {
        var whole = DayLoad.of(wang, visits);

        var half = DayLoad.of(wang.absentToo(new Absence(at("08:00"), at("10:00"), AbsenceKind.SICK)), visits);

        assertThat(half).isCloseTo(whole * 510 / (510 - 120), within(0.001));
    }

    @Test
    void who_is_away_all_day_has_no_working_time_to_fill() {
        assertThat(DayLoad.of(wang.absentToo(new Absence(at("00:00"), at("23:00"), AbsenceKind.LEAVE)), visits))
                .isZero();
    }

    @Test
    void a_guests_working_time_is_his_loan() {
        var begins = wang.shifts().getFirst().start();
        var loan = new Loan("unterland-west", begins, begins.plus(Duration.ofHours(2)));
        var guest = FixtureGuests.guest(wang, "unterland", loan);

        assertThat(DayLoad.of(guest, visits)).isCloseTo(DayLoad.of(wang, visits) * 510 / 120, within(0.001));
    }
}
