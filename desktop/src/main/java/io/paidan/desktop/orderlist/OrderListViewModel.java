package io.paidan.desktop.orderlist;

import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.BulkClosing;
import io.paidan.desktop.dispatch.PendingActs;
import io.paidan.desktop.fx.FollowingList;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Words;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.OrderWords;
import io.paidan.desktop.workorder.SavedView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The orders of the chosen tab that match the filter: the most urgent first, of what is done what lies there longest. */
public final class OrderListViewModel implements AutoCloseable {

    private final DispatchStore store;
    private final RegionChoice regions;
    private final Selection selection;
    private final BulkClosing closing;
    private final List<SavedView> views;
    private final ObservableValue<Instant> now;
    private final OrderRows orderRows;
    private final ObservableList<OrderRow> rows = FXCollections.observableArrayList();
    private final Map<SavedView, ReadOnlyIntegerWrapper> counts = new EnumMap<>(SavedView.class);
    private final ObjectProperty<SavedView> view = new SimpleObjectProperty<>(SavedView.UNASSIGNED);
    private final ReadOnlyIntegerWrapper closable = new ReadOnlyIntegerWrapper();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean refreshing;

    /**
     * @param role of whoever is signed in: tabs of what he can do nothing about stay away
     * @param now the time, beating; rows change with its minutes
     */
    public OrderListViewModel(
            DispatchStore store,
            RegionChoice regions,
            PendingActs pending,
            Selection selection,
            BulkClosing closing,
            Role role,
            ObservableValue<Instant> now,
            Texts texts,
            Clockface clockface,
            Executor fx) {
        this.store = store;
        this.regions = regions;
        this.selection = selection;
        this.closing = closing;
        this.views =
                Stream.of(SavedView.values()).filter(saved -> saved.isFor(role)).toList();
        this.now = now;
        this.orderRows = new OrderRows(store, pending, texts, clockface);
        for (var saved : views) {
            counts.put(saved, new ReadOnlyIntegerWrapper());
        }
        var refresh = new Soon(fx, this::refresh);
        subscriptions
                .add(store.onChange(change -> {
                    if (change.touchesWork() || change.attention()) {
                        refresh.ask();
                    }
                }))
                .add(now.map(instant -> instant.getEpochSecond() / 60).subscribe(minute -> refresh.ask()))
                .add(regions.regionProperty().subscribe(region -> refresh.ask()))
                .add(pending.revisionProperty().subscribe(revision -> refresh.ask()))
                .add(texts.localeProperty().subscribe(language -> refresh.ask()))
                .add(view.subscribe(chosen -> refresh.ask()))
                .add(filter.subscribe(text -> refresh.ask()));
    }

    public ObservableList<OrderRow> rows() {
        return rows;
    }

    /** The tabs, in their order. */
    public List<SavedView> views() {
        return views;
    }

    public ObjectProperty<SavedView> viewProperty() {
        return view;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /** How many orders a tab holds, whatever the filter says. */
    public ReadOnlyIntegerProperty countProperty(SavedView saved) {
        return Objects.requireNonNull(counts.get(saved)).getReadOnlyProperty();
    }

    /** How many {@link #closeAll} closes; 0 where there is nothing to close. */
    public ReadOnlyIntegerProperty closableProperty() {
        return closable.getReadOnlyProperty();
    }

    /** Closes what is listed under {@link SavedView#TO_CLOSE}. */
    void closeAll() {
        closing.close(rows.stream()
                .limit(closable.get())
                .flatMap(row -> store.findOrder(row.id()).stream())
                .toList());
    }

    /** False until the first board has come. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded;
    }

    public Selection selection() {
        return selection;
    }

    /** Selects the order of a row the user chose; not what a list view selects by itself when rows come and go. */
    void pick(OrderRow row) {
        if (!refreshing) {
            selection.pickOrder(row.id());
        }
    }

    /** Selects the order this many rows further on; the first or last one when none is selected. */
    public void step(int rowsOn) {
        if (rows.isEmpty()) {
            return;
        }
        var at = indexOfSelected();
        var from = at >= 0 ? at + rowsOn : rowsOn > 0 ? 0 : rows.size() - 1;
        selection.pickOrder(rows.get(Math.clamp(from, 0, rows.size() - 1)).id());
    }

    /** The place of the selected order among the rows; −1 when it is not there. */
    public int indexOfSelected() {
        return selection.orderId().map(this::indexOf).orElse(-1);
    }

    private int indexOf(UUID id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void refresh() {
        loaded.set(store.isLoaded());
        var matching = new ArrayList<ListedOrder>();
        var counted = new EnumMap<SavedView, Integer>(SavedView.class);
        for (var order : store.orders()) {
            if (!regions.includes(order.region())) {
                continue;
            }
            var listed = orderRows.listed(order, now.getValue());
            for (var saved : views) {
                if (saved.holds(order, listed.urgency())) {
                    counted.merge(saved, 1, Integer::sum);
                }
            }
            if (view.get().holds(order, listed.urgency()) && matches(order)) {
                matching.add(listed);
            }
        }
        matching.sort(ListedOrder.inOrderOf(view.get()));
        refreshing = true;
        FollowingList.follow(
                rows,
                matching.stream()
                        .map(listed -> orderRows.row(listed, view.get(), now.getValue()))
                        .toList(),
                OrderRow::id);
        refreshing = false;
        closable.set(view.get() == SavedView.TO_CLOSE ? Math.min(rows.size(), BulkClosing.MOST) : 0);
        counts.forEach((saved, count) -> count.set(counted.getOrDefault(saved, 0)));
    }

    private boolean matches(WorkOrderSummary order) {
        return Words.areIn(OrderWords.of(order), filter.get());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
