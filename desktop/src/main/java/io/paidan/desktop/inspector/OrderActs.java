package io.paidan.desktop.inspector;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.platform.ProblemCode;
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
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.BulkClosing;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the signed-in user may do to an order by hand besides assigning it; by the lifecycle tables. */
public final class OrderActs {

    /** One thing that may be done. */
    public sealed interface Act {

        /** The key of its words. */
        String textKey();

        /** True when it must be explained in words. */
        boolean needsReason();

        /** A step of a visit, for the engineer or to take it back. */
        record OfVisit(VisitSummary visit, VisitStatus to, boolean needsReason) implements Act {
            @Override
            public String textKey() {
                return "inspector.act.visit." + to.name();
            }
        }

        /**
         * A step of the order.
         *
         * @param expectedOn of one that makes it wait
         */
        record OfOrder(
                WorkOrderStatus from,
                WorkOrderStatus to,
                @Nullable WaitingReason waitingReason,
                boolean needsReason,
                @Nullable LocalDate expectedOn)
                implements Act {

            /** The same, with the day on which what it is to wait for is expected; null when nobody knows. */
            OfOrder expecting(@Nullable LocalDate day) {
                return new OfOrder(from, to, waitingReason, needsReason, day);
            }

            @Override
            public String textKey() {
                if (WorkOrderLifecycle.isRework(from, to)) {
                    return "inspector.act.rework";
                }
                if (from == WorkOrderStatus.NEW && to == WorkOrderStatus.READY) {
                    return "inspector.act.release";
                }
                return waitingReason != null
                        ? "inspector.act.waiting." + waitingReason.name()
                        : "inspector.act.order." + to;
            }
        }

        /** Closes all orders that customers have confirmed. */
        record CloseAll(List<WorkOrderSummary> orders) implements Act {
            @Override
            public String textKey() {
                return "inspector.act.closeAll";
            }

            @Override
            public boolean needsReason() {
                return false;
            }
        }
    }

    private final ApiClient api;
    private final Dispatching dispatching;
    private final BulkClosing closing;
    private final Role role;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Texts texts;
    private final BooleanSupplier live;
    private final Executor fx;

    public OrderActs(
            ApiClient api,
            Dispatching dispatching,
            BulkClosing closing,
            Role role,
            Toasts toasts,
            FailureTexts failures,
            Texts texts,
            BooleanSupplier live,
            Executor fx) {
        this.api = api;
        this.dispatching = dispatching;
        this.closing = closing;
        this.role = role;
        this.toasts = toasts;
        this.failures = failures;
        this.texts = texts;
        this.live = live;
        this.fx = fx;
    }

    /**
     * Withdrawing first, then the order's own steps, then what engineers report, for when one does by telephone.
     *
     * @param active the planned and running visits of the order
     * @param confirmed all orders that can be closed
     */
    List<Act> list(WorkOrderSummary order, List<VisitSummary> active, List<WorkOrderSummary> confirmed) {
        var ofVisits = active.stream()
                .flatMap(visit -> VisitLifecycle.listNext(visit.status(), role).stream()
                        .filter(to -> to != VisitStatus.WITHDRAWN || speaksForCrew(visit, active))
                        .map(to -> ofVisit(visit, to)))
                .toList();
        return Stream.of(
                        ofVisits.stream().filter(act -> act.to() == VisitStatus.WITHDRAWN),
                        ofOrder(order, active).stream(),
                        ofVisits.stream().filter(act -> act.to() != VisitStatus.WITHDRAWN),
                        closeAll(order, confirmed))
                .<Act>flatMap(acts -> acts)
                .toList();
    }

    /** False for all but the first of a crew that would be taken back with him. */
    private static boolean speaksForCrew(VisitSummary visit, List<VisitSummary> active) {
        var crew = crewOf(visit, active);
        return crew.getFirst().equals(visit) || !VisitLifecycle.breaksUpCrew(visit, VisitStatus.WITHDRAWN, crew);
    }

    private static List<VisitSummary> crewOf(VisitSummary visit, List<VisitSummary> active) {
        return active.stream().filter(visit::isTogetherWith).toList();
    }

    private static Act.OfVisit ofVisit(VisitSummary visit, VisitStatus to) {
        var step = VisitLifecycle.find(visit.status(), to).orElseThrow();
        return new Act.OfVisit(visit, to, step.guard() == VisitLifecycle.Guard.REASON);
    }

    private Stream<Act> closeAll(WorkOrderSummary order, List<WorkOrderSummary> confirmed) {
        var may = WorkOrderLifecycle.listNext(order.status(), role).contains(WorkOrderStatus.CLOSED);
        return may && confirmed.size() > 1
                ? Stream.of(new Act.CloseAll(
                        confirmed.stream().limit(BulkClosing.MOST).toList()))
                : Stream.empty();
    }

