package io.paidan.desktop.inspector;

import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.ClockInput;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.OrderNames;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Another time for the picked order: day, from and to as they are typed, and why. */
public final class RescheduleViewModel implements AutoCloseable {

    private static final Duration USUAL_WINDOW = Duration.ofHours(2);

    private final DispatchStore store;
    private final Selection selection;
    private final BiFunction<UUID, RescheduleWorkOrder, CompletableFuture<WorkOrderSummary>> server;
    private final Role role;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Texts texts;
    private final Clockface clockface;
    private final Supplier<ZoneId> zone;
    private final ObservableValue<Instant> now;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final Subscriptions subscriptions = new Subscriptions();

    public RescheduleViewModel(
            DispatchStore store,
            Selection selection,
            BiFunction<UUID, RescheduleWorkOrder, CompletableFuture<WorkOrderSummary>> server,
            Role role,
            Toasts toasts,
            FailureTexts failures,
            Texts texts,
            Clockface clockface,
            Supplier<ZoneId> zone,
            ObservableValue<Instant> now,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.server = server;
        this.role = role;
        this.toasts = toasts;
        this.failures = failures;
        this.texts = texts;
        this.clockface = clockface;
        this.zone = zone;
        this.now = now;
        this.fx = fx;
        subscriptions
                .add(selection.pickedProperty().subscribe(picked -> {
                    open.set(false);
                    refresh();
                }))
                .add(store.onChange(change -> refresh()));
    }

    /** False while the work has begun, somebody is on his way, or it is not the user's to agree. */
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** True while the fields are shown. */
    BooleanProperty openProperty() {
        return open;
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
        return problem;
    }

    /** Shows the fields with the time that is agreed, or the next full hours. */
    void begin() {
        order().ifPresent(order -> {
            var next = now.getValue().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
            var window = order.window() == null ? new TimeWindow(next, next.plus(USUAL_WINDOW)) : order.window();
            day.set(LocalDate.ofInstant(window.start(), zone.get()));
            from.set(clockface.time(window.start()));
            to.set(clockface.time(window.end()));
            reason.set("");
            problem.set("");
            open.set(true);
        });
    }

    void cancel() {
        open.set(false);
    }

    void send() {
        var order = order().orElse(null);
        var window = typed().orElse(null);
        if (window == null) {
            problem.set(texts.get("inspector.reschedule.times"));
        } else if (!window.end().isAfter(now.getValue())) {
            problem.set(texts.get("inspector.reschedule.past"));
        } else if (order != null && !reason.get().isBlank()) {
            problem.set("");
            var command = new RescheduleWorkOrder(
                    window, order.version(), reason.get().strip());
            var _ = server.apply(order.id(), command)
                    .whenCompleteAsync((changed, failure) -> finish(order, window, failure), fx);
        }
    }

    private void finish(WorkOrderSummary order, TimeWindow window, @Nullable Throwable failure) {
        if (failure != null) {
            problem.set(failures.sentence(failure));
            return;
        }
        toasts.tell(texts.get(
                "inspector.reschedule.done",
                OrderNames.brief(order),
                clockface.span(window.start(), window.end(), now.getValue())));
        if (selection.orderId().filter(order.id()::equals).isPresent()) {
            open.set(false);
        }
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

    private Optional<WorkOrderSummary> order() {
        return selection.orderId().flatMap(store::findOrder);
    }

    private void refresh() {
        possible.set(order().filter(this::isPossible).isPresent());
        if (!possible.get()) {
            open.set(false);
        }
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
        subscriptions.close();
    }
}
