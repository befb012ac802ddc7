package io.paidan.desktop.inspector;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.DispatchTexts;
import io.paidan.desktop.dispatch.MayAssign;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** How the picked order is to come to an engineer, and the other ways the user may choose. */
public final class DispatchModeViewModel implements AutoCloseable {

    /**
     * Another way.
     *
     * @param outlet the territory it is forwarded to; null for all other modes
     */
    public record Choice(DispatchMode mode, @Nullable Territory outlet) {}

    private final DispatchStore store;
    private final Selection selection;
    private final BiFunction<UUID, SetDispatch, CompletableFuture<WorkOrderSummary>> server;
    private final Role role;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final DispatchTexts words;
    private final ObservableValue<Instant> now;
    private final Executor fx;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());

    /** @param server chooses a mode for an order */
    public DispatchModeViewModel(
            DispatchStore store,
            Selection selection,
            BiFunction<UUID, SetDispatch, CompletableFuture<WorkOrderSummary>> server,
            Role role,
            Toasts toasts,
            FailureTexts failures,
            DispatchTexts words,
            Texts texts,
            ObservableValue<Instant> now,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.server = server;
        this.role = role;
        this.toasts = toasts;
        this.failures = failures;
        this.words = words;
        this.now = now;
        this.fx = fx;
        var refresh = new Soon(fx, this::refresh);
        subscriptions
                .add(selection.pickedProperty().subscribe(picked -> refresh()))
                .add(store.onChange(change -> refresh.ask()))
                .add(texts.localeProperty().subscribe((before, after) -> refresh.ask()));
    }

    /** How far it is; empty while there is nothing to say. */
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** None when the user may choose nothing for it. */
    ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** True when choosing by hand ends a review. */
    boolean isInReview() {
        return order().map(order -> order.dispatch().phase() == DispatchPhase.IN_REVIEW)
                .orElse(false);
    }

    void choose(Choice choice) {
        order().ifPresent(order -> {
            var outlet = choice.outlet() == null ? null : choice.outlet().id();
            var command = new SetDispatch(choice.mode(), outlet, order.version());
            var _ = server.apply(order.id(), command)
                    .whenCompleteAsync(
                            (changed, failure) -> {
                                if (failure != null) {
                                    toasts.refuse(failures.sentence(failure));
                                }
                            },
                            fx);
        });
    }

    private Optional<WorkOrderSummary> order() {
        return selection.orderId().flatMap(store::findOrder);
    }

    private void refresh() {
        var order = order().orElse(null);
        sentence.set(order == null ? "" : words.sentence(order, now.getValue()));
        choices.set(order == null ? List.of() : list(order));
    }

    private List<Choice> list(WorkOrderSummary order) {
        var phase = order.dispatch().phase();
        var mayChange = phase == DispatchPhase.IN_REVIEW ? MayAssign.endsReviews(role) : role.dispatches();
        if (order.status() != WorkOrderStatus.READY || !mayChange) {
            return List.of();
        }
        var plain = Stream.of(
                        DispatchMode.AUTOMATIC,
                        DispatchMode.AGENT,
                        DispatchMode.GRAB,
                        DispatchMode.REVIEW,
                        DispatchMode.MANUAL)
                .filter(mode -> !isSo(order, mode))
                .map(mode -> new Choice(mode, null));
        var outlets = store.territories().stream()
                .filter(territory ->
                        territory.takesForwarded() && territory.region().equals(order.region()))
                .filter(territory -> phase != DispatchPhase.FORWARDED
                        || !territory.id().equals(order.dispatch().forwardedTo()))
                .map(territory -> new Choice(DispatchMode.FORWARD, territory));
        return Stream.concat(plain, outlets).toList();
    }

    private static boolean isSo(WorkOrderSummary order, DispatchMode mode) {
        return order.dispatch().mode() == mode
                && order.dispatch().phase() != DispatchPhase.NOBODY_FITS
                && order.dispatch().phase() != DispatchPhase.NOBODY_TOOK;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
