package io.paidan.desktop.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureWaits;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.dispatch.BulkClosing;
import io.paidan.desktop.dispatch.PendingActs;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tab of what waits. */
class WaitingOrdersTest {

    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private final Texts texts = new Texts(Texts.ENGLISH);
    private long message = 12;

    @BeforeEach
    void load() {
        applier.load(BoardFixture.board());
    }

    @Test
    void it_holds_what_waits_for_anything_and_what_is_expected_first_comes_first() {
        waits("0042", WaitingReason.PARTS, 3);
        waits("0037", WaitingReason.CUSTOMER, 1);
        waits("0045", WaitingReason.OTHER, 2);
        var model = list();

        model.viewProperty().set(SavedView.WAITING);

        assertThat(model.rows())
                .extracting(OrderRow::number)
                .startsWith("W-0037", "W-0045", "W-0042")
                .as("and one that has waited from the start")
                .contains("W-0061");
        assertThat(model.rows().getFirst().remaining()).isEqualTo("Customer · Sun 22 Mar");
        assertThat(model.countProperty(SavedView.WAITING).get()).isEqualTo(4);
    }

    private OrderListViewModel list() {
        var toasts = new Toasts();
        var closing = new BulkClosing(
                command -> CompletableFuture.completedFuture(List.of()),
                () -> true,
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
                Role.DISPATCHER,
                new SimpleObjectProperty<>(BoardFixture.NOW),
                texts,
                new Clockface(texts, () -> BoardFixture.ZONE),
                Runnable::run);
    }

    private void waits(String number, WaitingReason reason, int days) {
        var order = Orders.waiting(
                store.findOrder(BoardFixture.order(number)).orElseThrow(), reason, BoardFixture.DAY.plusDays(days));
        var sla = FixtureWaits.until(order, BoardFixture.NOW.plus(Duration.ofDays(days)));
        message++;
        applier.apply(List.of(new FeedMessage(
                order.region(), message, message - 1, BoardFixture.NOW, "Wang", new SlaChanged(order, sla))));
    }
}
