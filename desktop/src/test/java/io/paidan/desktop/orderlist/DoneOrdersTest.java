package io.paidan.desktop.orderlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.CloseWorkOrders;
import io.paidan.contract.workorder.ClosingResult;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.dispatch.BulkClosing;
import io.paidan.desktop.dispatch.PendingActs;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Orders;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.SavedView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tabs of what is done: to call the customer back, and to close. */
class DoneOrdersTest {

    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private final Texts texts = new Texts(Texts.CHINESE);
    private final Toasts toasts = new Toasts();
    private final List<CloseWorkOrders> sent = new ArrayList<>();
    private List<ClosingResult> answer = List.of();
    private boolean live = true;
    private long message = 12;

    @BeforeEach
    void load() {
        applier.load(BoardFixture.board());
    }

    @Test
    void who_calls_customers_back_has_the_tab_of_those_and_who_closes_both() {
        var open = List.of(SavedView.UNASSIGNED, SavedView.RISK, SavedView.WAITING, SavedView.ALL_OPEN);

        assertThat(listFor(Role.AGENT).views()).containsAll(open).endsWith(SavedView.TO_CONFIRM);
        assertThat(listFor(Role.DISPATCHER).views()).endsWith(SavedView.TO_CONFIRM);
        assertThat(listFor(Role.SUPERVISOR).views()).endsWith(SavedView.TO_CONFIRM, SavedView.TO_CLOSE);
        assertThat(listFor(Role.STOREKEEPER).views()).isEqualTo(open);
    }

    @Test
    void what_is_done_is_listed_with_its_time_and_what_lies_there_longest_comes_first() {
        done("0031", WorkOrderStatus.COMPLETED, Duration.ofHours(1));
        done("0033", WorkOrderStatus.COMPLETED, Duration.ofHours(3));
        done("0030", WorkOrderStatus.COMPLETED, Duration.ofDays(1));
        done("0029", WorkOrderStatus.CONFIRMED, Duration.ofDays(1));
        done("0035", WorkOrderStatus.CLOSED, Duration.ofDays(2));
        var model = listFor(Role.AGENT);

        model.viewProperty().set(SavedView.TO_CONFIRM);

        assertThat(model.rows())
                .extracting(OrderRow::number, OrderRow::remaining)
                .filteredOn(row -> ((String) row.toList().getFirst()).startsWith("W-003"))
                .containsExactly(
                        tuple("W-0030", "昨日 11:20 完工"), tuple("W-0033", "08:20 完工"), tuple("W-0031", "10:20 完工"));
        assertThat(model.countProperty(SavedView.TO_CONFIRM).get())
                .isEqualTo(model.rows().size());
        assertThat(model.closableProperty().get()).isZero();
    }

    @Test
    void a_supervisor_closes_what_is_listed_and_hears_what_was_refused() {
        done("0029", WorkOrderStatus.CONFIRMED, Duration.ofDays(3));
        done("0031", WorkOrderStatus.CONFIRMED, Duration.ofDays(2));
        done("0033", WorkOrderStatus.CONFIRMED, Duration.ofDays(1));
        var model = listFor(Role.SUPERVISOR);
        model.viewProperty().set(SavedView.TO_CLOSE);
        assertThat(model.closableProperty().get()).isEqualTo(3);
        model.filterProperty().set("沙恩 林荫道");
        assertThat(model.closableProperty().get()).isEqualTo(1);
        model.filterProperty().set("");
        answer = List.of(
                new ClosingResult(BoardFixture.order("0029"), null),
                new ClosingResult(
                        BoardFixture.order("0031"), FixtureServer.problem(ProblemCode.CONFLICT, "W-0031 已被李主管改动")),
                new ClosingResult(BoardFixture.order("0033"), null));

        model.closeAll();

        assertThat(sent)
                .singleElement()
                .satisfies(command -> assertThat(command.orders())
                        .extracting(CloseWorkOrders.Row::id)
                        .containsExactly(
                                BoardFixture.order("0029"), BoardFixture.order("0031"), BoardFixture.order("0033")));
        assertThat(toasts.shown())
                .extracting(Toast::kind, Toast::text)
                .containsExactly(tuple(Toast.Kind.REFUSED, "已关闭 2 张，1 张未关闭：\nW-0031 已被李主管改动"));
    }

    @Test
    void nothing_is_closed_while_the_server_is_away() {
        done("0029", WorkOrderStatus.CONFIRMED, Duration.ofDays(3));
        var model = listFor(Role.SUPERVISOR);
        model.viewProperty().set(SavedView.TO_CLOSE);
        live = false;

        model.closeAll();

        assertThat(sent).isEmpty();
        assertThat(toasts.shown()).extracting(Toast::kind).containsExactly(Toast.Kind.REFUSED);
    }

    private OrderListViewModel listFor(Role role) {
        var closing = new BulkClosing(
                command -> {
                    sent.add(command);
                    return CompletableFuture.completedFuture(answer);
                },
                () -> live,
                new ActTexts(texts, store, () -> BoardFixture.ZONE),
                toasts,
                new FailureTexts(texts),
                Runnable::run);
        return new OrderListViewModel(
                store,
                new RegionChoice(),
                new PendingActs(store),
                new Selection(),
                closing,
                role,
                new SimpleObjectProperty<>(BoardFixture.NOW),
                texts,
                new Clockface(texts, () -> BoardFixture.ZONE),
                Runnable::run);
    }

    /** An event says that it came so far, and that its work was done so long ago. */
    private void done(String number, WorkOrderStatus status, Duration ago) {
        var order = store.findOrder(BoardFixture.order(number)).orElseThrow();
        var sla = new OrderSla(
                order.id(), order.region(), "standard", 1, "P3", null, List.of(met(BoardFixture.NOW.minus(ago))));
        applier.apply(List.of(new FeedMessage(
                order.region(),
                ++message,
                message - 1,
                BoardFixture.NOW,
                "李伟",
                new SlaChanged(Orders.withStatus(order, status), sla))));
    }

    private static TargetState met(Instant at) {
        return new TargetState(SlaTarget.COMPLETE, at, at, at, null, at, List.of(), null, null, null);
    }
}
