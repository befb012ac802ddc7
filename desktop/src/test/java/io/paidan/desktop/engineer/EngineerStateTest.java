package io.paidan.desktop.engineer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureGuests;
import io.paidan.desktop.store.DispatchStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineerStateTest {

    private static final Instant NOW = BoardFixture.NOW;
    private final DispatchStore store = BoardFixture.store();
    private final EngineerSummary engineer =
            store.findEngineer(BoardFixture.engineer("李伟")).orElseThrow();

    @Test
    void within_his_shift_and_seen_lately_he_is_free() {
        assertThat(EngineerState.of(List.of(engineer), List.of(), seen(60), NOW))
                .isEqualTo(EngineerState.FREE);
    }

    @Test
    void a_position_older_than_a_quarter_of_an_hour_is_stale() {
        assertThat(EngineerState.of(List.of(engineer), List.of(), seen(16 * 60), NOW))
                .isEqualTo(EngineerState.STALE);
        assertThat(EngineerState.of(List.of(engineer), List.of(), null, NOW)).isEqualTo(EngineerState.STALE);
    }

    @Test
    void outside_his_shift_he_is_off_unless_work_is_under_way() {
        var night = NOW.plus(Duration.ofHours(10));
        assertThat(EngineerState.of(List.of(engineer), List.of(), seen(0), night))
                .isEqualTo(EngineerState.OFF_SHIFT);
        assertThat(EngineerState.of(List.of(engineer), List.of(visit(VisitStatus.IN_PROGRESS)), null, night))
                .isEqualTo(EngineerState.ON_SITE);
    }

    @Test
    void who_is_absent_is_off_within_his_shift_too() {
        var trainee = store.findEngineer(BoardFixture.engineer("沈洁")).orElseThrow();
        var training = trainee.absences().getFirst();

        assertThat(EngineerState.of(List.of(trainee), List.of(), null, training.start()))
                .isEqualTo(EngineerState.OFF_SHIFT);
        assertThat(EngineerState.of(
                        List.of(trainee), List.of(), null, training.start().minusSeconds(1)))
                .isNotEqualTo(EngineerState.OFF_SHIFT);
        assertThat(EngineerState.of(List.of(trainee), List.of(visit(VisitStatus.IN_PROGRESS)), null, training.start()))
                .isEqualTo(EngineerState.ON_SITE);
    }

    @Test
    void who_is_lent_to_another_region_is_there_only_for_who_sees_that_one() {
        var loan = new Loan("unterland-west", NOW.minusSeconds(60), NOW.plusSeconds(60));
        var atHome = engineer.absentToo(new Absence(loan.start(), loan.end(), AbsenceKind.LENT, "低地区域"));
        var guest = FixtureGuests.guest(engineer, "unterland", loan);

        assertThat(EngineerState.of(List.of(atHome), List.of(), seen(5), NOW)).isEqualTo(EngineerState.OFF_SHIFT);
        assertThat(EngineerState.of(List.of(guest), List.of(), seen(5), NOW)).isEqualTo(EngineerState.FREE);
        assertThat(EngineerState.of(List.of(atHome, guest), List.of(), seen(5), NOW))
                .isEqualTo(EngineerState.FREE);
        assertThat(EngineerState.of(List.of(atHome, guest), List.of(), seen(5), loan.end()))
                .as("at home again")
                .isEqualTo(EngineerState.FREE);
    }

    @Test
    void on_the_way_needs_a_position_and_on_site_does_not() {
        assertThat(EngineerState.of(List.of(engineer), List.of(visit(VisitStatus.EN_ROUTE)), seen(5), NOW))
                .isEqualTo(EngineerState.EN_ROUTE);
        assertThat(EngineerState.of(List.of(engineer), List.of(visit(VisitStatus.EN_ROUTE)), null, NOW))
                .isEqualTo(EngineerState.STALE);
        assertThat(EngineerState.of(List.of(engineer), List.of(visit(VisitStatus.ON_SITE)), null, NOW))
                .isEqualTo(EngineerState.ON_SITE);
    }

    private EngineerPosition seen(long secondsAgo) {
        return new EngineerPosition(
                engineer.id(), NOW.minusSeconds(secondsAgo), engineer.homePosition(), null, null, null);
    }

    private VisitSummary visit(VisitStatus status) {
        var v = store.findVisit(BoardFixture.visit("0052")).orElseThrow();
        return VisitSummary.alone(
                v.id(),
                v.region(),
                v.workOrderId(),
                v.engineerId(),
                status,
                v.plannedStart(),
                v.plannedEnd(),
                v.travel(),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
