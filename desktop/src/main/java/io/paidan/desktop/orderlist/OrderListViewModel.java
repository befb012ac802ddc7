package io.paidan.desktop.orderlist;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.DispatchTexts;
import io.paidan.desktop.dispatch.PendingActs;
import io.paidan.desktop.fx.FollowingList;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.presence.Attentions;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.OrderNames;
import io.paidan.desktop.workorder.RemainingTime;
import io.paidan.desktop.workorder.SavedView;
import io.paidan.desktop.workorder.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;

/** The orders of the chosen tab that match the filter, most urgent first. */
public final class OrderListViewModel implements AutoCloseable {

    private record Sorted(WorkOrderSummary order, @Nullable VisitSummary visit, Urgency urgency) {}

    private static final Comparator<Sorted> MOST_URGENT_FIRST = Comparator.comparing(Sorted::urgency)
            .thenComparing(sorted -> sorted.order().dueAt())
            .thenComparing(sorted -> sorted.order().number());

    private final DispatchStore store;
    private final RegionChoice regions;
    private final PendingActs pending;
    private final Selection selection;
    private final ObservableValue<Instant> now;
    private final OrderNames names;
    private final Attentions attentions;
    private final RemainingTime remaining;
    private final DispatchTexts dispatch;
    private final ObservableList<OrderRow> rows = FXCollections.observableArrayList();
    private final Map<SavedView, ReadOnlyIntegerWrapper> counts = new EnumMap<>(SavedView.class);
    private final ObjectProperty<SavedView> view = new SimpleObjectProperty<>(SavedView.UNASSIGNED);
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean refreshing;

    /** @param now the time, beating; rows change with its minutes */
    public OrderListViewModel(
            DispatchStore store,
            RegionChoice regions,
            PendingActs pending,
            Selection selection,
            ObservableValue<Instant> now,
            Texts texts,
            Clockface clockface,
            Executor fx) {
        this.store = store;
        this.regions = regions;
        this.pending = pending;
        this.selection = selection;
        this.now = now;
        this.names = new OrderNames(texts, store);
        this.attentions = new Attentions(store, texts);
        this.remaining = new RemainingTime(texts, clockface);
        this.dispatch = new DispatchTexts(texts, clockface, store);
        for (var saved : SavedView.values()) {
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
        var matching = new ArrayList<Sorted>();
        var counted = new EnumMap<SavedView, Integer>(SavedView.class);
        for (var order : store.orders()) {
            if (!regions.includes(order.region())) {
                continue;
            }
            var visit = store.findActiveVisit(order.id()).orElse(null);
            var urgency = Urgency.of(order, visit, store.findSla(order.id()).orElse(null), now.getValue());
            for (var saved : SavedView.values()) {
                if (saved.holds(order, urgency)) {
                    counted.merge(saved, 1, Integer::sum);
                }
            }
            if (view.get().holds(order, urgency) && matches(order)) {
                matching.add(new Sorted(order, visit, urgency));
            }
        }
        matching.sort(MOST_URGENT_FIRST);
        refreshing = true;
        FollowingList.follow(rows, matching.stream().map(this::row).toList(), OrderRow::id);
        refreshing = false;
        counts.forEach((saved, count) -> count.set(counted.getOrDefault(saved, 0)));
    }

    private boolean matches(WorkOrderSummary order) {
        var wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || Stream.of(order.number(), order.title(), order.address(), order.customerName(), order.phone())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private OrderRow row(Sorted sorted) {
        var order = sorted.order();
        return new OrderRow(
                order.id(),
                sorted.urgency(),
                OrderNames.brief(order),
                remaining.text(order, sorted.visit(), store.findSla(order.id()).orElse(null), now.getValue()),
                order.title(),
                order.address(),
                names.service(order) + " · " + order.priority(),
                engineer(sorted.visit()),
                attentions.brief(order.id(), now.getValue()),
                dispatch.brief(order),
                pending.isPending(order.id()));
    }

    private @Nullable String engineer(@Nullable VisitSummary visit) {
        if (visit == null) {
            return null;
        }
        var name = store.findEngineer(visit.engineerId()).map(EngineerSummary::name);
        var companions = store.crewOf(visit).size() - 1;
        return companions > 0 ? name.map(first -> first + " +" + companions).orElse(null) : name.orElse(null);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
