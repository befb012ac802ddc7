package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.EchoServer;
import io.paidan.desktop.dispatch.PlanningRanker;
import io.paidan.desktop.dispatch.RoutePlans;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Selection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinsViewModelTest {

    private static final UUID ORDER = BoardFixture.order("0052");
    private static final String PINNED = "Pinned: only a person moves it";

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private final EchoServer server = new EchoServer(store, applier, BoardFixture.NOW);
    private final Selection selection = new Selection();
    private final Toasts toasts = new Toasts();
    private Dispatching dispatching;

    @BeforeEach
    void pick_an_order_that_is_planned() {
        var roads = CompletableFuture.<TravelTimes>completedFuture(new StraightRoads());
        dispatching = new Dispatching(
                store,
                () -> BoardFixture.NOW,
                server,
                new PlanningRanker(roads),
                new RoutePlans(store, roads, Runnable::run),
                Runnable::run,
                Runnable::run,
                () -> true,
                BoardFixture.mayAssign(Role.DISPATCHER),
                new ActTexts(texts, store, () -> BoardFixture.ZONE),
                toasts,
                new FailureTexts(texts));
        applier.load(BoardFixture.board());
        selection.pickOrder(ORDER);
    }

    @Test
    void whoever_dispatches_pins_a_coming_visit_as_he_saw_it_and_lets_it_go_again() {
        var model = model(Role.DISPATCHER);
        var version = visit().version();
        assertThat(line(model))
                .extracting(PinsViewModel.Line::said, PinsViewModel.Line::act)
                .containsExactly("", "Pin");

        model.change(line(model));
        assertThat(line(model))
                .extracting(PinsViewModel.Line::said, PinsViewModel.Line::act)
                .containsExactly(PINNED, "Unpin");
        assertThat(toasts.shown()).last().extracting(Toast::text).isEqualTo("W-0052 pinned with 李伟");
        model.changeNext();

        assertThat(visit().pinned()).isFalse();
        assertThat(server.pins()).containsExactly(new PinVisit(true, version), new PinVisit(false, version + 1));
        assertThat(toasts.shown()).last().extracting(Toast::text).isEqualTo("W-0052 no longer pinned with 李伟");
    }

    @Test
    void pinning_is_undone_and_redone_like_every_other_act() {
        model(Role.DISPATCHER).changeNext();

        dispatching.undo();
        assertThat(visit().pinned()).isFalse();
        dispatching.redo();
        assertThat(visit().pinned()).isTrue();
        assertThat(toasts.shown().getLast().undo()).isNotNull();
    }

    @Test
    void undoing_one_act_after_the_other_leads_back_over_a_visit_that_was_made_anew() {
        model(Role.DISPATCHER).changeNext();
        var start = visit().plannedStart();
        dispatching.withdraw(visit(), null);
        dispatching.undo();
        assertThat(visit())
                .extracting(VisitSummary::plannedStart, VisitSummary::pinned)
                .containsExactly(start, true);

        dispatching.undo();

        assertThat(visit().pinned()).isFalse();
    }

    @Test
    void undoing_a_reassignment_pins_it_again_to_who_had_it() {
        model(Role.DISPATCHER).changeNext();
        var former = visit();
        dispatching.assign(ORDER, BoardFixture.engineer("王芳"), former.plannedStart(), null);
        assertThat(visit().pinned()).isFalse();

        dispatching.undo();

        assertThat(visit())
                .extracting(VisitSummary::engineerId, VisitSummary::plannedStart, VisitSummary::pinned)
                .containsExactly(former.engineerId(), former.plannedStart(), true);
    }

    @Test
    void what_somebody_else_has_let_go_meanwhile_is_not_undone() {
        model(Role.DISPATCHER).changeNext();
        server.pinVisit(visit().id(), new PinVisit(false, visit().version())); // from another console

        dispatching.undo();

        assertThat(server.pins()).hasSize(2);
        assertThat(toasts.shown().getLast().text()).contains("cannot be undone");
    }

    @Test
    void who_does_not_dispatch_sees_only_what_is_pinned() {
        var model = model(Role.AGENT);
        assertThat(model.linesProperty().get()).isEmpty();

        server.pinVisit(visit().id(), new PinVisit(true, visit().version()));

        assertThat(line(model))
                .extracting(PinsViewModel.Line::said, PinsViewModel.Line::act)
                .containsExactly(PINNED, "");
        model.changeNext();
        assertThat(visit().pinned()).isTrue();
    }

    @Test
    void once_the_engineer_has_set_out_there_is_nothing_to_pin() {
        var model = model(Role.DISPATCHER);

        server.changeVisit(visit().id(), VisitStatus.EN_ROUTE);

        assertThat(model.linesProperty().get()).isEmpty();
    }

    @Test
    void a_crew_keeps_its_pin_and_says_why_in_one_line() {
        var model = model(Role.DISPATCHER);
        var leader = visit().withPinned(true);
        applyFromElsewhere(leader, colleague(leader));

        assertThat(line(model))
                .extracting(PinsViewModel.Line::said, PinsViewModel.Line::isChangeable)
                .containsExactly("Pinned: the crew counts on this time", false);
    }

    @Test
    void of_several_visits_each_has_its_own_line_and_the_key_is_for_the_earliest() {
        var model = model(Role.DISPATCHER);
        applyFromElsewhere(further(visit()));

        assertThat(model.linesProperty().get())
                .extracting(PinsViewModel.Line::act)
                .containsExactly("Pin 12:44", "Pin tomorrow 12:44");
        model.changeNext();

        assertThat(store.activeVisits(ORDER)).extracting(VisitSummary::pinned).containsExactly(true, false);
    }

    @Test
    void it_is_said_in_the_language_that_is_spoken() {
        var model = model(Role.DISPATCHER);
        model.changeNext();

        texts.localeProperty().set(Texts.CHINESE);

        assertThat(line(model))
                .extracting(PinsViewModel.Line::said, PinsViewModel.Line::act)
                .containsExactly("已固定：只有人工才能调整", "取消固定");
    }

    private void applyFromElsewhere(VisitSummary... visits) {
        for (var visit : visits) {
            var reached = applier.reached().getOrDefault("oberland", 0L);
            var event = new DispatchEvent.VisitPinChanged(visit);
            applier.apply(List.of(new FeedMessage("oberland", reached + 1, reached, BoardFixture.NOW, "王调度", event)));
        }
    }

    private static VisitSummary colleague(VisitSummary v) {
        return copy(v, BoardFixture.engineer("王芳"), v.crewId(), 1, v);
    }

    private static VisitSummary further(VisitSummary v) {
        var tomorrow = v.withPlan(
                v.plannedStart().plus(Duration.ofDays(1)), v.plannedEnd().plus(Duration.ofDays(1)), v.travel(), null);
        return copy(v, v.engineerId(), BoardFixture.id("further"), 2, tomorrow);
    }

    private static VisitSummary copy(VisitSummary v, UUID engineer, UUID crew, int sequence, VisitSummary planned) {
        return new VisitSummary(
                BoardFixture.id("another visit"),
                v.region(),
                v.workOrderId(),
                sequence,
                crew,
                engineer,
                v.status(),
                planned.plannedStart(),
                planned.plannedEnd(),
                v.travel(),
                null,
                v.pinned(),
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    private PinsViewModel model(Role role) {
        return new PinsViewModel(
                store,
                selection,
                dispatching,
                role,
                new SimpleObjectProperty<>(BoardFixture.NOW),
                texts,
                new Clockface(texts, () -> BoardFixture.ZONE),
                Runnable::run);
    }

    private static PinsViewModel.Line line(PinsViewModel model) {
        assertThat(model.linesProperty().get()).hasSize(1);
        return model.linesProperty().get().getFirst();
    }

    private VisitSummary visit() {
        return store.findActiveVisit(ORDER).orElseThrow();
    }
}
