package io.paidan.desktop.inspector;

import io.paidan.contract.session.Role;
import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.OrderNames;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
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

/** Another priority for the picked order, and why. */
public final class PriorityChangeViewModel implements AutoCloseable {

    private final DispatchStore store;
    private final Selection selection;
    private final BiFunction<UUID, ChangePriority, CompletableFuture<WorkOrderSummary>> server;
    private final Role role;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Texts texts;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Priority> priority = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final Subscriptions subscriptions = new Subscriptions();

    public PriorityChangeViewModel(
            DispatchStore store,
            Selection selection,
            BiFunction<UUID, ChangePriority, CompletableFuture<WorkOrderSummary>> server,
            Role role,
            Toasts toasts,
            FailureTexts failures,
            Texts texts,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.server = server;
        this.role = role;
        this.toasts = toasts;
        this.failures = failures;
        this.texts = texts;
        this.fx = fx;
        subscriptions
                .add(selection.pickedProperty().subscribe(picked -> {
                    open.set(false);
                    refresh();
                }))
                .add(store.onChange(change -> refresh()));
    }

    /** False when the order is over, or the user gives no orders to engineers. */
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** True while the fields are shown. */
    BooleanProperty openProperty() {
        return open;
    }

    ObjectProperty<@Nullable Priority> priorityProperty() {
        return priority;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /** Why it was refused; empty when it was not. */
    StringProperty problemProperty() {
        return problem;
    }

    /** True once a reason stands there. */
    ObservableValue<Boolean> sendableProperty() {
        return reason.map(text -> !text.isBlank());
    }

    /** Shows the fields with the priority it has. */
    void begin() {
        order().ifPresent(order -> {
            priority.set(order.priority());
            reason.set("");
            problem.set("");
            open.set(true);
        });
    }

    void cancel() {
        open.set(false);
    }

    /** The priority it has already needs no reason: nothing is to be done. */
    void send() {
        var order = order().orElse(null);
        var chosen = priority.get();
        if (order == null || chosen == null) {
            return;
        }
        if (chosen == order.priority()) {
            problem.set(texts.get("inspector.priority.same", texts.of(chosen)));
        } else if (!reason.get().isBlank()) {
            problem.set("");
            var command =
                    new ChangePriority(chosen, order.version(), reason.get().strip());
            var _ = server.apply(order.id(), command)
                    .whenCompleteAsync((changed, failure) -> finish(order, chosen, failure), fx);
        }
    }

    private void finish(WorkOrderSummary order, Priority chosen, @Nullable Throwable failure) {
        var isPicked = selection.orderId().filter(order.id()::equals).isPresent();
        if (failure != null) {
            problem.set(isPicked ? failures.sentence(failure) : "");
            return;
        }
        toasts.tell(texts.get("inspector.priority.done", OrderNames.brief(order), texts.of(chosen)));
        if (isPicked) {
            open.set(false);
        }
    }

    private Optional<WorkOrderSummary> order() {
        return selection.orderId().flatMap(store::findOrder);
    }

    private void refresh() {
        possible.set(role.dispatches()
                && order().filter(order -> order.status().isOpen()).isPresent());
        if (!possible.get()) {
            open.set(false);
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
