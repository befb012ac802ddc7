package io.paidan.desktop.inspector;

import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.OrderNames;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Another priority for the picked order, and why. */
public final class PriorityChangeViewModel implements AutoCloseable {

    private final PickedOrderEdit<ChangePriority> edit;
    private final Toasts toasts;
    private final Texts texts;
    private final ObjectProperty<@Nullable Priority> priority = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");

    public PriorityChangeViewModel(
            EditContext context, BiFunction<UUID, ChangePriority, CompletableFuture<WorkOrderSummary>> server) {
        this.toasts = context.toasts();
        this.texts = context.texts();
        this.edit = new PickedOrderEdit<>(
                context,
                server,
                order -> context.role().dispatches() && order.status().isOpen());
    }

    PickedOrderEdit<ChangePriority> edit() {
        return edit;
    }

    /** False when the order is over, or the user gives no orders to engineers. */
    ReadOnlyBooleanProperty possibleProperty() {
        return edit.possibleProperty();
    }

    /** True while the fields are shown. */
    BooleanProperty openProperty() {
        return edit.openProperty();
    }

    ObjectProperty<@Nullable Priority> priorityProperty() {
        return priority;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /** Why it was refused; empty when it was not. */
    StringProperty problemProperty() {
        return edit.problemProperty();
    }

    /** Shows the fields with the priority it has. */
    void begin() {
        edit.order().ifPresent(order -> {
            priority.set(order.priority());
            reason.set("");
            edit.begin();
        });
    }

    void cancel() {
        edit.cancel();
    }

    /** The priority it has already needs no reason: nothing is to be done. */
    void send() {
        var chosen = priority.get();
        if (chosen != null) {
            edit.seen().ifPresent(order -> send(order, chosen));
        }
    }

    private void send(WorkOrderSummary order, Priority chosen) {
        if (chosen == order.priority()) {
            problemProperty().set(texts.get("inspector.priority.same", texts.of(chosen)));
        } else if (!reason.get().isBlank()) {
            var command =
                    new ChangePriority(chosen, order.version(), reason.get().strip());
            edit.send(
                    order,
                    command,
                    () -> toasts.tell(texts.get("inspector.priority.done", OrderNames.brief(order), texts.of(chosen))));
        }
    }

    @Override
    public void close() {
        edit.close();
    }
}
