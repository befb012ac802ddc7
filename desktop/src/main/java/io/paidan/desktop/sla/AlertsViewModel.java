package io.paidan.desktop.sla;

import io.paidan.contract.session.Role;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.SnoozeAlert;
import io.paidan.contract.sla.TakeAlert;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.FollowingList;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.OrderNames;
import io.paidan.desktop.workorder.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The alerts of the region that nobody has put off, the latest one first, and what may be done about each. */
public final class AlertsViewModel implements AutoCloseable {

    private record Alert(WorkOrderSummary order, OrderSla sla, TargetState state) {}

    private final DispatchStore store;
    private final RegionChoice regions;
    private final ObservableValue<Instant> now;
    private final Selection selection;
    private final ApiClient api;
    private final Role role;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Texts texts;
    private final Executor fx;
    private final ObservableList<AlertRow> rows = FXCollections.observableArrayList();
    private final Subscriptions subscriptions = new Subscriptions();

    public AlertsViewModel(
            DispatchStore store,
            RegionChoice regions,
            ObservableValue<Instant> now,
            Selection selection,
            ApiClient api,
            Role role,
            Toasts toasts,
            FailureTexts failures,
            Texts texts,
            Executor fx) {
        this.store = store;
        this.regions = regions;
        this.now = now;
        this.selection = selection;
        this.api = api;
        this.role = role;
        this.toasts = toasts;
        this.failures = failures;
        this.texts = texts;
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

    /** False for who only looks on. */
    boolean mayAct() {
        return role.dispatches();
    }

    /** Shows the order, its candidates and its history. */
    void open(AlertRow row) {
        selection.pickOrder(row.orderId());
    }

    void snooze(AlertRow row, Duration by) {
        var until = now.getValue().plus(by);
        tell(api.snoozeAlert(row.orderId(), new SnoozeAlert(row.target(), until, row.owner())));
    }

    /** Takes it over, too, from whoever is seen having it. */
    void take(AlertRow row) {
        tell(api.takeAlert(row.orderId(), new TakeAlert(row.target(), row.owner())));
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
                .sorted(Comparator.comparing((Alert alert) -> alert.state().dueAt())
                        .thenComparing(alert -> alert.order().number()))
                .map(this::row)
                .toList();
        FollowingList.follow(rows, alerts, AlertRow::key);
    }

    /** One an order: the first thing that has to happen and has not. */
    private Stream<Alert> alert(WorkOrderSummary order, OrderSla sla) {
        return sla.pausedSince() != null
                ? Stream.empty()
                : sla.targets().stream()
                        .filter(TargetState::isAlert)
                        .filter(state -> state.snoozedUntil() == null
                                || !state.snoozedUntil().isAfter(now.getValue()))
                        .limit(1)
                        .map(state -> new Alert(order, sla, state));
    }

    private AlertRow row(Alert alert) {
        var state = alert.state();
        var left = Duration.between(now.getValue(), state.dueAt());
        var late = left.isNegative();
        return new AlertRow(
                alert.order().id(),
                state.target(),
                late ? Urgency.LATE : Urgency.AT_RISK,
                OrderNames.brief(alert.order()),
                what(state.target(), late, late ? left.negated() : left),
                alert.order().title(),
                state.owner(),
                state.fired().contains(EscalationAct.SUPERVISOR_TAKES_OVER));
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
