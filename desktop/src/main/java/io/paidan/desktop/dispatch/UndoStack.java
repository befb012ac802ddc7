package io.paidan.desktop.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitLifecycle;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.store.DispatchStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was assigned, withdrawn and pinned at this console, newest first, and what of it was undone. Undoing and redoing are
 * new commands of their own: they are refused when somebody else has the order by now or the engineer has set out.
 */
final class UndoStack {

    private static final int KEPT = 50;
    /** The version of a visit that was just made. */
    private static final int NEW = 1;

    private final DispatchStore store;
    private final DispatchCommands commands;
    private final PendingActs pending;
    private final Executor fx;
    private final ActTexts texts;
    private final ActNotices notices;
    private final BooleanSupplier live;
    private final Deque<Act> done = new ArrayDeque<>();
    private final Deque<Act> undone = new ArrayDeque<>();
    private final Set<Act> sent = new HashSet<>();

    UndoStack(
            DispatchStore store,
            DispatchCommands commands,
            PendingActs pending,
            Executor fx,
            ActTexts texts,
            ActNotices notices,
            BooleanSupplier live) {
        this.store = store;
        this.commands = commands;
        this.pending = pending;
        this.fx = fx;
        this.texts = texts;
        this.notices = notices;
        this.live = live;
    }

    void push(Act act) {
        keep(act);
        undone.clear();
    }

    void undo() {
        if (done.isEmpty()) {
            notices.told(texts.get("dispatch.nothingToUndo"));
        }
        newest(done).ifPresent(newest -> {
            switch (newest) {
                case AssignmentAct act when act.engineerId() == null -> undoWithdrawal(act);
                case AssignmentAct act -> undoAssignment(act);
                case PinAct act -> pin(act, !act.pinned(), done, () -> undone(act));
            }
        });
    }

    void redo() {
        if (undone.isEmpty()) {
            notices.told(texts.get("dispatch.nothingToRedo"));
        }
        newest(undone).ifPresent(newest -> {
            switch (newest) {
                case AssignmentAct act -> redo(act);
                case PinAct act -> pin(act, act.pinned(), undone, () -> redone(act, Duration.ZERO));
            }
        });
    }

    private void redo(AssignmentAct act) {
        var engineerId = act.engineerId();
        if (engineerId != null && !isAsBefore(act)) {
            changed(act, undone);
            return;
        }
        if (engineerId != null) {
            var visitId = UuidCreator.getTimeOrderedEpoch();
            var former = store.findActiveVisit(act.orderId()).map(VisitAsItWas::of);
            var reply = assign(act, engineerId, visitId, act.made());
            finish(act, undone, reply, () -> {
                follow(act.visitId(), visitId);
                redone(act.with(visitId, former.orElse(null)), store.noticeHold());
            });
            return;
        }
        store.findVisit(act.visitId())
                .ifPresentOrElse(
                        visit -> finish(
                                act,
                                undone,
                                withdraw(visit),
                                () -> redone(AssignmentAct.withdrawal(visit), Duration.ZERO)),
                        () -> changed(act, undone));
    }

    /** True while whoever had the order before has it again: what somebody decided since is not taken back. */
    private boolean isAsBefore(AssignmentAct act) {
        var holder = store.findActiveVisit(act.orderId())
                .map(VisitSummary::engineerId)
                .orElse(null);
        return store.findOrder(act.orderId()).isPresent() && Objects.equals(holder, act.formerEngineerId());
    }

    /** The next one to take back or do again: not one whose reply is still awaited. */
    private Optional<Act> newest(Deque<Act> acts) {
        return acts.stream().filter(act -> !sent.contains(act)).findFirst().filter(act -> !isBusy(act));
    }

    private boolean isBusy(Act act) {
        return pending.isPending(act.orderId()) || !live.getAsBoolean();
    }

    private void undoAssignment(AssignmentAct act) {
        var visit = store.findVisit(act.visitId()).filter(made -> made.status().isActive());
        if (visit.isEmpty()) {
            changed(act, done);
        } else if (visit.get().status().isUnderWay()) {
            done.remove(act);
            notices.refused(
                    texts.get("dispatch.undoUnderWay", texts.order(act.orderId()), texts.engineer(act.subject())));
        } else {
            var former = act.former();
            var visitId = UuidCreator.getTimeOrderedEpoch();
            var reply = former == null ? withdraw(visit.get()) : assign(act, former.engineerId(), visitId, former);
            finish(act, done, reply, () -> {
                if (former != null) {
                    follow(former.id(), visitId);
                }
                undone(act.havingMade(visit.get()));
            });
        }
    }

