package io.paidan.desktop.dispatch;

import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.store.StoreChange;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The way of the picked engineer, or of the one who has the picked order, or of the one it is being thought of giving it
 * to. Map and inspector show the same.
 */
public final class PickedRoute implements AutoCloseable {

    private final DispatchStore store;
    private final Selection selection;
    private final Dispatching dispatching;
    private final Executor fx;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<RouteLine> route = new ReadOnlyObjectWrapper<>(RouteLine.EMPTY);
    private long asked;

    public PickedRoute(DispatchStore store, Selection selection, Dispatching dispatching, Executor fx) {
        this.store = store;
        this.selection = selection;
        this.dispatching = dispatching;
        this.fx = fx;
        subscriptions.add(selection.pickedProperty().subscribe(this::ask));
        subscriptions.add(dispatching.consideredProperty().subscribe(this::ask));
        subscriptions.add(store.onChange(this::follow));
    }

    /** Empty while nothing is picked that has a way. */
    public ReadOnlyObjectProperty<RouteLine> routeProperty() {
        return route.getReadOnlyProperty();
    }

    private void follow(StoreChange change) {
        if (change.reloaded() || concerns(change)) {
            ask();
        }
    }

    private boolean concerns(StoreChange change) {
        var shown = selection
                .engineerId()
                .or(() -> selection.orderId().flatMap(store::findActiveVisit).map(VisitSummary::engineerId));
        return selection.orderId().filter(change.orders()::contains).isPresent()
                || shown.filter(id -> change.engineers().contains(id)
                                || change.positions().contains(id))
                        .isPresent();
    }

    private void ask() {
        var mine = ++asked;
        var considered = dispatching.consideredProperty().get();
        if (considered != null) {
            route.set(considered.line());
            return;
        }
        var _ = ofPicked()
                .thenAcceptAsync(
                        line -> {
                            if (mine == asked) {
                                route.set(line);
                            }
                        },
                        fx);
    }

    private CompletableFuture<RouteLine> ofPicked() {
        return switch (selection.pickedProperty().get()) {
            case Selection.Picked.Engineer(var id) -> dispatching.routes().ofEngineer(id);
            case Selection.Picked.Order(var id) -> dispatching.routes().toOrder(id);
            case null -> CompletableFuture.completedFuture(RouteLine.EMPTY);
        };
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
