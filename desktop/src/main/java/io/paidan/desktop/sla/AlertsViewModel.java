package io.paidan.desktop.sla;

import io.paidan.contract.session.UserSummary;
import io.paidan.contract.sla.AlertTaker;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.HandAlert;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.SnoozeAlert;
import io.paidan.contract.sla.TakeAlert;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.FollowingList;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.OrderNames;
import io.paidan.desktop.workorder.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The alerts of the region that nobody has put off, what is late first, the latest first of all, and what may be done about each. */
public final class AlertsViewModel implements AutoCloseable {

    private record Alert(WorkOrderSummary order, OrderSla sla, TargetState state) {}

    private final DispatchStore store;
    private final RegionChoice regions;
    private final ObservableValue<Instant> now;
    private final Selection selection;
    private final ApiClient api;
    private final UserSummary user;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Texts texts;
    private final Clockface clockface;
    private final Executor fx;
    private final ObservableList<AlertRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper();
    private final Subscriptions subscriptions = new Subscriptions();

    public AlertsViewModel(
            DispatchStore store,
            RegionChoice regions,
            ObservableValue<Instant> now,
            Selection selection,
            ApiClient api,
            UserSummary user,
            Toasts toasts,
            FailureTexts failures,
            Texts texts,
            Clockface clockface,
            Executor fx) {
        this.store = store;
        this.regions = regions;
        this.now = now;
        this.selection = selection;
        this.api = api;
        this.user = user;
        this.toasts = toasts;
        this.failures = failures;
        this.texts = texts;
        this.clockface = clockface;
        this.fx = fx;
        var refresh = new Soon(fx, this::refresh);
        subscriptions
                .add(store.onChange(change -> {
                    if (change.touchesWork()) {
                        refresh.ask();
                    }
                }))
                .add(now.map(instant -> instant.getEpochSecond() / 60).subscribe(minute -> refresh.ask()))
                .add(texts.localeProperty().subscribe(language -> refresh.ask()))
                .add(regions.regionProperty().subscribe(region -> refresh.ask()));
    }

    ObservableList<AlertRow> rows() {
        return rows;
    }

    /** True while rows come, go and change their places one after the other. */
    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /** False for who only looks on. */
    boolean mayAct() {
        return user.role().dispatches();
    }

    /** Shows the order, its candidates and its history. */
    void open(AlertRow row) {
        selection.pickOrder(row.orderId());
    }

    void snooze(AlertRow row, Duration by) {
        var until = now.getValue().plus(by);
        tell(api.snoozeAlert(row.orderId(), new SnoozeAlert(row.target(), until, row.ownerId())));
    }

    /** Takes it over, too, from whoever is seen having it. */
    void take(AlertRow row) {
        tell(api.takeAlert(row.orderId(), new TakeAlert(row.target(), row.ownerId())));
    }

    /** Into whose hands it can be put, by name: neither his who has it, nor one's own. */
    CompletableFuture<List<AlertTaker>> takers(AlertRow row) {
        return api.alertTakers(row.orderId())
                .thenApply(all -> all.stream()
                        .filter(taker -> !taker.userId().equals(user.id()))
                        .filter(taker -> !taker.userId().equals(row.ownerId()))
                        .toList());
    }

    /** Asks who may have it, and shows them, or says why not. */
    void askTakers(AlertRow row, Consumer<List<AlertTaker>> show) {
        var _ = takers(row)
                .whenCompleteAsync(
                        (found, failure) -> {
                            if (failure != null) {
                                toasts.refuse(failures.sentence(failure));
                            } else {
                                show.accept(found);
                            }
                        },
                        fx);
    }

    /** Puts it into somebody else's hands, out of whose it is seen to be in. */
    void hand(AlertRow row, AlertTaker taker) {
        tell(api.handAlert(row.orderId(), new HandAlert(row.target(), taker.userId(), row.ownerId())));
    }

    private void tell(CompletableFuture<OrderSla> reply) {
        var _ = reply.whenCompleteAsync(
                (sla, failure) -> {
                    if (failure != null) {
                        toasts.refuse(failures.sentence(failure));
                    }
                },
                fx);
    }

    private void refresh() {
        var alerts = store.orders().stream()
                .filter(order ->
                        regions.includes(order.region()) && order.status().isOpen())
                .flatMap(order -> store.findSla(order.id()).stream().flatMap(sla -> alert(order, sla)))
                .sorted(Comparator.comparing((Alert alert) -> urgency(alert.state()))
                        .thenComparing(alert -> alert.state().dueAt())
                        .thenComparing(alert -> alert.order().number()))
                .map(this::row)
                .toList();
        following.set(true);
        FollowingList.follow(rows, alerts, AlertRow::key);
        following.set(false);
    }

    /** One an order: the first thing that has to happen and has not; that it was not accepted only while nothing else is one. */
    private Stream<Alert> alert(WorkOrderSummary order, OrderSla sla) {
        return sla.targets().stream()
                .filter(TargetState::isAlert)
                .filter(state -> sla.pausedSince() == null || state.target() == SlaTarget.RESUME)
                .filter(state ->
                        state.snoozedUntil() == null || !state.snoozedUntil().isAfter(now.getValue()))
                .sorted(Comparator.comparing(state -> state.target() == SlaTarget.ACCEPT))
                .limit(1)
                .map(state -> new Alert(order, sla, state));
    }

    /** Whoever waits in vain is not late himself. */
    private Urgency urgency(TargetState state) {
        return state.target() != SlaTarget.RESUME && state.dueAt().isBefore(now.getValue())
                ? Urgency.LATE
                : Urgency.AT_RISK;
    }

    private AlertRow row(Alert alert) {
        var state = alert.state();
        var left = Duration.between(now.getValue(), state.dueAt());
        var late = left.isNegative();
        return new AlertRow(
                alert.order().id(),
                state.target(),
                urgency(state),
                OrderNames.brief(alert.order()),
                state.target() == SlaTarget.RESUME
                        ? waits(alert.order(), state)
                        : what(state.target(), late, late ? left.negated() : left),
                alert.order().title(),
                state.owner(),
                state.fired().contains(EscalationAct.SUPERVISOR_TAKES_OVER),
                WorkOrderLifecycle.isAssignable(alert.order().status()));
    }

    private String waits(WorkOrderSummary order, TargetState state) {
        var why = order.waitingReason() == null ? texts.of(order.status()) : texts.of(order.waitingReason());
        return order.expectedOn() == null
                ? texts.get(
                        "sla.waits.long",
                        why,
                        Duration.between(state.startedAt(), now.getValue()).toDays())
                : texts.get("sla.waits.expected", why, clockface.day(order.expectedOn()));
    }

    private String what(SlaTarget target, boolean late, Duration time) {
        var hoursMinutes = "%d:%02d".formatted(time.toHours(), time.toMinutesPart());
        return texts.get((late ? "sla.late." : "sla.soon.") + target.name(), hoursMinutes);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
