package io.paidan.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.BoardFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visit that was moved comes back to where it was just before, whatever the order's other visits were. */
class UndoneMovesTest {

    private static final UUID ORDER = BoardFixture.order("0042");
    private static final Instant TEN = BoardFixture.at("10:00");
    private static final Instant ONE = BoardFixture.at("13:00");
    private static final Instant THREE = BoardFixture.at("15:00");
    private static final Instant LATER_DAY = TEN.plus(Duration.ofDays(3));

    private final DispatchingFixture fixture = new DispatchingFixture();
    private final Dispatching dispatching = fixture.dispatching;
    private UUID engineer;

    @BeforeEach
    void choose_somebody() {
        try (var today = dispatching.consider(ORDER)) {
            engineer = today.ranking().findByRank(1).orElseThrow().engineerId();
        }
    }

    @Test
    void a_move_that_was_redone_is_undone_to_where_it_began_again() {
        give(TEN);
        give(LATER_DAY);

        dispatching.undo();
        assertThat(visit().plannedStart()).isEqualTo(TEN);
        dispatching.redo();
        assertThat(visit().plannedStart()).isEqualTo(LATER_DAY);
        dispatching.undo();
        assertThat(visit().plannedStart()).isEqualTo(TEN);
        dispatching.redo();
        assertThat(visit().plannedStart()).isEqualTo(LATER_DAY);
    }

    @Test
    void of_two_moves_only_the_last_is_taken_back_and_what_was_pinned_before_both_stays_free() {
        give(THREE);
        dispatching.pin(visit(), true);
        give(ONE);
        give(TEN);
        fixture.server.pins().clear();

        dispatching.undo();

        assertThat(visit().plannedStart()).isEqualTo(ONE);
        assertThat(fixture.server.pins()).isEmpty();
    }

    @Test
    void moves_are_taken_back_and_done_again_one_after_the_other() {
        give(THREE);
        give(ONE);
        give(TEN);

        dispatching.undo();
        assertThat(visit().plannedStart()).isEqualTo(ONE);
        dispatching.undo();
        assertThat(visit().plannedStart()).isEqualTo(THREE);
        dispatching.undo();
        assertThat(fixture.store.findActiveVisit(ORDER)).isEmpty();
        dispatching.redo();
        assertThat(visit().plannedStart()).isEqualTo(THREE);
        dispatching.redo();
        assertThat(visit().plannedStart()).isEqualTo(ONE);
        dispatching.redo();
        assertThat(visit().plannedStart()).isEqualTo(TEN);
    }

    @Test
    void what_was_withdrawn_and_brought_back_can_be_taken_back_and_withdrawn_again() {
        give(TEN);
        dispatching.withdraw(visit(), null);

        dispatching.undo();
        assertThat(visit().plannedStart()).isEqualTo(TEN);
        dispatching.undo();
        assertThat(fixture.store.findActiveVisit(ORDER)).isEmpty();
        dispatching.redo();
        assertThat(visit().plannedStart()).isEqualTo(TEN);
        dispatching.redo();
        assertThat(fixture.store.findActiveVisit(ORDER)).isEmpty();
    }

    @Test
    void a_withdrawal_is_undone_to_its_own_time_even_when_a_new_board_knows_nothing_of_the_visit() {
        give(LATER_DAY);
        dispatching.pin(visit(), true);
        dispatching.withdraw(visit(), null);
        fixture.applier.load(BoardFixture.board());
        assertThat(fixture.store.visitsOfOrder(ORDER)).isEmpty();

        dispatching.undo();

        assertThat(visit().plannedStart()).isEqualTo(LATER_DAY);
        assertThat(visit().pinned()).isTrue();
    }

    @Test
    void an_assignment_is_redone_at_its_own_time_even_when_a_new_board_knows_nothing_of_the_visit() {
        give(LATER_DAY);
        dispatching.undo();
        fixture.applier.load(BoardFixture.board());

        dispatching.redo();

        assertThat(visit().plannedStart()).isEqualTo(LATER_DAY);
    }

    private void give(Instant start) {
        dispatching.assign(ORDER, engineer, start, null);
        assertThat(visit().plannedStart()).isEqualTo(start);
    }

    private VisitSummary visit() {
        return fixture.store.findActiveVisit(ORDER).orElseThrow();
    }
}
