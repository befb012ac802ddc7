package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/**
 * An order in the hand. Map, timeline, list and inspector all read it; whoever the hand is over sets
 * {@link #hoveredProperty()}. It ends with a drop or a cancel.
 */
public final class DragSession {

    /** How the order's id travels on the Dragboard. */
    public static final DataFormat ORDER = new DataFormat("application/x-paidan-order");

    private final UUID orderId;
    private final int versionPickedUp;
    private final DragSource source;
    private final OrderRanking ranking;
    private final DispatchStore store;
    private final RoutePlans routes;
    private final Executor fx;
    private final Dispatching dispatching;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObjectProperty<@Nullable UUID> hovered = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable DragPreview> preview = new ReadOnlyObjectWrapper<>();

    DragSession(
            UUID orderId,
            DragSource source,
            OrderRanking ranking,
            DispatchStore store,
            RoutePlans routes,
            Executor fx,
            Dispatching dispatching) {
        this.orderId = orderId;
        this.versionPickedUp =
                store.findOrder(orderId).map(WorkOrderSummary::version).orElse(0);
        this.source = source;
        this.ranking = ranking;
        this.store = store;
        this.routes = routes;
        this.fx = fx;
        this.dispatching = dispatching;
        subscriptions.add(hovered.subscribe(this::refreshPreview));
        subscriptions.add(ranking.candidatesProperty().subscribe(this::refreshPreview));
    }

    public UUID orderId() {
        return orderId;
    }

    public DragSource source() {
        return source;
    }

    /** All engineers for this order; kept up to date while it is in the hand. */
    public OrderRanking ranking() {
        return ranking;
    }

    /** The engineer the hand is over; null over none. */
    public ObjectProperty<@Nullable UUID> hoveredProperty() {
        return hovered;
    }

    /** What dropping on the hovered engineer would mean; null until known. */
    public ReadOnlyObjectProperty<@Nullable DragPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public Optional<Candidate> candidate(UUID engineerId) {
        return ranking.find(engineerId);
    }

    /**
     * Lets the order go on an engineer: assigns it, or says why not. Somebody else's change while it was in the hand is
     * a conflict that the server tells.
     */
    public void drop(UUID engineerId, @Nullable Instant wishedStart) {
        var candidate = candidate(engineerId);
        dispatching.end(this);
        store.findOrder(orderId)
                .ifPresent(order ->
                        dispatching.assign(order, versionPickedUp, engineerId, wishedStart, candidate.orElse(null)));
    }

    public void cancel() {
        dispatching.end(this);
    }

    void close() {
        subscriptions.close();
        ranking.close();
        hovered.set(null);
        preview.set(null);
    }

    private void refreshPreview() {
        var engineerId = hovered.get();
        var candidate = engineerId == null ? Optional.<Candidate>empty() : candidate(engineerId);
        if (engineerId == null || candidate.isEmpty()) {
            preview.set(null);
            return;
        }
        var known = preview.get();
        var line = known != null && known.engineerId().equals(engineerId) ? known.line() : RouteLine.EMPTY;
        preview.set(new DragPreview(engineerId, candidate.get(), line));
        drawLine(engineerId, candidate.get());
    }

    private void drawLine(UUID engineerId, Candidate candidate) {
        var order = store.findOrder(orderId);
        var plan = candidate.plan();
        if (order.isEmpty() || plan == null) {
            return;
        }
        var _ = routes.withOrder(engineerId, order.get(), plan)
                .thenAcceptAsync(
                        line -> {
                            if (Objects.equals(hovered.get(), engineerId)) {
                                preview.set(new DragPreview(engineerId, candidate, line));
                            }
                        },
                        fx);
    }
}
