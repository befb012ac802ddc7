package io.paidan.desktop.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.OrderNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one place for acting on orders: picking up, assigning, taking back, undoing and redoing. What is sent is pending
 * until its event comes; the store itself is never touched here.
 */
public final class Dispatching {

    private final DispatchStore store;
    private final InstantSource clock;
    private final DispatchCommands commands;
    private final RoutePlans routes;
    private final Executor fx;
    private final BooleanSupplier live;
    private final MayAssign mayAssign;
    private final ActTexts texts;
    private final ActNotices notices;
    private final LaterDays laterDays;
    private final Considerations considerations;
    private final PendingActs pending;
    private final UndoStack undos;
    private final ReadOnlyObjectWrapper<@Nullable DragSession> session = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable AssignmentPreview> considered = new SimpleObjectProperty<>();

    /**
     * @param live whether the server is there; nothing is sent while it is not
     * @param mayAssign whether the user gives an order to engineers
     */
    public Dispatching(
            DispatchStore store,
            InstantSource clock,
            DispatchCommands commands,
            Ranker ranker,
            RoutePlans routes,
            Executor background,
            Executor fx,
            BooleanSupplier live,
            MayAssign mayAssign,
            ActTexts texts,
            Toasts toasts,
            FailureTexts failures) {
        this.store = store;
        this.clock = clock;
        this.commands = commands;
        this.routes = routes;
        this.fx = fx;
        this.live = live;
        this.mayAssign = mayAssign;
        this.texts = texts;
        this.notices = new ActNotices(toasts, failures, texts);
        this.laterDays = new LaterDays(store, clock);
        this.considerations = new Considerations(store, clock, commands, ranker, routes, background, fx);
        this.pending = new PendingActs(store);
        this.undos = new UndoStack(store, commands, pending, fx, texts, notices, this::isLive);
    }

    /** The order in the hand; null when none is. */
    public ReadOnlyObjectProperty<@Nullable DragSession> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    public @Nullable DragSession session() {
        return session.get();
    }

    /** Whom somebody thinks of giving the picked order to, with nothing in the hand; null when nobody. */
    public ObjectProperty<@Nullable AssignmentPreview> consideredProperty() {
        return considered;
    }

    public PendingActs pending() {
        return pending;
    }

    public RoutePlans routes() {
        return routes;
    }

    public ActTexts texts() {
        return texts;
    }

    ActNotices notices() {
        return notices;
    }

    public boolean mayAssign(UUID orderId) {
        return store.findOrder(orderId).filter(mayAssign).isPresent();
    }

    /** Who may not assign an order has nothing to drag: he is told who else does. */
    boolean mayPickUp(UUID orderId) {
        if (mayAssign(orderId)) {
            return true;
        }
        store.findOrder(orderId).map(mayAssign::whoElseKey).ifPresent(key -> notices.refused(texts.get(key)));
        return false;
    }

    /** Picks an order up. One that was still in the hand is let go. */
    public DragSession begin(UUID orderId, DragSource source) {
        var former = session.get();
        if (former != null) {
            end(former);
        }
        var begun = new DragSession(consider(orderId), source, store, this);
        session.set(begun);
        return begun;
    }

    void end(DragSession ended) {
        if (session.get() == ended) {
            session.set(null);
        }
        ended.close();
    }

    /** The engineers ranked for an order, kept up to date until closed. */
    public Consideration consider(UUID orderId) {
        return considerations.of(orderId);
    }

    /**
     * The engineers ranked for one more visit to an order, beside those it has.
     *
     * @param day null for as soon as may be
     */
    public Consideration considerFurther(UUID orderId, @Nullable LocalDate day) {
        return considerations.ofFurther(orderId, day);
    }

    /** Plans one more visit to an order, beside those it has: on the day he was ranked for, today after those. */
    public void assignFurther(UUID orderId, Candidate candidate) {
        store.findOrder(orderId)
                .filter(order -> isLive() && !pending.isPending(order.id()))
                .ifPresent(order -> {
                    var visitId = UuidCreator.getTimeOrderedEpoch();
                    var engineerId = candidate.engineerId();
                    var start = startOnLaterDay(order, candidate.plan());
                    var command = new AssignVisit(visitId, engineerId, order.version(), start, null, true);
                    pending.add(new PendingAct(orderId, engineerId, visitId, null));
                    var act = AssignmentAct.assignment(orderId, engineerId, visitId, null);
                    follow(
                            act,
                            commands.assign(orderId, command),
                            texts.assigned(orderId, engineerId, candidate.plan(), clock.instant()),
                            store.noticeHold());
                });
    }

