package io.paidan.desktop.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.store.DispatchStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The assignments made at this console, newest first, and those taken back. Undoing is a new command of its own: it is
 * refused when somebody else has the order by now or the engineer has set out.
 */
final class UndoStack {

    private static final int KEPT = 50;

    private final DispatchStore store;
    private final DispatchCommands commands;
    private final PendingActs pending;
    private final Executor fx;
    private final ActTexts texts;
    private final ActNotices notices;
    private final BooleanSupplier live;
    private final Deque<AssignmentAct> done = new ArrayDeque<>();
    private final Deque<AssignmentAct> undone = new ArrayDeque<>();

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

    void push(AssignmentAct act) {
        keep(act);
        undone.clear();
    }

    void undo() {
        var act = done.peek();
        if (act == null) {
            notices.told(texts.get("dispatch.nothingToUndo"));
            return;
        }
        if (pending.isPending(act.orderId()) || !live.getAsBoolean()) {
            return;
        }
        done.pop();
        var visit = store.findVisit(act.visitId());
        if (visit.isEmpty() || !visit.get().status().isActive()) {
            notices.refused(texts.get("dispatch.undoChanged", texts.act(act.orderId(), act.engineerId())));
            return;
        }
        if (visit.get().status().isUnderWay()) {
            notices.refused(
                    texts.get("dispatch.undoUnderWay", texts.order(act.orderId()), texts.engineer(act.engineerId())));
            return;
        }
        takeBack(act, visit.get());
    }

    void redo() {
        var act = undone.peek();
        if (act == null) {
            notices.told(texts.get("dispatch.nothingToRedo"));
            return;
        }
        if (pending.isPending(act.orderId()) || !live.getAsBoolean()) {
            return;
        }
        undone.pop();
        var visitId = UuidCreator.getTimeOrderedEpoch();
        var _ = assign(act, act.engineerId(), visitId)
                .whenCompleteAsync(
                        (reply, failure) -> finish(
                                act,
                                failure,
                                texts.act(act.orderId(), act.engineerId()),
                                Dispatching.NOTICE_HELD,
                                () -> keep(act.again(visitId))),
                        fx);
    }

    private void takeBack(AssignmentAct act, VisitSummary visit) {
        var former = act.formerEngineerId();
        CompletableFuture<?> reply;
        if (former == null) {
            pending.add(new PendingAct(act.orderId(), null, visit.id(), null));
            reply = commands.transitionVisit(
                    visit.id(), new TransitionVisit(VisitStatus.WITHDRAWN, visit.version(), null, null));
        } else {
            reply = assign(act, former, UuidCreator.getTimeOrderedEpoch());
        }
        var text = texts.get("dispatch.undone", texts.act(act.orderId(), act.engineerId()));
        var _ = reply.whenCompleteAsync(
                (ok, failure) -> finish(act, failure, text, Duration.ZERO, () -> undone.push(act)), fx);
    }

    private CompletableFuture<?> assign(AssignmentAct act, UUID engineerId, UUID visitId) {
        var version = store.findOrder(act.orderId()).orElseThrow().version();
        pending.add(new PendingAct(act.orderId(), engineerId, visitId, null));
        return commands.assign(act.orderId(), new AssignVisit(visitId, engineerId, version, null, null));
    }

    private void finish(
            AssignmentAct act, @Nullable Throwable failure, String text, Duration held, Runnable afterwards) {
        if (failure != null) {
            pending.remove(act.orderId());
            notices.failed(texts.act(act.orderId(), act.engineerId()), failure);
            return;
        }
        afterwards.run();
        if (held.isZero()) {
            notices.told(text);
        } else {
            notices.done(text, held, this::undo);
        }
    }

    private void keep(AssignmentAct act) {
        done.push(act);
        if (done.size() > KEPT) {
            done.removeLast();
        }
    }
}
