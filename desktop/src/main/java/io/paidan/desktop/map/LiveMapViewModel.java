package io.paidan.desktop.map;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.DragSession;
import io.paidan.desktop.dispatch.PickedRoute;
import io.paidan.desktop.dispatch.RouteLine;
import io.paidan.desktop.engineer.EngineerState;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.store.StoreChange;
import io.paidan.desktop.workorder.Urgency;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/** What is on the map: the pins of open orders, the engineers, the route of what is picked and who is near it. */
public final class LiveMapViewModel implements AutoCloseable {

    /** Orders become late and positions old without any event. */
    private static final long BEAT_SECONDS = 10;

    private final DispatchStore store;
    private final ObservableValue<Instant> now;
    private final RegionChoice region;
    private final Selection selection;
    private final Dispatching dispatching;
    private final PickedRoute route;
    private final ReachViewModel reach;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Map<UUID, OrderPin> pins = new LinkedHashMap<>();
    private final Map<UUID, EngineerMarker> engineers = new LinkedHashMap<>();
    private final ReadOnlyLongWrapper pinsRevision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper engineersRevision = new ReadOnlyLongWrapper();

    /** @param now beats every second */
    public LiveMapViewModel(
            DispatchStore store,
            ObservableValue<Instant> now,
            RegionChoice region,
            Selection selection,
            Dispatching dispatching,
            PickedRoute route,
            ReachViewModel reach) {
        this.store = store;
        this.now = now;
        this.region = region;
        this.selection = selection;
        this.dispatching = dispatching;
        this.route = route;
        this.reach = reach;
        subscriptions.add(store.onChange(this::follow));
        subscriptions.add(region.regionProperty().subscribe(this::rebuild));
        subscriptions.add(dispatching.pending().revisionProperty().subscribe(this::rebuildPins));
        subscriptions.add(now.map(at -> at.getEpochSecond() / BEAT_SECONDS).subscribe((before, after) -> rebuild()));
    }

    Collection<OrderPin> pins() {
        return Collections.unmodifiableCollection(pins.values());
    }

    Collection<EngineerMarker> engineers() {
        return Collections.unmodifiableCollection(engineers.values());
    }

    Optional<OrderPin> findPin(UUID orderId) {
        return Optional.ofNullable(pins.get(orderId));
    }

    Optional<EngineerMarker> findEngineer(UUID engineerId) {
        return Optional.ofNullable(engineers.get(engineerId));
    }

    /** Grows when {@link #pins()} are others. */
    ReadOnlyLongProperty pinsRevisionProperty() {
        return pinsRevision.getReadOnlyProperty();
    }

    /** Grows when {@link #engineers()} are others or elsewhere. */
    ReadOnlyLongProperty engineersRevisionProperty() {
        return engineersRevision.getReadOnlyProperty();
    }

    /** The way of what is picked. */
    ReadOnlyObjectProperty<RouteLine> routeProperty() {
        return route.routeProperty();
    }

    ReachViewModel reach() {
        return reach;
    }

    ReadOnlyObjectProperty<DragSession> sessionProperty() {
        return dispatching.sessionProperty();
    }

    Dispatching dispatching() {
        return dispatching;
    }

    Selection selection() {
        return selection;
    }

    Optional<WorkOrderSummary> findOrder(UUID orderId) {
        return store.findOrder(orderId);
    }

    /** True once there is a board to show. */
    boolean isLoaded() {
        return store.isLoaded();
    }

    @Override
    public void close() {
        subscriptions.close();
        reach.close();
    }

    private void follow(StoreChange change) {
        if (change.reloaded()) {
            rebuild();
            return;
        }
        change.orders().forEach(this::putPin);
        change.attended().forEach(this::putPin);
        change.engineers().stream()
                .flatMap(engineer -> store.visitsOfEngineer(engineer).stream())
                .map(VisitSummary::workOrderId)
                .forEach(this::putPin);
        if (!change.orders().isEmpty()
                || !change.attended().isEmpty()
                || !change.engineers().isEmpty()) {
            touch(pinsRevision);
        }
        change.engineers().forEach(this::putEngineer);
        change.positions().forEach(this::putEngineer);
        if (!change.engineers().isEmpty() || !change.positions().isEmpty()) {
            touch(engineersRevision);
        }
    }

    private void rebuild() {
        rebuildPins();
        engineers.clear();
        store.engineers().forEach(engineer -> putEngineer(engineer.id()));
        touch(engineersRevision);
    }

    private void rebuildPins() {
        pins.clear();
        store.orders().forEach(order -> putPin(order.id()));
        touch(pinsRevision);
    }

    private void putPin(UUID orderId) {
        var order =
                store.findOrder(orderId).filter(found -> found.status().isOpen() && region.includes(found.region()));
        if (order.isEmpty()) {
            pins.remove(orderId);
            return;
        }
        var visit = store.findActiveVisit(orderId);
        var urgency = Urgency.of(store, order.get(), now.getValue());
        var pending = dispatching.pending().isPending(orderId) || store.isInAnothersHand(orderId, now.getValue());
        pins.put(orderId, new OrderPin(orderId, World.of(order.get().place()), urgency, visit.isEmpty(), pending));
    }

    private void putEngineer(UUID engineerId) {
        var engineer =
                store.findEngineer(engineerId).filter(found -> region.includesAny(store.regionsOfEngineer(engineerId)));
        var position = store.findPosition(engineerId);
        if (engineer.isEmpty() || position.isEmpty()) {
            engineers.remove(engineerId);
            return;
        }
        var state = EngineerState.of(
                store.rowsOfEngineer(engineerId), store.visitsOfEngineer(engineerId), position.get(), now.getValue());
        engineers.put(engineerId, marker(engineer.get().name(), state, position.get()));
    }

    private static EngineerMarker marker(String name, EngineerState state, EngineerPosition position) {
        return new EngineerMarker(
                position.engineerId(),
                name,
                EngineerMarker.signOf(name),
                World.of(position.place()),
                state,
                position.headingDegrees());
    }

    private static void touch(ReadOnlyLongWrapper revision) {
        revision.set(revision.get() + 1);
    }
}
