package io.paidan.desktop.timeline;

import static io.paidan.desktop.BoardFixture.NOW;
import static io.paidan.desktop.BoardFixture.at;
import static io.paidan.desktop.BoardFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Loan;
import io.paidan.desktop.FixtureGuests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DropTimeTest {

    private final TimelineLine.Row row = TimelineFixture.loaded().row("王芳");
    private EngineerSummary engineer = row.engineer();
    private final Insertion plan = new Insertion(
            null,
            at("11:32"),
            at("11:32"),
            at("12:53"),
            Duration.ofMinutes(8),
            Duration.ofMinutes(6),
            Duration.ofMinutes(100),
            null,
            Duration.ZERO,
            List.of(),
            List.of(),
            null,
            List.of());

    @Test
    void near_the_proposed_place_the_proposed_one_is_meant() {
        assertThat(wished("11:15")).isEmpty();
        assertThat(wished("12:00")).isEmpty();
        assertThat(wished("13:02")).isEmpty();
    }

    @Test
    void a_free_time_away_from_it_is_wished_on_the_grid() {
        assertThat(wished("15:03")).contains(at("15:05"));
    }

    @Test
    void on_another_visit_the_proposed_place_is_taken() {
        assertThat(wished("13:40")).isEmpty();
    }

    @Test
    void the_past_and_the_evening_cannot_be_wished() {
        assertThat(wished("10:50")).isEmpty();
        assertThat(wished("17:30")).isEmpty();
    }

    @Test
    void while_he_is_absent_the_proposed_place_is_taken() {
        assertThat(wished("16:00")).contains(at("16:00"));

        engineer = engineer.absentToo(new Absence(at("15:30"), at("16:30"), AbsenceKind.TRAINING));

        assertThat(wished("16:00")).isEmpty();
        assertThat(wished("16:30")).contains(at("16:30"));
    }

    @Test
    void while_he_is_lent_he_may_be_wished_where_he_is_lent_to_and_not_at_home() {
        var atHome = engineer;

        engineer = atHome.absentToo(new Absence(at("15:30"), at("16:30"), AbsenceKind.LENT, "低地区域"));
        assertThat(wished("16:00")).isEmpty();

        engineer = FixtureGuests.guest(atHome, "unterland", new Loan("unterland-west", at("15:30"), at("16:30")));
        assertThat(wished("16:00")).contains(at("16:00"));
        assertThat(wished("16:30")).isEmpty();
    }

    private Optional<Instant> wished(String time) {
        return DropTime.wished(at(time), engineer, row.bars(), order("0042"), plan, NOW);
    }
}
