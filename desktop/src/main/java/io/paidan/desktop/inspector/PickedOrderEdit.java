package io.paidan.desktop.inspector;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.OrderNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Fields that change something about the picked order: when they may be opened, what is wrong with what stands in them, and
 * what becomes of what was sent. They close when another order is picked; what was typed comes back with the order where it
 * is kept.
 *
 * @param <C> what is sent
 */
final class PickedOrderEdit<C> implements AutoCloseable {

    private final DispatchStore store;
    private final Selection selection;
    private final BiFunction<UUID, C, CompletableFuture<WorkOrderSummary>> server;
    private final Predicate<WorkOrderSummary> allowed;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Texts texts;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final Subscriptions subscriptions = new Subscriptions();
    private final Map<UUID, Draft> drafts = new HashMap<>();
    private final Set<UUID> onTheirWay = new HashSet<>();
    private Supplier<Optional<Runnable>> typed = Optional::empty;
    private @Nullable WorkOrderSummary seen;

    /** What was typed about an order as it was then, and what puts it back. */
    private record Draft(WorkOrderSummary seen, Runnable restore) {}

    /** @param allowed whether this user may change it now */
    PickedOrderEdit(
            EditContext context,
            BiFunction<UUID, C, CompletableFuture<WorkOrderSummary>> server,
            Predicate<WorkOrderSummary> allowed) {
        this.store = context.store();
        this.selection = context.selection();
        this.server = server;
        this.allowed = allowed;
        this.toasts = context.toasts();
        this.failures = context.failures();
        this.texts = context.texts();
        this.fx = context.fx();
        subscriptions
                .add(selection.pickedProperty().subscribe(picked -> {
                    putAside();
                    cancel();
                    refresh();
                    takeUp();
                }))
                .add(store.onChange(change -> refresh()));
    }

    /** @param changed puts back what is typed now; empty when nothing is that would be a pity to lose */
    void keeping(Supplier<Optional<Runnable>> changed) {
        typed = changed;
    }

    private void putAside() {
        var order = seen;
        if (order != null && open.get()) {
            typed.get().ifPresent(restore -> {
                drafts.put(order.id(), new Draft(order, restore));
                if (!onTheirWay.contains(order.id())) {
                    toasts.tell(texts.get("inspector.edit.kept", OrderNames.brief(order)));
                }
            });
        }
    }

    private void takeUp() {
        var draft = selection.orderId().map(drafts::remove).orElse(null);
        if (draft != null && possible.get()) {
            begin();
            seen = draft.seen();
            draft.restore().run();
        }
    }

    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** True while the fields are shown. */
    BooleanProperty openProperty() {
        return open;
    }

    /** What is wrong with what stands in the fields; empty when nothing is known to be. */
    StringProperty problemProperty() {
        return problem;
    }

    /** The picked one, while the board holds it. */
    Optional<WorkOrderSummary> order() {
        return selection.orderId().flatMap(store::findOrder);
    }

    /** The picked one as it was when the fields were opened, or was refused last: what changed since is a conflict. */
    Optional<WorkOrderSummary> seen() {
        return Optional.ofNullable(seen).or(this::order);
    }

    void begin() {
        problem.set("");
        seen = order().orElse(null);
        open.set(true);
    }

    void cancel() {
        seen = null;
        open.set(false);
        problem.set("");
    }

    /** @param done run when the server has taken it, whichever order is picked then */
    void send(WorkOrderSummary order, C command, Runnable done) {
        problem.set("");
        onTheirWay.add(order.id());
        var _ = server.apply(order.id(), command)
                .whenCompleteAsync((changed, failure) -> finish(order, failure, done), fx);
    }

    private void finish(WorkOrderSummary order, @Nullable Throwable failure, Runnable done) {
        onTheirWay.remove(order.id());
        var stillPicked = selection.orderId().filter(order.id()::equals).isPresent();
        if (failure == null) {
            drafts.remove(order.id());
            done.run();
            if (stillPicked) {
                cancel();
            }
        } else if (stillPicked) {
            problem.set(failures.sentence(failure));
            seen = order().orElse(null);
        } else {
            toasts.refuse(texts.get("inspector.edit.refused", OrderNames.brief(order), failures.sentence(failure)));
        }
    }

    private void refresh() {
        possible.set(order().filter(allowed).isPresent());
        if (!possible.get()) {
            open.set(false);
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
