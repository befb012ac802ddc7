package io.paidan.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Orders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders for another day than today: this console has today's shifts and visits alone, the server is asked. */
class LaterDayTest {

    private static final UUID ORDER = BoardFixture.order("0042");
    private static final LocalDate IN_THREE_DAYS = BoardFixture.DAY.plusDays(3);

    private final DispatchingFixture fixture = new DispatchingFixture();
    private final DispatchStore store = fixture.store;
    private final EventApplier applier = fixture.applier;
    private final EchoServer server = fixture.server;
    private final Toasts toasts = fixture.toasts;
    private final Dispatching dispatching = fixture.dispatching;

    @Test
    void the_engineers_for_an_appointment_are_those_of_its_day() {
        var found = foundInThreeDays();
        appointInThreeDays();

        try (var consideration = dispatching.consider(ORDER)) {
            assertThat(consideration.ranking().candidatesProperty().get()).isEqualTo(found);
        }
        assertThat(server.asked()).isNotEmpty().containsOnly(new EchoServer.Asked(ORDER, IN_THREE_DAYS, false));
    }

    @Test
    void an_order_is_planned_on_the_day_of_its_appointment_and_the_toast_names_it_and_how_late_that_is() {
        var best = foundInThreeDays().getFirst();
        appointInThreeDays();

        dispatching.assign(ORDER, best);

        assertThat(server.assigned()).singleElement().satisfies(sent -> {
            assertThat(sent.engineerId()).isEqualTo(best.engineerId());
            assertThat(sent.wishedStart()).isEqualTo(best.plan().start());
        });
        assertThat(toasts.shown())
                .singleElement()
                .satisfies(toast -> assertThat(toast.text()).contains("周二", "超时"));
    }

    @Test
    void where_engineers_are_now_says_nothing_of_another_day() {
        foundInThreeDays();
        appointInThreeDays();

        try (var _ = dispatching.consider(ORDER)) {
            var asked = server.asked().size();
            everybodyMoves();
            assertThat(server.asked()).hasSize(asked);
        }
    }

    @Test
    void what_happens_today_is_asked_about_seldom_what_happens_on_that_day_at_once() {
        var best = foundInThreeDays().getFirst();
        appointInThreeDays();

        try (var _ = dispatching.consider(ORDER)) {
            server.asked().clear();
            dispatching.assign(BoardFixture.order("0054"), best.engineerId(), BoardFixture.NOW, null);
            assertThat(server.asked()).as("a visit of today").isEmpty();

            fixture.now.set(BoardFixture.NOW.plusSeconds(10));
            everybodyMoves();
            assertThat(server.asked()).as("what was put off").hasSize(1);
            everybodyMoves();
            assertThat(server.asked()).as("nothing was put off since").hasSize(1);

            var thatDay = best.plan().start();
            dispatching.assign(BoardFixture.order("0055"), best.engineerId(), thatDay, null);
            assertThat(server.asked()).as("a visit of that day").hasSize(2);

            appointInThreeDays();
            assertThat(server.asked()).as("the order itself").hasSize(3);
        }
    }

    private void everybodyMoves() {
        applier.applyPositions(store.positions().stream()
                .map(was ->
                        new EngineerPosition(was.engineerId(), was.at().plusSeconds(1), was.place(), null, null, null))
                .toList());
    }

    @Test
    void over_another_day_the_order_in_the_hand_is_judged_for_that_day() {
        var found = foundInThreeDays();
        var session = dispatching.begin(ORDER, DragSource.LIST);
        var today = session.ranking().candidatesProperty().get();

        session.dayProperty().set(IN_THREE_DAYS);
        assertThat(session.ranking().candidatesProperty().get()).isEqualTo(found);
        session.dayProperty().set(null);
        assertThat(session.ranking().candidatesProperty().get()).isEqualTo(today);

        session.dayProperty().set(IN_THREE_DAYS);
        session.drop(found.getLast().engineerId(), null);
        assertThat(server.assigned())
                .singleElement()
                .satisfies(sent -> assertThat(sent.wishedStart())
                        .isEqualTo(found.getLast().plan().start()));
    }

    @Test
    void a_wished_time_is_judged_for_the_day_it_was_when_it_was_wished_and_nothing_is_shown_when_that_fails() {
        var work = new ArrayDeque<Runnable>();
        var slow = new DispatchingFixture(work::add);
        var session = slow.dispatching.begin(ORDER, DragSource.LIST);
        work.remove().run();
        session.hoveredProperty()
                .set(session.ranking().findByRank(1).orElseThrow().engineerId());
        assertThat(session.previewProperty().get()).isNotNull();

        var inThreeDays = BoardFixture.at("10:00").plus(Duration.ofDays(3));
        session.wishedStartProperty().set(inThreeDays);
        slow.now.set(inThreeDays);
        while (!work.isEmpty()) {
            work.remove().run();
        }

        assertThat(slow.server.wished()).containsExactly(inThreeDays);
        assertThat(session.previewProperty().get()).isNull();
    }