    private void undoWithdrawal(AssignmentAct act) {
        if (store.findOrder(act.orderId()).isEmpty()
                || store.findActiveVisit(act.orderId()).isPresent()) {
            changed(act, done);
            return;
        }
        var visitId = UuidCreator.getTimeOrderedEpoch();
        var reply = assign(act, act.subject(), visitId, act.former());
        finish(act, done, reply, () -> {
            follow(act.visitId(), visitId);
            undone(act.with(visitId));
        });
    }

    /** @param from where the act waits until it has happened */
    private void pin(PinAct act, boolean pinned, Deque<Act> from, Runnable success) {
        findPinned(act)
                .filter(visit -> visit.pinned() != pinned)
                .ifPresentOrElse(
                        visit -> {
                            pending.add(PendingAct.of(visit));
                            var reply = commands.pinVisit(visit.id(), new PinVisit(pinned, visit.version()));
                            finish(act, from, reply, success);
                        },
                        () -> changed(act, from));
    }

    /** The visit it was, or the only one that stands for it since its assignment was undone and redone. */
    private Optional<VisitSummary> findPinned(PinAct act) {
        var his = store.activeVisits(act.orderId()).stream()
                .filter(visit -> visit.engineerId().equals(act.engineerId()) && VisitLifecycle.takesPin(visit.status()))
                .toList();
        return his.stream()
                .filter(visit -> his.size() == 1 || visit.id().equals(act.visitId()))
                .findFirst();
    }

    private void changed(Act act, Deque<Act> from) {
        from.remove(act);
        var key = from.equals(undone) ? "dispatch.redoChanged" : "dispatch.undoChanged";
        notices.refused(texts.get(key, texts.of(act)));
    }

    private void undone(Act act) {
        undone.push(act);
        notices.told(texts.get("dispatch.undone", texts.of(act)));
    }

    private void redone(Act act, Duration held) {
        keep(act);
        notices.done(texts.of(act), held, this::undo);
    }

    private CompletableFuture<?> withdraw(VisitSummary visit) {
        pending.add(new PendingAct(visit.workOrderId(), null, visit.id(), null));
        return commands.transitionVisit(
                visit.id(), new TransitionVisit(VisitStatus.WITHDRAWN, visit.version(), null, null));
    }

    /** Where he had it before, or as near to that as his day still allows; pinned when it was. */
    private CompletableFuture<?> assign(
            AssignmentAct act, UUID engineerId, UUID visitId, @Nullable VisitAsItWas before) {
        var order = store.findOrder(act.orderId()).orElseThrow();
        var start = before == null ? null : before.start();
        var wasPinned = before != null && before.pinned() && order.crewSize() == 1;
        pending.add(new PendingAct(act.orderId(), engineerId, visitId, null));
        var reply = commands.assign(act.orderId(), new AssignVisit(visitId, engineerId, order.version(), start, null));
        return wasPinned ? reply.thenCompose(made -> commands.pinVisit(visitId, new PinVisit(true, NEW))) : reply;
    }

    /** @param from where it waits until it has happened: what fails stays the next to be tried */
    private void finish(Act act, Deque<Act> from, CompletableFuture<?> reply, Runnable success) {
        sent.add(act);
        var _ = reply.whenCompleteAsync(
                (ok, failure) -> {
                    sent.remove(act);
                    if (failure == null) {
                        from.remove(act);
                        success.run();
                    } else {
                        pending.remove(act.orderId());
                        notices.failed(texts.of(act), failure);
                    }
                },
                fx);
    }

    /** What was done with a visit before, or will be done again, is done with the one that stands for it by now. */
    private void follow(UUID gone, UUID stands) {
        follow(done, gone, stands);
        follow(undone, gone, stands);
    }

    private static void follow(Deque<Act> acts, UUID gone, UUID stands) {
        var followed = acts.stream()
                .map(act ->
                        act instanceof AssignmentAct about && about.visitId().equals(gone) ? about.with(stands) : act)
                .toList();
        acts.clear();
        acts.addAll(followed);
    }

    private void keep(Act act) {
        done.push(act);
        if (done.size() > KEPT) {
            done.removeLast();
        }
    }
}
