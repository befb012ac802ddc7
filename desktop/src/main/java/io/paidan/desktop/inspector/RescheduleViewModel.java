package io.paidan.desktop.inspector;

import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.ClockInput;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.OrderNames;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Another time for the picked order: day, from and to as they are typed, and why. */
public final class RescheduleViewModel implements AutoCloseable {

    private static final Duration USUAL_WINDOW = Duration.ofHours(2);

    private final DispatchStore store;
    private final PickedOrderEdit<RescheduleWorkOrder> edit;
    private final Role role;
    private final Toasts toasts;
    private final Texts texts;
    private final Clockface clockface;
    private final Supplier<ZoneId> zone;
    private final ObservableValue<Instant> now;
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    public RescheduleViewModel(
            EditContext context,
            BiFunction<UUID, RescheduleWorkOrder, CompletableFuture<WorkOrderSummary>> server,
            Clockface clockface,
            Supplier<ZoneId> zone,
            ObservableValue<Instant> now) {
        this.store = context.store();
        this.role = context.role();
        this.toasts = context.toasts();
        this.texts = context.texts();
        this.clockface = clockface;
        this.zone = zone;
        this.now = now;
        this.edit = new PickedOrderEdit<>(context, server, this::isPossible);
    }

    PickedOrderEdit<RescheduleWorkOrder> edit() {
        return edit;
    }

    /** False while the work has begun, somebody is on his way, or it is not the user's to agree. */
    ReadOnlyBooleanProperty possibleProperty() {
        return edit.possibleProperty();
    }

    /** True while the fields are shown. */
    BooleanProperty openProperty() {
        return edit.openProperty();
    }

    ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    StringProperty fromProperty() {
        return from;
    }

    StringProperty toProperty() {
        return to;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /** What is wrong with what was typed; empty when nothing is known to be. */
    StringProperty problemProperty() {
        return edit.problemProperty();
    }

    /** Shows the fields with the time that is agreed, or the next full hours. */
    void begin() {
        edit.order().ifPresent(order -> {
            var next = now.getValue().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
            var window = order.window() == null ? new TimeWindow(next, next.plus(USUAL_WINDOW)) : order.window();
            day.set(LocalDate.ofInstant(window.start(), zone.get()));
            from.set(clockface.time(window.start()));
            to.set(clockface.time(window.end()));
            reason.set("");
            edit.begin();
        });
    }

    void cancel() {
        edit.cancel();
    }

    void send() {
        var window = typed().orElse(null);
        if (window == null) {
            problemProperty().set(texts.get("inspector.reschedule.times"));
        } else if (!window.end().isAfter(now.getValue())) {
            problemProperty().set(texts.get("inspector.reschedule.past"));
        } else if (!reason.get().isBlank()) {
            edit.seen().ifPresent(order -> send(order, window));
        }
    }

    private void send(WorkOrderSummary order, TimeWindow window) {
        var command =
                new RescheduleWorkOrder(window, order.version(), reason.get().strip());
        edit.send(order, command, () -> tell(order, window));
    }

    private void tell(WorkOrderSummary order, TimeWindow window) {
        toasts.tell(texts.get(
                "inspector.reschedule.done",
                OrderNames.brief(order),
                clockface.span(window.start(), window.end(), now.getValue())));
    }

    private Optional<TimeWindow> typed() {
        var on = day.get();
        var start = ClockInput.parse(from.get());
        var end = ClockInput.parse(to.get());
        if (on == null || start.isEmpty() || end.isEmpty() || !end.get().isAfter(start.get())) {
            return Optional.empty();
        }
        return Optional.of(new TimeWindow(
                on.atTime(start.get()).atZone(zone.get()).toInstant(),
                on.atTime(end.get()).atZone(zone.get()).toInstant()));
    }

    /** Whoever may call it off may agree another time. */
    private boolean isPossible(WorkOrderSummary order) {
        return WorkOrderLifecycle.takesAnotherTime(order.status())
                && WorkOrderLifecycle.listNext(order.status(), role).contains(WorkOrderStatus.CANCELLED)
                && store.activeVisits(order.id()).stream()
                        .noneMatch(visit -> visit.status().isUnderWay());
    }

    @Override
    public void close() {
        edit.close();
    }
}