    /** Gives an order to an engineer where it disturbs his day least; for a button or a key. */
    public void assign(UUID orderId, Candidate candidate) {
        assign(orderId, candidate.engineerId(), null, candidate);
    }

    /**
     * Gives an order to an engineer at once, or says why not.
     *
     * @param wishedStart null for the place in his day that disturbs it least
     * @param candidate what is known of him for that time; null for nothing, then the server judges alone
     */
    public void assign(UUID orderId, UUID engineerId, @Nullable Instant wishedStart, @Nullable Candidate candidate) {
        store.findOrder(orderId).ifPresent(order -> assign(order, order.version(), engineerId, wishedStart, candidate));
    }

    /** @param versionSeen the order as it was when somebody decided; when it has changed since, the server says by whom */
    void assign(
            WorkOrderSummary order,
            int versionSeen,
            UUID engineerId,
            @Nullable Instant wishedStart,
            @Nullable Candidate candidate) {
        if (!isLive() || pending.isPending(order.id())) {
            return;
        }
        var plan = candidate == null ? null : candidate.plan();
        var held = store.findActiveVisit(order.id());
        var stays = wishedStart == null
                && held.filter(visit -> visit.engineerId().equals(engineerId) && isOnDay(order, visit, plan))
                        .isPresent();
        if (versionSeen == order.version() && isRefused(order, engineerId, stays, candidate)) {
            return;
        }
        var start = wishedStart == null ? startOnLaterDay(order, plan) : wishedStart;
        var visitId = UuidCreator.getTimeOrderedEpoch();
        var command = new AssignVisit(visitId, engineerId, versionSeen, start, null);
        pending.add(new PendingAct(order.id(), engineerId, visitId, plan));
        var former = held.map(VisitAsItWas::of).orElse(null);
        var act = AssignmentAct.assignment(order.id(), engineerId, visitId, former);
        follow(
                act,
                commands.assign(order.id(), command),
                texts.assigned(order.id(), engineerId, plan, clock.instant()),
                store.noticeHold());
    }

    /** The day it was judged for is told by the time; null for today, where it goes to the best place. */
    private @Nullable Instant startOnLaterDay(WorkOrderSummary order, @Nullable Insertion plan) {
        return plan == null || laterDays.of(order, plan.start()) == null ? null : plan.start();
    }

    private boolean isOnDay(WorkOrderSummary order, VisitSummary visit, @Nullable Insertion plan) {
        return plan == null || laterDays.areSame(order, visit.plannedStart(), plan.start());
    }

    /** Takes an order back from who has it. {@code reason} in words; null when none is needed. */
    public void withdraw(VisitSummary visit, @Nullable String reason) {
        if (!isLive() || pending.isPending(visit.workOrderId())) {
            return;
        }
        pending.add(new PendingAct(visit.workOrderId(), null, visit.id(), null));
        var command = new TransitionVisit(VisitStatus.WITHDRAWN, visit.version(), reason, null);
        var act = AssignmentAct.withdrawal(visit);
        follow(act, commands.transitionVisit(visit.id(), command), texts.of(act), Duration.ZERO);
    }

    /** Pins a visit to its engineer and time, so that nothing moves it but a person, or lets it go again. */
    public void pin(VisitSummary visit, boolean pinned) {
        if (!isLive() || pending.isPending(visit.workOrderId())) {
            return;
        }
        pending.add(PendingAct.of(visit));
        var act = PinAct.of(visit, pinned);
        var command = new PinVisit(pinned, visit.version());
        follow(act, commands.pinVisit(visit.id(), command), texts.of(act), Duration.ZERO);
    }

    private boolean isRefused(WorkOrderSummary order, UUID engineerId, boolean stays, @Nullable Candidate candidate) {
        if (stays) {
            notices.refused(texts.get("dispatch.alreadyHis", OrderNames.brief(order), texts.engineer(engineerId)));
            return true;
        }
        if (candidate != null && !candidate.isFit()) {
            notices.refused(texts.refusal(order, candidate));
            return true;
        }
        return false;
    }

    private void follow(Act act, CompletableFuture<?> reply, String done, Duration held) {
        var _ = reply.whenCompleteAsync(
                (ok, failure) -> {
                    if (failure == null) {
                        undos.push(act);
                        notices.done(done, held, this::undo);
                    } else {
                        pending.remove(act.orderId());
                        notices.failed(texts.of(act), failure);
                    }
                },
                fx);
    }

    /** Takes back the last act that was not yet taken back. */
    public void undo() {
        undos.undo();
    }

    /** Does again what was last taken back. */
    public void redo() {
        undos.redo();
    }

    private boolean isLive() {
        if (!live.getAsBoolean()) {
            notices.refused(texts.get("dispatch.serverAway"));
            return false;
        }
        return true;
    }
}
