package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.board.Board;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.dispatch.DispatchTexts;
import io.paidan.desktop.inspector.DispatchModeViewModel.Choice;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Orders;
import io.paidan.desktop.store.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class DispatchModeViewModelTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private final Selection selection = new Selection();
    private final Toasts toasts = new Toasts();
    private final List<SetDispatch> sent = new ArrayList<>();
    private CompletableFuture<WorkOrderSummary> reply = new CompletableFuture<>();

    @Test
    void an_order_in_the_pool_may_go_every_way_but_the_one_it_goes_and_to_every_outlet_of_its_region() {
        var model = model(Role.DISPATCHER, DispatchMode.MANUAL, DispatchPhase.POOL, null);

        assertThat(modes(model))
                .containsExactly(
                        DispatchMode.AUTOMATIC,
                        DispatchMode.AGENT,
                        DispatchMode.GRAB,
                        DispatchMode.REVIEW,
                        DispatchMode.FORWARD);
        assertThat(outlets(model))
                .isNotEmpty()
                .allMatch(outlet -> outlet.region().equals("oberland"));
        assertThat(outlets(model)).noneMatch(Territory::isRegion);
    }

    @Test
    void it_is_not_forwarded_again_to_where_it_is() {
        var model = model(Role.DISPATCHER, DispatchMode.FORWARD, DispatchPhase.FORWARDED, "oberland-sued");

        assertThat(outlets(model))
                .extracting(Territory::id)
                .contains("oberland-nord")
                .doesNotContain("oberland-sued");
    }

    @Test
    void an_outlet_that_was_given_up_is_not_offered_and_goes_from_the_list_at_once() {
        var model = model(Role.DISPATCHER, DispatchMode.MANUAL, DispatchPhase.POOL, null);
        assertThat(outlets(model)).extracting(Territory::id).contains("oberland-sued");
        var south = outlets(model).stream()
                .filter(outlet -> outlet.id().equals("oberland-sued"))
                .findFirst()
                .orElseThrow();
        var event = new DispatchEvent.TerritoryChanged(
                new Territory(south.id(), south.region(), south.parent(), south.name(), south.zone(), false));

        var seen = BoardFixture.board().asOf().stream()
                .filter(cursor -> cursor.region().equals(south.region()))
                .findFirst()
                .orElseThrow()
                .seq();
        var message = new FeedMessage(south.region(), seen + 1, seen, BoardFixture.NOW, "admin", event);

        assertThat(applier.apply(List.of(message))).isEqualTo(EventApplier.Outcome.APPLIED);

        assertThat(outlets(model)).extracting(Territory::id).doesNotContain("oberland-sued");
    }

    @Test
    void what_found_nobody_may_be_tried_again() {
        var model = model(Role.DISPATCHER, DispatchMode.AUTOMATIC, DispatchPhase.NOBODY_FITS, null);

        assertThat(modes(model)).contains(DispatchMode.AUTOMATIC);
    }

    @Test
    void a_review_is_ended_by_a_supervisor_only() {
        assertThat(modes(model(Role.DISPATCHER, DispatchMode.REVIEW, DispatchPhase.IN_REVIEW, null)))
                .isEmpty();

        var supervisor = model(Role.SUPERVISOR, DispatchMode.REVIEW, DispatchPhase.IN_REVIEW, null);
        assertThat(modes(supervisor)).contains(DispatchMode.MANUAL);
        assertThat(supervisor.isInReview()).isTrue();
    }

    @Test
    void the_choice_is_sent_with_the_version_that_was_seen_and_a_refusal_is_said() {
        var model = model(Role.DISPATCHER, DispatchMode.MANUAL, DispatchPhase.POOL, null);
        var outlet = outlets(model).getFirst();

        model.choose(new Choice(DispatchMode.FORWARD, outlet));
        var version =
                store.findOrder(selection.orderId().orElseThrow()).orElseThrow().version();
        assertThat(sent).containsExactly(new SetDispatch(DispatchMode.FORWARD, outlet.id(), version));

        Problem refusal = FixtureServer.problem(ProblemCode.CONFLICT, "Somebody took it.");
        reply.completeExceptionally(new ApiException(refusal));
        assertThat(toasts.shown()).extracting(Toast::text).containsExactly("Somebody took it.");
    }

    private static List<DispatchMode> modes(DispatchModeViewModel model) {
        return model.choicesProperty().get().stream()
                .map(Choice::mode)
                .distinct()
                .toList();
    }

    private static List<Territory> outlets(DispatchModeViewModel model) {
        return model.choicesProperty().get().stream()
                .filter(choice -> choice.mode() == DispatchMode.FORWARD)
                .map(Choice::outlet)
                .toList();
    }

    private DispatchModeViewModel model(Role role, DispatchMode mode, DispatchPhase phase, String forwardedTo) {
        var board = BoardFixture.board();
        var id = BoardFixture.order("0042");
        var state = new DispatchState(mode, phase, BoardFixture.NOW, forwardedTo, null, List.of());
        applier.load(with(
                board,
                board.orders().stream()
                        .map(order -> order.id().equals(id)
                                ? Orders.dispatched(Orders.withStatus(order, WorkOrderStatus.READY), state)
                                : order)
                        .toList()));
        selection.pickOrder(id);
        reply = new CompletableFuture<>();
        return new DispatchModeViewModel(
                store,
                selection,
                (order, command) -> {
                    sent.add(command);
                    return reply;
                },
                role,
                toasts,
                new FailureTexts(texts),
                new DispatchTexts(texts, new Clockface(texts, () -> BoardFixture.ZONE), store),
                texts,
                new SimpleObjectProperty<>(BoardFixture.NOW),
                Runnable::run);
    }

    private static Board with(Board b, List<WorkOrderSummary> orders) {
        return new Board(
                b.serverTime(),
                false,
                b.noticeHoldSeconds(),
                b.asOf(),
                b.territories(),
                b.skills(),
                b.terms(),
                b.templates(),
                orders,
                b.sla(),
                b.visits(),
                b.engineers(),
                b.positions(),
                b.parts(),
                b.stores(),
                b.stock(),
                b.notices());
    }
}
