package io.paidan.desktop.inspector;

import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitLifecycle;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Which of the picked order's coming visits are pinned, and which may be pinned or let go. */
public final class PinsViewModel implements AutoCloseable {

    /**
     * A coming visit.
     *
     * @param said that it is pinned and what that means; empty when it is free
     * @param act such as "Pin"; empty when the user may not, or it is a crew's, which keeps its pin
     */
    record Line(VisitSummary visit, String said, String act) {

        boolean isPinned() {
            return visit.pinned();
        }

        boolean isChangeable() {
            return !act.isEmpty();
        }
    }

    private final DispatchStore store;
    private final Selection selection;
    private final Dispatching dispatching;
    private final Role role;
    private final ObservableValue<Instant> now;
    private final Texts texts;
    private final Clockface clockface;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());

    /** @param role of the signed-in user */
    public PinsViewModel(
            DispatchStore store,
            Selection selection,
            Dispatching dispatching,
            Role role,
            ObservableValue<Instant> now,
            Texts texts,
            Clockface clockface,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.dispatching = dispatching;
        this.role = role;
        this.now = now;
        this.texts = texts;
        this.clockface = clockface;
        var refresh = new Soon(fx, this::refresh);
        subscriptions
                .add(selection.pickedProperty().subscribe(picked -> refresh()))
                .add(store.onChange(change -> refresh.ask()))
                .add(texts.localeProperty().subscribe((before, after) -> refresh.ask()));
    }

    /** The earliest first; none while there is nothing to say and nothing to do. */
    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    void change(Line line) {
        dispatching.pin(line.visit(), !line.isPinned());
    }

    /** Pins the next visit, or lets it go; for a key. */
    public void changeNext() {
        lines.get().stream().filter(Line::isChangeable).findFirst().ifPresent(this::change);
    }

    private void refresh() {
        lines.set(
                selection.orderId().flatMap(store::findOrder).map(this::linesOf).orElse(List.of()));
    }

    private List<Line> linesOf(WorkOrderSummary order) {
        var coming = store.activeVisits(order.id()).stream()
                .filter(visit -> VisitLifecycle.takesPin(visit.status()))
                .toList();
        var all = store.visitsOfOrder(order.id());
        return coming.stream()
                .filter(visit -> isFirstOfCrew(visit, coming))
                .map(visit -> line(visit, visit.isOfCrew(all), coming.size() > 1))
                .filter(line -> line.isPinned() || line.isChangeable())
                .toList();
    }

    /** A crew has one line. */
    private static boolean isFirstOfCrew(VisitSummary visit, List<VisitSummary> coming) {
        return coming.stream()
                .filter(visit::isTogetherWith)
                .findFirst()
                .orElseThrow()
                .equals(visit);
    }

    private Line line(VisitSummary visit, boolean ofCrew, boolean amongSeveral) {
        if (ofCrew) {
            return new Line(visit, texts.get("inspector.pin.crew"), "");
        }
        var said = visit.pinned() ? texts.get("inspector.pin.pinned") : "";
        if (!VisitLifecycle.mayPin(role)) {
            return new Line(visit, said, "");
        }
        var act = texts.get(visit.pinned() ? "inspector.pin.letGo" : "inspector.pin.pin");
        var time = clockface.timeOrDay(visit.plannedStart(), now.getValue());
        return new Line(visit, said, amongSeveral ? texts.get("inspector.pin.of", act, time) : act);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
