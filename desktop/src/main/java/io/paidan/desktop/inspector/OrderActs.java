package io.paidan.desktop.inspector;

import io.paidan.contract.session.Role;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitLifecycle;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the signed-in user may do to an order by hand besides assigning it; by the lifecycle tables. */
public final class OrderActs {

    /**
     * One thing that may be done.
     *
     * @param visit the visit it moves; null when it moves the order
     * @param visitTo where it moves the visit
     * @param orderTo where it moves the order
     * @param needsReason true when it must be explained in words
     */
    public record Act(
            @Nullable VisitSummary visit,
            @Nullable VisitStatus visitTo,
            @Nullable WorkOrderStatus orderTo,
            @Nullable WaitingReason waitingReason,
            boolean needsReason) {

        /** The key of its words. */
        public String textKey() {
            if (visitTo != null) {
                return "inspector.act.visit." + visitTo.name();
            }
            return waitingReason != null
                    ? "inspector.act.waiting." + waitingReason.name()
                    : "inspector.act.order." + orderTo;
        }
    }

    private final ApiClient api;
    private final Dispatching dispatching;
    private final Role role;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Texts texts;
    private final BooleanSupplier live;
    private final Executor fx;

    public OrderActs(
            ApiClient api,
            Dispatching dispatching,
            Role role,
            Toasts toasts,
            FailureTexts failures,
            Texts texts,
            BooleanSupplier live,
            Executor fx) {
        this.api = api;
        this.dispatching = dispatching;
        this.role = role;
        this.toasts = toasts;
        this.failures = failures;
        this.texts = texts;
        this.live = live;
        this.fx = fx;
    }

    /** Withdrawing first, then the order's own steps. */
    List<Act> list(WorkOrderSummary order, @Nullable VisitSummary active) {
        var acts = new ArrayList<Act>();
        if (active != null) {
            VisitLifecycle.find(active.status(), VisitStatus.WITHDRAWN)
                    .filter(step -> step.by().contains(role))
                    .ifPresent(step -> acts.add(
                            new Act(active, step.to(), null, null, step.guard() == VisitLifecycle.Guard.REASON)));
        }
        for (var to : WorkOrderLifecycle.listNext(order.status(), role)) {
            var step = WorkOrderLifecycle.find(order.status(), to).orElseThrow();
            switch (step.guard()) {
                case NONE -> acts.add(orderAct(to, null, false));
                case REASON -> acts.add(orderAct(to, null, true));
                case WAITING_REASON -> {
                    for (var reason : WaitingReason.values()) {
                        acts.add(orderAct(to, reason, false));
                    }
                }
                case NOBODY_UNDER_WAY_AND_REASON -> {
                    if (active == null || !active.status().isUnderWay()) {
                        acts.add(orderAct(to, null, true));
                    }
                }
                case NO_ACTIVE_VISIT -> {
                    if (active == null) {
                        acts.add(orderAct(to, null, false));
                    }
                }
                case VISIT_IN_PROGRESS -> {
                    if (active != null && active.status() == VisitStatus.IN_PROGRESS) {
                        acts.add(orderAct(to, null, false));
                    }
                }
            }
        }
        return acts;
    }

    private static Act orderAct(WorkOrderStatus to, @Nullable WaitingReason waiting, boolean needsReason) {
        return new Act(null, null, to, waiting, needsReason);
    }

    void run(WorkOrderSummary order, Act act, @Nullable String reason) {
        if (act.visit() != null && act.visitTo() == VisitStatus.WITHDRAWN) {
            dispatching.withdraw(act.visit(), reason);
            return;
        }
        if (!live.getAsBoolean()) {
            toasts.refuse(texts.get("inspector.serverAway"));
            return;
        }
        var _ = send(order, act, reason).whenCompleteAsync((reply, failure) -> tell(failure), fx);
    }

    private CompletableFuture<?> send(WorkOrderSummary order, Act act, @Nullable String reason) {
        if (act.visit() != null && act.visitTo() != null) {
            return api.transitionVisit(
                    act.visit().id(),
                    new TransitionVisit(act.visitTo(), act.visit().version(), reason, null));
        }
        var to = act.orderTo() == null ? order.status() : act.orderTo();
        return api.transitionWorkOrder(
                order.id(), new TransitionWorkOrder(to, order.version(), act.waitingReason(), reason));
    }

    private void tell(@Nullable Throwable failure) {
        if (failure != null) {
            toasts.refuse(failures.sentence(failure));
        }
    }
}