    @Test
    void let_go_over_another_day_before_the_server_has_said_who_can_nothing_is_sent() {
        var work = new ArrayDeque<Runnable>();
        var slow = new DispatchingFixture(work::add);
        var session = slow.dispatching.begin(ORDER, DragSource.LIST);
        work.remove().run();
        var best = session.ranking().findByRank(1).orElseThrow();

        session.dayProperty().set(IN_THREE_DAYS);
        session.drop(best.engineerId(), null);

        assertThat(slow.server.assigned()).isEmpty();
        assertThat(slow.toasts.shown())
                .singleElement()
                .satisfies(toast -> assertThat(toast.text())
                        .contains("W-0042")
                        .contains("3月24日")
                        .contains("还在查询"));
    }

    @Test
    void let_go_over_another_day_of_which_the_server_could_not_say_who_can_nothing_is_sent() {
        server.failToFind(new Problem(ProblemCode.UNAVAILABLE, 503, "忙", "服务器正忙。", Map.of(), List.of(), List.of()));
        var session = dispatching.begin(ORDER, DragSource.LIST);
        var best = session.ranking().findByRank(1).orElseThrow();

        session.dayProperty().set(IN_THREE_DAYS);
        session.drop(best.engineerId(), null);

        assertThat(server.assigned()).isEmpty();
        assertThat(toasts.shown())
                .singleElement()
                .satisfies(toast -> assertThat(toast.text()).contains("服务器正忙"));
    }

    @Test
    void let_go_on_somebody_who_is_not_there_on_that_day_nothing_is_sent() {
        var found = foundInThreeDays();
        server.findOnAnyDay(found.subList(1, found.size()));
        var session = dispatching.begin(ORDER, DragSource.LIST);

        session.dayProperty().set(IN_THREE_DAYS);
        session.drop(found.getFirst().engineerId(), null);

        assertThat(server.assigned()).isEmpty();
        assertThat(toasts.shown())
                .singleElement()
                .satisfies(toast -> assertThat(toast.text()).contains("不在"));
    }

    @Test
    void a_visit_is_moved_to_another_day_of_the_same_engineer_but_not_to_where_it_is() {
        var found = foundInThreeDays().getFirst();
        dispatching.assign(ORDER, found.engineerId(), null, null);

        dropInThreeDays(found);
        assertThat(server.assigned())
                .last()
                .satisfies(sent ->
                        assertThat(sent.wishedStart()).isEqualTo(found.plan().start()));

        dropInThreeDays(found);
        assertThat(server.assigned()).as("today, and in three days").hasSize(2);
        assertThat(toasts.shown().getLast().text()).contains("已经派给");
    }

    @Test
    void a_move_to_another_day_is_taken_back_to_where_the_visit_was_and_done_again() {
        var found = foundInThreeDays().getFirst();
        dispatching.assign(ORDER, found.engineerId(), null, null);
        var today = start();
        dropInThreeDays(found);

        dispatching.undo();
        assertThat(start()).isEqualTo(today);

        dispatching.redo();
        assertThat(start()).isEqualTo(found.plan().start());
    }

    private Instant start() {
        return store.findActiveVisit(ORDER).orElseThrow().plannedStart();
    }

    private void dropInThreeDays(Candidate found) {
        var session = dispatching.begin(ORDER, DragSource.TIMELINE);
        session.dayProperty().set(IN_THREE_DAYS);
        session.drop(found.engineerId(), null);
    }

    private List<Candidate> foundInThreeDays() {
        try (var today = dispatching.consider(ORDER)) {
            var found = LaterPlans.in(3, today.ranking().candidatesProperty().get());
            assertThat(found).hasSizeGreaterThan(1);
            server.findOnAnyDay(found);
            return found;
        }
    }

    private void appointInThreeDays() {
        var from = BoardFixture.at("09:00").plus(Duration.ofDays(3));
        var order = store.findOrder(ORDER).orElseThrow();
        var moved = Orders.appointed(order, new TimeWindow(from, from.plus(Duration.ofHours(8))));
        var reached = applier.reached().getOrDefault("oberland", 0L);
        applier.apply(List.of(new FeedMessage(
                "oberland",
                reached + 1,
                reached,
                BoardFixture.NOW,
                "王调度",
                new DispatchEvent.WorkOrderRescheduled(moved, null, ""))));
        assertThat(store.findOrder(ORDER)).map(WorkOrderSummary::window).contains(moved.window());
    }
}
