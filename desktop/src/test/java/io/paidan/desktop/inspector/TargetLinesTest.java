package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.sla.OpenAcceptance;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.inspector.TargetLines.Line;
import io.paidan.desktop.inspector.TargetLines.Standing;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetLinesTest {

    private static final Instant NOW = BoardFixture.NOW;

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final TargetLines lines =
            new TargetLines(BoardFixture.store(), texts, new Clockface(texts, () -> BoardFixture.ZONE));

    @Test
    void each_of_the_four_says_its_deadline_and_what_became_of_it() {
        var sla = sla(
                state(SlaTarget.DISPATCH, -60, null, -70),
                state(SlaTarget.ACCEPT, -40, null, -28),
                state(SlaTarget.ARRIVE, -5, null, null),
                state(SlaTarget.COMPLETE, 100, null, null),
                state(SlaTarget.RESUME, 100, null, null));

        assertThat(lines.of(sla, false, NOW))
                .extracting(Line::name, Line::due, Line::state, Line::standing)
                .containsExactly(
                        tuple("Dispatch", "10:20", "✓ 10:10", Standing.MET),
                        tuple("Accept", "10:40", "10:52\n0:12 late", Standing.LATE),
                        tuple("Arrive", "11:15", "0:05 late", Standing.LATE),
                        tuple("Done", "13:00", "1:40 left", Standing.RUNS));
    }

    @Test
    void while_the_clock_stands_it_says_what_is_left() {
        var sla = sla(state(SlaTarget.ARRIVE, 40, Duration.ofMinutes(40), null));

        assertThat(lines.of(sla, false, NOW))
                .extracting(Line::due, Line::state)
                .containsExactly(tuple("–", "paused, 0:40 left"));
    }

    @Test
    void of_an_order_that_is_over_nothing_is_left() {
        var sla = sla(state(SlaTarget.ARRIVE, 40, Duration.ofMinutes(40), null));

        assertThat(lines.of(sla, true, NOW)).extracting(Line::state).containsExactly("did not happen");
    }

    @Test
    void who_has_to_accept_is_named_with_the_minutes_he_has() {
        var engineer = BoardFixture.board().engineers().getFirst();
        assertThat(open(engineer.id(), 9, null)).isEqualTo(engineer.name() + " has to accept by 11:29, 0:09 left");
        assertThat(open(engineer.id(), 4, -3))
                .isEqualTo(engineer.name() + " was reminded at 11:17 and has to accept by 11:24, 0:04 left");
        assertThat(lines.of(new OpenAcceptance(new UUID(0, 1), engineer.id(), null, NOW), NOW))
                .isEqualTo(engineer.name() + " has not accepted, not even after the reminder");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(open(engineer.id(), 9, null)).isEqualTo(engineer.name() + "须在 11:29 前接单，还剩 0:09");
    }

    private String open(UUID engineer, int minutesLeft, @Nullable Integer reminded) {
        var remindedAt = reminded == null ? null : minute(reminded);
        return lines.of(new OpenAcceptance(new UUID(0, 1), engineer, minute(minutesLeft), remindedAt), NOW);
    }

    private static OrderSla sla(TargetState... states) {
        return new OrderSla(BoardFixture.order("0042"), "oberland", "p", 1, "P", null, List.of(states));
    }

    private static TargetState state(SlaTarget target, int due, @Nullable Duration left, @Nullable Integer met) {
        var dueAt = minute(due);
        var metAt = met == null ? null : minute(met);
        return new TargetState(
                target, dueAt.minus(Duration.ofHours(2)), dueAt, dueAt, left, metAt, List.of(), null, null, null);
    }

    private static Instant minute(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}
