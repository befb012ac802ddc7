package io.paidan.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DispatchingTest {

    private static final UUID ORDER = BoardFixture.order("0042");

    private final DispatchingFixture fixture = new DispatchingFixture();
    private final DispatchStore store = fixture.store;
    private final EventApplier applier = fixture.applier;
    private final EchoServer server = fixture.server;
    private final Toasts toasts = fixture.toasts;
    private final AtomicBoolean live = fixture.live;
    private final Dispatching dispatching = fixture.dispatching;

    @Test
    void an_order_in_the_hand_has_all_engineers_ranked() {
        var session = dispatching.begin(ORDER, DragSource.LIST);
        var candidates = session.ranking().candidatesProperty().get();
        assertThat(candidates).hasSameSizeAs(store.engineers());
        assertThat(session.ranking().findByRank(1)).contains(candidates.getFirst());
        assertThat(candidates).anyMatch(candidate -> !candidate.isFit());
    }

    @Test
    void hovering_shows_the_route_to_the_order_first_and_what_follows_after() {
        var session = dispatching.begin(ORDER, DragSource.LIST);
        session.hoveredProperty().set(best(session).engineerId());
        var preview = session.previewProperty().get();
        assertThat(preview.candidate()).isEqualTo(best(session));
        var place = store.findOrder(ORDER).orElseThrow().place();
        assertThat(preview.line().legs())
                .filteredOn(RouteLine.Leg::certain)
                .last()
                .satisfies(leg -> assertThat(leg.line().getLast()).isEqualTo(place));
        session.hoveredProperty().set(null);
        assertThat(session.previewProperty().get()).isNull();
    }

    @Test
    void dropping_assigns_at_once_and_ends_the_drag() {
        var session = dispatching.begin(ORDER, DragSource.LIST);
        var best = best(session).engineerId();
        session.drop(best, null);
        assertThat(dispatching.session()).isNull();
        assertThat(server.assigned())
                .singleElement()
                .satisfies(sent -> assertThat(sent.engineerId()).isEqualTo(best));
        assertThat(store.findActiveVisit(ORDER))
                .hasValueSatisfying(visit -> assertThat(visit.engineerId()).isEqualTo(best));
        assertThat(toasts.shown()).singleElement().satisfies(toast -> {
            assertThat(toast.text()).contains("W-0042").contains("到达");
            assertThat(toast.held()).isEqualTo(Duration.ofSeconds(15));
        });
    }

    @Test
    void the_toast_counts_down_as_long_as_the_company_rules_keep_the_notice_from_the_engineer() {
        applier.apply(List.of(new FeedMessage(
                "oberland", 13, 12, BoardFixture.NOW, "管理员", new DispatchEvent.CompanyRulesChanged(90))));
        var session = dispatching.begin(ORDER, DragSource.LIST);
        session.drop(best(session).engineerId(), null);
        assertThat(lastToast().held()).isEqualTo(Duration.ofSeconds(90));

        dispatching.undo();
        dispatching.redo();
        assertThat(lastToast().held()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void an_unfit_engineer_is_refused_with_his_reasons_and_nothing_is_sent() {
        var session = dispatching.begin(ORDER, DragSource.LIST);
        var unfit = session.ranking().candidatesProperty().get().getLast();
        session.drop(unfit.engineerId(), null);
        assertThat(server.assigned()).isEmpty();
        assertThat(dispatching.pending().all()).isEmpty();
        assertThat(lastToast().kind()).isEqualTo(Toast.Kind.REFUSED);
        assertThat(lastToast().text())
                .contains("不能派给")
                .contains(dispatching.texts().reasons(unfit).getFirst());
    }

    @Test
    void an_act_is_pending_until_its_event_comes() {
        server.holdEvents();
        assignToBest();
        assertThat(dispatching.pending().isPending(ORDER)).isTrue();
        assertThat(store.findActiveVisit(ORDER)).isEmpty();
        server.sendEvents();
        assertThat(dispatching.pending().isPending(ORDER)).isFalse();
    }

    @Test
    void a_conflict_clears_what_was_pending_and_says_who_and_what() {
        server.refuseWith(
                new Problem(ProblemCode.CONFLICT, 409, "冲突", "王芳 刚刚把 W-0042 派给了 赵敏。", Map.of(), List.of(), List.of()));
        assignToBest();
        assertThat(dispatching.pending().all()).isEmpty();
        assertThat(lastToast().text()).contains("王芳 刚刚把 W-0042 派给了 赵敏");
        dispatching.undo();
        assertThat(server.transitions()).isEmpty();
    }

    @Test
    void undoing_an_assignment_withdraws_the_visit_as_it_was_seen() {
        assignToBest();
        var visit = store.findActiveVisit(ORDER).orElseThrow();
        dispatching.undo();
        assertThat(server.transitions()).singleElement().satisfies(sent -> {
            assertThat(sent.to()).isEqualTo(VisitStatus.WITHDRAWN);
            assertThat(sent.version()).isEqualTo(visit.version());
        });
        assertThat(store.findActiveVisit(ORDER)).isEmpty();
        dispatching.redo();
        assertThat(store.findActiveVisit(ORDER).orElseThrow().engineerId()).isEqualTo(visit.engineerId());
    }

    @Test
    void an_undo_that_failed_takes_back_the_same_act_when_it_is_tried_again() {
        var earlier = assignToBest();
        var other = store.orders().stream()
                .filter(order -> store.findActiveVisit(order.id()).isEmpty()
                        && !order.id().equals(ORDER))
                .filter(order -> order.status().isOpen())
                .findFirst()
                .orElseThrow()
                .id();
        dispatching.assign(other, earlier.engineerId(), null, null);
        server.refuseWith(new Problem(ProblemCode.UNAVAILABLE, 503, "忙", null, Map.of(), List.of(), List.of()));
        dispatching.undo();
        server.refuseWith(null);

        dispatching.undo();

        assertThat(store.findActiveVisit(other)).isEmpty();
        assertThat(store.findActiveVisit(ORDER)).isPresent();
        dispatching.redo();
        assertThat(store.findActiveVisit(other)).isPresent();
    }

    @Test
    void an_order_that_went_to_another_territory_is_neither_dropped_nor_assigned_again() {
        var best = assignToBest();
        dispatching.undo();
        var session = dispatching.begin(ORDER, DragSource.LIST);
        var sent = server.assigned().size();
        server.take(ORDER);

        session.drop(best.engineerId(), null);
        assertThat(lastToast().text()).contains("已转到其他网点");
        dispatching.redo();
        assertThat(lastToast().text()).contains("无法重做");
        assertThat(server.assigned()).hasSize(sent);
    }

    @Test
    void what_somebody_else_gave_away_since_is_not_taken_from_him_by_redoing() {
        var fit = dispatching.consider(ORDER).ranking().candidatesProperty().get();
        dispatching.assign(ORDER, fit.get(0));
        dispatching.undo();
        server.assign(ORDER, new AssignVisit(UUID.randomUUID(), fit.get(1).engineerId(), 1, null, null));
        var sent = server.assigned().size();

        dispatching.redo();

        assertThat(lastToast().text()).contains("无法重做");
        assertThat(server.assigned()).hasSize(sent);
        assertThat(store.findActiveVisit(ORDER).orElseThrow().engineerId())
                .isEqualTo(fit.get(1).engineerId());
    }

    @Test
    void undoing_a_reassignment_gives_the_order_back_to_who_had_it() {
        var fit = dispatching.consider(ORDER).ranking().candidatesProperty().get();
        dispatching.assign(ORDER, fit.get(0));
        dispatching.assign(ORDER, fit.get(1));
        dispatching.undo();
        assertThat(store.findActiveVisit(ORDER).orElseThrow().engineerId())
                .isEqualTo(fit.get(0).engineerId());
    }

    @Test
    void withdrawing_can_be_undone_and_the_same_engineer_has_it_again_at_the_same_time() {
        assignToBest();
        var visit = store.findActiveVisit(ORDER).orElseThrow();
        dispatching.withdraw(visit, null);
        assertThat(store.findActiveVisit(ORDER)).isEmpty();
        assertThat(lastToast().text()).contains("W-0042").contains("撤回");
        assertThat(lastToast().undo()).isNotNull();
        dispatching.undo();
        assertThat(store.findActiveVisit(ORDER)).hasValueSatisfying(again -> {
            assertThat(again.engineerId()).isEqualTo(visit.engineerId());
            assertThat(again.plannedStart()).isEqualTo(visit.plannedStart());
        });
        dispatching.redo();
        assertThat(store.findActiveVisit(ORDER)).isEmpty();
    }

    @Test
    void undoing_a_withdrawal_is_refused_once_somebody_else_has_the_order() {
        var fit = dispatching.consider(ORDER).ranking().candidatesProperty().get();
        dispatching.assign(ORDER, fit.get(0));
        dispatching.withdraw(store.findActiveVisit(ORDER).orElseThrow(), null);
        var other = new AssignVisit(UUID.randomUUID(), fit.get(1).engineerId(), 1, null, null); // from another console
        server.assign(ORDER, other);
        dispatching.undo();
        assertThat(store.findActiveVisit(ORDER).orElseThrow().id()).isEqualTo(other.visitId());
        assertThat(lastToast().text()).contains("无法撤销");
    }

    @Test
    void undo_is_refused_once_the_engineer_has_set_out() {
        assignToBest();
        server.changeVisit(store.findActiveVisit(ORDER).orElseThrow().id(), VisitStatus.EN_ROUTE);
        dispatching.undo();
        assertThat(server.transitions()).isEmpty();
        assertThat(lastToast().text()).contains("已经出发");
    }

    @Test
    void nothing_is_sent_while_the_server_is_away() {
        live.set(false);
        assignToBest();
        assertThat(server.assigned()).isEmpty();
        assertThat(lastToast().text()).contains("连不上");
    }

    @Test
    void dropping_on_who_has_it_already_says_so() {
        var best = assignToBest();
        dispatching.assign(ORDER, best.engineerId(), null, null);
        assertThat(server.assigned()).hasSize(1);
        assertThat(lastToast().text()).contains("已经派给");
    }

    @Test
    void the_ranking_follows_the_events_while_the_order_is_in_the_hand() {
        var session = dispatching.begin(ORDER, DragSource.LIST);
        var best = best(session);
        var other = store.orders().stream()
                .filter(order -> !order.id().equals(ORDER)
                        && dispatching
                                .consider(order.id())
                                .ranking()
                                .find(best.engineerId())
                                .filter(Candidate::isFit)
                                .isPresent())
                .findFirst()
                .orElseThrow();
        dispatching.assign(other.id(), best.engineerId(), BoardFixture.NOW, null);
        assertThat(session.candidate(best.engineerId())).isNotEqualTo(Optional.of(best));
    }

    private Candidate assignToBest() {
        var best = dispatching.consider(ORDER).ranking().findByRank(1).orElseThrow();
        dispatching.assign(ORDER, best);
        return best;
    }

    private static Candidate best(DragSession session) {
        return session.ranking().findByRank(1).orElseThrow();
    }

    private Toast lastToast() {
        return toasts.shown().getLast();
    }
}