    private List<Act> ofOrder(WorkOrderSummary order, List<VisitSummary> active) {
        var acts = new ArrayList<Act>();
        for (var to : WorkOrderLifecycle.listNext(order.status(), role)) {
            var step = WorkOrderLifecycle.find(order.status(), to).orElseThrow();
            switch (step.guard()) {
                case NONE, PROCEDURE_DONE -> acts.add(orderAct(step, null, false));
                case REASON -> acts.add(orderAct(step, null, true));
                case WAITING_REASON -> {
                    for (var reason : WaitingReason.values()) {
                        acts.add(orderAct(step, reason, reason.needsWords()));
                    }
                }
                case NOBODY_UNDER_WAY_AND_REASON -> {
                    if (active.stream().noneMatch(visit -> visit.status().isUnderWay())) {
                        acts.add(orderAct(step, null, true));
                    }
                }
                case NO_ACTIVE_VISIT -> {
                    if (active.isEmpty()) {
                        acts.add(orderAct(step, null, false));
                    }
                }
                case VISIT_IN_PROGRESS -> {
                    if (active.stream().anyMatch(visit -> visit.status() == VisitStatus.IN_PROGRESS)) {
                        acts.add(orderAct(step, null, false));
                    }
                }
                case BY_VISIT, UNCONFIRMED_TOO_LONG -> {} // not by hand
            }
        }
        return acts;
    }

    private static Act orderAct(WorkOrderLifecycle.Step step, @Nullable WaitingReason waiting, boolean needsReason) {
        return new Act.OfOrder(step.from(), step.to(), waiting, needsReason, null);
    }

    /** How it is called on a button; of an order with several visits, with whose it is and of which time. */
    String label(Act act, List<VisitSummary> active) {
        return switch (act) {
            case Act.CloseAll(var orders) -> texts.get(act.textKey(), orders.size());
            case Act.OfVisit ofVisit
            when active.size() > 1 -> texts.get("inspector.act.of", names(ofVisit, active), texts.get(act.textKey()));
            case Act.OfVisit _, Act.OfOrder _ -> texts.get(act.textKey());
        };
    }

    private String names(Act.OfVisit act, List<VisitSummary> active) {
        var crew = crewOf(act.visit(), active);
        var concerned = act.to() == VisitStatus.WITHDRAWN && VisitLifecycle.breaksUpCrew(act.visit(), act.to(), crew)
                ? crew
                : List.of(act.visit());
        var names = concerned.stream()
                .map(visit -> dispatching.texts().engineer(visit.engineerId()))
                .collect(joining(texts.get("inspector.and")));
        return crew.size() == active.size()
                ? names
                : names + " " + dispatching.texts().time(act.visit().plannedStart());
    }

    /** @param unproven run when the server refuses because mandatory steps have no result */
    void run(WorkOrderSummary order, Act act, @Nullable String reason, Runnable unproven) {
        switch (act) {
            case Act.OfVisit(var visit, var to, var _)
            when to == VisitStatus.WITHDRAWN -> dispatching.withdraw(visit, reason);
            case Act.OfVisit(var visit, var to, var _) ->
                send(
                        () -> api.transitionVisit(visit.id(), new TransitionVisit(to, visit.version(), reason, null)),
                        unproven);
            case Act.OfOrder(var _, var to, var waiting, var _, var expectedOn) ->
                send(
                        () -> api.transitionWorkOrder(
                                order.id(), new TransitionWorkOrder(to, order.version(), waiting, reason, expectedOn)),
                        unproven);
            case Act.CloseAll(var orders) -> closing.close(orders);
        }
    }

    private void send(Supplier<CompletableFuture<?>> command, Runnable unproven) {
        if (!live.getAsBoolean()) {
            toasts.refuse(texts.get("inspector.serverAway"));
            return;
        }
        var _ = command.get().whenCompleteAsync((done, failure) -> tell(failure, unproven), fx);
    }

    private void tell(@Nullable Throwable failure, Runnable unproven) {
        if (failure != null) {
            toasts.refuse(failures.sentence(failure));
            if (isOfSteps(failure)) {
                unproven.run();
            }
        }
    }

    private static boolean isOfSteps(Throwable failure) {
        return FailureTexts.cause(failure) instanceof ApiException refusal
                && refusal.code() == ProblemCode.TRANSITION_NOT_ALLOWED
                && refusal.problem().values().containsKey("steps");
    }
}
