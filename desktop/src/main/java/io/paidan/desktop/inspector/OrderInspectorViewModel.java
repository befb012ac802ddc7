package io.paidan.desktop.inspector;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.OrderRanking;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.store.StoreChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Everything about the picked order: its head, who could do it, its history, what may be done. */
public final class OrderInspectorViewModel implements AutoCloseable {

    private final DispatchStore store;
    private final Selection selection;
    private final Dispatching dispatching;
    private final ApiClient api;
    private final FailureTexts failures;
    private final ObservableValue<Instant> now;
    private final Executor fx;
    private final OrderActs acts;
    private final Sheets sheets;
    private final CandidateLines lines;
    private final HistoryLines histories;
    private final Soon refresh;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<CandidateLine>> candidates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> unfit = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<HistoryLines.Line>> history = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<OrderActs.Act>> possible = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty description = new SimpleStringProperty("");
    private final StringProperty historyProblem = new SimpleStringProperty("");
    private final BooleanProperty ranked = new SimpleBooleanProperty();
    private @Nullable OrderRanking ranking;
    private @Nullable WorkOrderDetails details;
    private Subscription rankingChanges = Subscription.EMPTY;

    public OrderInspectorViewModel(
            DispatchStore store,
            Selection selection,
            Dispatching dispatching,
            ApiClient api,
            FailureTexts failures,
            OrderActs acts,
            ObservableValue<Instant> now,
            Texts texts,
            Clockface clockface,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.dispatching = dispatching;
        this.api = api;
        this.failures = failures;
        this.acts = acts;
        this.now = now;
        this.fx = fx;
        this.sheets = new Sheets(store, texts, clockface);
        this.lines = new CandidateLines(store, texts, clockface);
        this.histories = new HistoryLines(texts, clockface);
        this.refresh = new Soon(fx, this::refresh);
        subscriptions
                .add(selection.pickedProperty().subscribe(picked -> open()))
                .add(store.onChange(this::follow))
                .add(now.map(instant -> instant.getEpochSecond() / 60).subscribe(minute -> refresh.ask()))
                .add(texts.localeProperty().subscribe((before, after) -> speakAnew()));
    }

    /** Null while no order is picked. */
    ReadOnlyObjectProperty<@Nullable Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** The fit ones, best first. */
    ReadOnlyObjectProperty<List<CandidateLine>> candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    /** Each unfit engineer with his first reason, such as "周杰 缺燃气证". */
    ReadOnlyObjectProperty<List<String>> unfitProperty() {
        return unfit.getReadOnlyProperty();
    }

    BooleanProperty rankedProperty() {
        return ranked;
    }

    ReadOnlyObjectProperty<List<HistoryLines.Line>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Why the history is not there; empty when it is. */
    StringProperty historyProblemProperty() {
        return historyProblem;
    }

    StringProperty descriptionProperty() {
        return description;
    }

    ReadOnlyObjectProperty<List<OrderActs.Act>> actsProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Gives the picked order to the engineer of this rank; nothing happens when there is none. */
    public void assign(int rank) {
        var current = ranking;
        if (current != null && isAssignable()) {
            current.findByRank(rank)
                    .ifPresent(best -> dispatching.assign(current.orderId(), best.engineerId(), null, best));
        }
    }

    /** @param reason in words; null when none is needed */
    void run(OrderActs.Act act, @Nullable String reason) {
        order().ifPresent(order -> acts.run(order, act, reason));
    }

    private Optional<WorkOrderSummary> order() {
        return selection.orderId().flatMap(store::findOrder);
    }

    private boolean isAssignable() {
        return order().map(order -> switch (order.status()) {
                    case READY, SCHEDULED -> true;
                    case NEW, IN_PROGRESS, WAITING, COMPLETED, CONFIRMED, CLOSED, CANCELLED -> false;
                })
                .orElse(false);
    }

    private void open() {
        closeRanking();
        details = null;
        ranked.set(false);
        historyProblem.set("");
        order().ifPresent(order -> {
            if (isAssignable()) {
                var opened = dispatching.rank(order.id());
                ranking = opened;
                rankingChanges = opened.candidatesProperty().subscribe(found -> refresh.ask());
            }
            loadDetails(order.id());
        });
        refresh();
    }

    private void follow(StoreChange change) {
        var picked = selection.orderId();
        if (picked.isPresent() && (change.reloaded() || change.orders().contains(picked.get()))) {
            if (isAssignable() == (ranking == null)) {
                open();
            } else {
                loadDetails(picked.get());
            }
        }
        if (change.touchesWork()) {
            refresh.ask();
        }
    }

    /** What the server says of it comes in the language that was asked for. */
    private void speakAnew() {
        order().ifPresent(order -> loadDetails(order.id()));
        refresh.ask();
    }

    private void loadDetails(UUID orderId) {
        var _ = api.workOrder(orderId).whenCompleteAsync((found, failure) -> show(orderId, found, failure), fx);
    }

    private void show(UUID orderId, @Nullable WorkOrderDetails found, @Nullable Throwable failure) {
        if (selection.orderId().filter(orderId::equals).isEmpty()) {
            return;
        }
        if (found != null) {
            details = found;
        }
        historyProblem.set(failure == null ? "" : failures.sentence(failure));
        refresh.ask();
    }

    private void refresh() {
        var order = order().orElse(null);
        sheet.set(order == null ? null : sheets.of(order, now.getValue()));
        var found = ranking == null
                ? List.<Candidate>of()
                : ranking.candidatesProperty().get();
        ranked.set(ranking != null && ranking.readyProperty().get());
        candidates.set(order == null ? List.of() : lines.of(order, found, now.getValue()));
        unfit.set(unfit(found));
        possible.set(
                order == null
                        ? List.of()
                        : acts.list(order, store.findActiveVisit(order.id()).orElse(null)));
        description.set(details == null || details.description() == null ? "" : details.description());
        history.set(details == null ? List.of() : histories.of(details.history(), now.getValue()));
    }

    private List<String> unfit(List<Candidate> found) {
        return found.stream()
                .filter(candidate -> !candidate.isFit())
                .map(candidate -> lines.name(candidate.engineerId()) + " "
                        + dispatching.texts().reasons(candidate).getFirst())
                .toList();
    }

    private void closeRanking() {
        rankingChanges.unsubscribe();
        if (ranking != null) {
            ranking.close();
            ranking = null;
        }
    }

    @Override
    public void close() {
        closeRanking();
        subscriptions.close();
    }
}
