package io.paidan.desktop.inspector;

import io.paidan.contract.workorder.ChangeExpectedDay;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** On which day what the picked order waits for is expected: asked when it is set waiting, shown and changed while it waits. */
public final class ExpectedDayViewModel implements AutoCloseable {

    private final PickedOrderEdit<ChangeExpectedDay> edit;
    private final Steps acts;
    private final Texts texts;
    private final Clockface clockface;
    private final Supplier<ZoneId> zone;
    private final ObservableValue<Instant> now;
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper invitation = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<OrderActs.Act.@Nullable OfOrder> step = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private @Nullable WorkOrderSummary seen;
    private @Nullable String reason;

    /** Takes a step of an order as it was seen, with the reason that was given in words. */
    public interface Steps {
        void take(OrderActs.Act act, WorkOrderSummary seen, @Nullable String words);
    }

    public ExpectedDayViewModel(
            EditContext context,
            BiFunction<UUID, ChangeExpectedDay, CompletableFuture<WorkOrderSummary>> server,
            Steps acts,
            Clockface clockface,
            Supplier<ZoneId> zone,
            ObservableValue<Instant> now) {
        this.acts = acts;
        this.texts = context.texts();
        this.clockface = clockface;
        this.zone = zone;
        this.now = now;
        this.edit = new PickedOrderEdit<>(
                context,
                server,
                order -> order.status() == WorkOrderStatus.WAITING
                        && context.role().dispatches());
        subscriptions
                .add(context.selection().pickedProperty().subscribe(picked -> {
                    cancel();
                    refresh();
                }))
                .add(context.store().onChange(change -> refresh()))
                .add(texts.localeProperty().subscribe((before, after) -> refresh()));
    }

    /** What it waits for and until when; empty while it waits for nothing. */
    ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** What the link that opens the field says. */
    ReadOnlyStringProperty invitationProperty() {
        return invitation.getReadOnlyProperty();
    }

    /** True while another day can be named by this user. */
    ReadOnlyBooleanProperty possibleProperty() {
        return edit.possibleProperty();
    }

    /** True while another day is asked for. */
    BooleanProperty changingProperty() {
        return edit.openProperty();
    }

    /** The step for which a day is asked; null while none is. */
    ReadOnlyObjectProperty<OrderActs.Act.@Nullable OfOrder> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    /** What is wrong with the day; empty when nothing is known to be. */
    StringProperty problemProperty() {
        return edit.problemProperty();
    }

    /** True for a step that makes the order wait: it asks for the day. */
    static boolean asksFor(OrderActs.Act act) {
        return act instanceof OrderActs.Act.OfOrder ofOrder && ofOrder.waitingReason() != null;
    }

    /**
     * Asks for the day of a step.
     *
     * @param order as it was when somebody began to decide
     * @param words why it is to wait; null when what it waits for says it
     */
    void begin(OrderActs.Act.OfOrder waits, WorkOrderSummary order, @Nullable String words) {
        cancel();
        seen = order;
        reason = words;
        step.set(waits);
    }

    /** Asks for another day. */
    void change() {
        cancel();
        day.set(edit.order().map(WorkOrderSummary::expectedOn).orElse(null));
        edit.begin();
    }

    void cancel() {
        step.set(null);
        seen = null;
        reason = null;
        day.set(null);
        edit.cancel();
    }

    /** With the day that was chosen: parts come on one, or nobody knows, and he says so. */
    void send() {
        var chosen = day.get();
        if (chosen == null && isForParts()) {
            problemProperty().set(texts.get("inspector.expected.ask"));
        } else if (chosen != null && chosen.isBefore(LocalDate.ofInstant(now.getValue(), zone.get()))) {
            problemProperty().set(texts.get("inspector.expected.past"));
        } else {
            send(chosen);
        }
    }

    /** Nobody knows. */
    void sendUnknown() {
        send(null);
    }

    private void send(@Nullable LocalDate chosen) {
        var waits = step.get();
        var order = seen;
        if (waits != null && order != null) {
            var words = reason;
            cancel();
            acts.take(waits.expecting(chosen), order, words);
        } else {
            edit.seen()
                    .ifPresent(picked -> edit.send(picked, new ChangeExpectedDay(chosen, picked.version()), () -> {}));
        }
    }

    private boolean isForParts() {
        var waits = step.get();
        var reason = waits == null
                ? edit.order().map(WorkOrderSummary::waitingReason).orElse(null)
                : waits.waitingReason();
        return reason == WaitingReason.PARTS;
    }

    private void refresh() {
        var waiting = edit.order().filter(order -> order.status() == WorkOrderStatus.WAITING);
        line.set(waiting.map(this::line).orElse(""));
        invitation.set(texts.get(
                waiting.map(WorkOrderSummary::expectedOn).isPresent()
                        ? "inspector.expected.change"
                        : "inspector.expected.name"));
    }

    private String line(WorkOrderSummary order) {
        var why = order.waitingReason() == null ? texts.of(order.status()) : texts.of(order.waitingReason());
        return order.expectedOn() == null
                ? texts.get("inspector.expected.none", why)
                : texts.get("inspector.expected", why, clockface.day(order.expectedOn()));
    }

    @Override
    public void close() {
        subscriptions.close();
        edit.close();
    }
}
