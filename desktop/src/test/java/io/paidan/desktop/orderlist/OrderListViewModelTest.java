package io.paidan.desktop.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.BoardFixture;
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
import io.paidan.desktop.workorder.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderListViewModelTest {

    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private final RegionChoice regions = new RegionChoice();
    private final Selection selection = new Selection();
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(BoardFixture.NOW);
    private final Texts texts = new Texts(Texts.CHINESE);
    private OrderListViewModel model;

    @BeforeEach
    void open() {
        applier.load(BoardFixture.board());
        model = new OrderListViewModel(
                store,
                regions,
                new PendingActs(store),
                selection,
                new BulkClosing(
                        command -> CompletableFuture.completedFuture(List.of()),
                        () -> true,
                        new ActTexts(texts, store, () -> BoardFixture.ZONE),
                        new Toasts(),
                        new FailureTexts(texts),
                        Runnable::run),
                Role.DISPATCHER,
                now,
                texts,
                new Clockface(texts, () -> BoardFixture.ZONE),
                Runnable::run);
    }

    @Test
    void the_first_tab_holds_what_nobody_has_most_urgent_first() {
        assertThat(model.rows())
                .hasSize(model.countProperty(SavedView.UNASSIGNED).get());
        assertThat(model.rows()).extracting(OrderRow::urgency).isSorted();
        assertThat(model.rows()).first().satisfies(row -> {
            assertThat(row.urgency()).isEqualTo(Urgency.LATE);
            assertThat(row.remaining()).endsWith("超时");
        });
    }

    @Test
    void an_order_that_gets_an_engineer_leaves_the_tab_and_the_others_keep_their_rows() {
        var changes = new ArrayList<String>();
        model.rows().addListener((ListChangeListener<OrderRow>) change -> {
            while (change.next()) {
                changes.add("-" + change.getRemovedSize() + " +" + change.getAddedSize());
            }
        });
        var order = store.findOrder(BoardFixture.order("0042")).orElseThrow();

        applier.apply(List.of(new FeedMessage(
                order.region(),
                13,
                12,
                BoardFixture.NOW,
                "王调度",
                new WorkOrderStatusChanged(
                        Orders.withStatus(order, WorkOrderStatus.SCHEDULED), order.status(), null))));

        assertThat(model.rows()).extracting(OrderRow::id).doesNotContain(order.id());
        assertThat(changes).containsExactly("-1 +0");
    }

    @Test
    void time_alone_turns_an_order_red() {
        var id = BoardFixture.order("0042");
        assertThat(row(id).urgency()).isEqualTo(Urgency.CALM);

        now.set(BoardFixture.NOW.plus(Duration.ofHours(2)));
        assertThat(row(id).urgency()).isEqualTo(Urgency.LATE);
    }

    @Test
    void the_filter_finds_by_number_customer_phone_title_and_address() {
        model.filterProperty().set("0042");
        assertThat(model.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo("W-0042"));

        model.filterProperty().set("瓦杜兹 赫仁街");
        assertThat(model.rows()).extracting(OrderRow::number).contains("W-0042");

        model.filterProperty().set("791386021");
        assertThat(model.rows())
                .as("as it is dialled")
                .extracting(OrderRow::number)
                .contains("W-0042");

        model.filterProperty().set("nothing like this");
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void the_chosen_region_limits_rows_and_counts() {
        var all = model.countProperty(SavedView.ALL_OPEN).get();

        regions.regionProperty().set("unterland");

        assertThat(model.countProperty(SavedView.ALL_OPEN).get()).isPositive().isLessThan(all);
    }

    @Test
    void stepping_walks_the_rows_and_stops_at_the_ends() {
        model.step(1);
        assertThat(model.indexOfSelected()).isZero();
        model.step(1);
        assertThat(model.indexOfSelected()).isEqualTo(1);
        model.step(-5);
        assertThat(model.indexOfSelected()).isZero();
    }

    @Test
    void rows_speak_the_chosen_language() {
        assertThat(row(BoardFixture.order("0042")).service()).isEqualTo("热水器维修 · P1");

        texts.localeProperty().set(Texts.ENGLISH);

        assertThat(row(BoardFixture.order("0042")).service()).isEqualTo("Water heater repair · P1");
    }

    private OrderRow row(java.util.UUID id) {
        return model.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
