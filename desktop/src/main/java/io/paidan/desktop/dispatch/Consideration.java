package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.store.DispatchStore;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Who could do an order, and what it would mean to give it to the one engineer in question. */
public final class Consideration implements AutoCloseable {

    private final OrderRanking ranking;
    private final DispatchStore store;
    private final @Nullable RoutePlans routes;
    private final Executor fx;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObjectProperty<@Nullable UUID> engineer = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable AssignmentPreview> preview = new ReadOnlyObjectWrapper<>();

    /** @param routes draws the way; null for a day whose ways nobody here knows */
    Consideration(OrderRanking ranking, DispatchStore store, @Nullable RoutePlans routes, Executor fx) {
        this.ranking = ranking;
        this.store = store;
        this.routes = routes;
        this.fx = fx;
        subscriptions.add(engineer.subscribe(this::refresh));
        subscriptions.add(ranking.candidatesProperty().subscribe(this::refresh));
    }

    public UUID orderId() {
        return ranking.orderId();
    }

    /** All engineers for the order; kept up to date until closed. */
    public OrderRanking ranking() {
        return ranking;
    }

    /** The engineer in question; null while it is nobody. */
    public ObjectProperty<@Nullable UUID> engineerProperty() {
        return engineer;
    }

    /** What giving him the order would mean; null until known. */
    public ReadOnlyObjectProperty<@Nullable AssignmentPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    @Override
    public void close() {
        subscriptions.close();
        ranking.close();
        engineer.set(null);
        preview.set(null);
    }

    private void refresh() {
        var engineerId = engineer.get();
        var candidate = engineerId == null ? null : ranking.find(engineerId).orElse(null);
        if (engineerId == null || candidate == null) {
            preview.set(null);
            return;
        }
        var known = preview.get();
        var line = known != null && known.engineerId().equals(engineerId) ? known.line() : RouteLine.EMPTY;
        preview.set(new AssignmentPreview(engineerId, candidate, line));
        drawLine(engineerId, candidate);
    }

    private void drawLine(UUID engineerId, Candidate candidate) {
        var order = store.findOrder(orderId());
        var plan = candidate.plan();
        if (order.isEmpty() || plan == null || routes == null) {
            return;
        }
        var _ = routes.withOrder(engineerId, order.get(), plan)
                .thenAcceptAsync(
                        line -> {
                            if (Objects.equals(engineer.get(), engineerId)) {
                                preview.set(new AssignmentPreview(engineerId, candidate, line));
                            }
                        },
                        fx);
    }
}
