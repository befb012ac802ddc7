package io.paidan.desktop.engineer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.BoardFixture;
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
        assertThat(EngineerState.of(engineer, List.of(), seen(60), NOW)).isEqualTo(EngineerState.FREE);
    }

    @Test
    void a_position_older_than_a_quarter_of_an_hour_is_stale() {
        assertThat(EngineerState.of(engineer, List.of(), seen(16 * 60), NOW)).isEqualTo(EngineerState.STALE);
        assertThat(EngineerState.of(engineer, List.of(), null, NOW)).isEqualTo(EngineerState.STALE);
    }

    @Test
    void outside_his_shift_he_is_off_unless_work_is_under_way() {
        var night = NOW.plus(Duration.ofHours(10));
        assertThat(EngineerState.of(engineer, List.of(), seen(0), night)).isEqualTo(EngineerState.OFF_SHIFT);
        assertThat(EngineerState.of(engineer, List.of(visit(VisitStatus.IN_PROGRESS)), null, night))
                .isEqualTo(EngineerState.ON_SITE);
    }

    @Test
    void on_the_way_needs_a_position_and_on_site_does_not() {
        assertThat(EngineerState.of(engineer, List.of(visit(VisitStatus.EN_ROUTE)), seen(5), NOW))
                .isEqualTo(EngineerState.EN_ROUTE);
        assertThat(EngineerState.of(engineer, List.of(visit(VisitStatus.EN_ROUTE)), null, NOW))
                .isEqualTo(EngineerState.STALE);
        assertThat(EngineerState.of(engineer, List.of(visit(VisitStatus.ON_SITE)), null, NOW))
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
