package io.paidan.desktop.store;

import io.paidan.desktop.fx.Subscriptions;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the server knows of the picked order beyond the board: asked when an order is picked and whenever it changes, also of
 * an order that the board no longer holds. Replies may overtake each other; only what was asked for last counts.
 *
 * @param <T> what is known
 */
public final class PickedOrderQuery<T> implements AutoCloseable {

    private final DispatchStore store;
    private final Selection selection;
    private final Function<UUID, CompletableFuture<T>> question;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<@Nullable T> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private long asked;

    /** @param question asks the server about the order of an id */
    public PickedOrderQuery(
            DispatchStore store, Selection selection, Function<UUID, CompletableFuture<T>> question, Executor fx) {
        this.store = store;
        this.selection = selection;
        this.question = question;
        this.fx = fx;
        subscriptions
                .add(selection.pickedProperty().subscribe(picked -> open()))
                .add(store.onChange(this::follow));
    }

    /** Null while nothing is known. */
    public ReadOnlyObjectProperty<@Nullable T> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Why the last question has no answer; null when it has one, or none was asked. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Asks again about the picked order, such as after something was done to it. */
    public void ask() {
        var mine = ++asked;
        selection
                .orderId()
                .ifPresentOrElse(
                        order -> {
                            forgetWhatLeft(order);
                            var _ = question.apply(order)
                                    .whenCompleteAsync(
                                            (found, problem) -> {
                                                if (mine == asked) {
                                                    take(found, problem);
                                                }
                                            },
                                            fx);
                        },
                        this::forget);
    }

    private void open() {
        forget();
        ask();
    }

    /** What was known of an order that is no longer on the board may not be for this user any more. */
    private void forgetWhatLeft(UUID order) {
        if (store.findOrder(order).isEmpty()) {
            forget();
        }
    }

    private void forget() {
        answer.set(null);
        failure.set(null);
    }

    private void follow(StoreChange change) {
        selection
                .orderId()
                .filter(order -> change.reloaded() || change.orders().contains(order))
                .ifPresent(order -> ask());
    }

    private void take(@Nullable T found, @Nullable Throwable problem) {
        if (found != null) {
            answer.set(found);
        }
        failure.set(problem);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
