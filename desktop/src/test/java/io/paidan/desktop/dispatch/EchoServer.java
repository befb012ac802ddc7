package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Orders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes commands as the server would and sends their events, when the test says so or at once. */
public final class EchoServer implements DispatchCommands {

    /** The engineers of a day, asked for. */
    public record Asked(UUID orderId, LocalDate day, boolean further) {}

    private final DispatchStore store;
    private final EventApplier applier;
    private final Instant now;
    private final List<DispatchEvent> unsent = new ArrayList<>();
    private final List<AssignVisit> assigned = new ArrayList<>();
    private final List<TransitionVisit> transitions = new ArrayList<>();
    private final List<PinVisit> pins = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<Instant> wished = new ArrayList<>();
    private @Nullable Problem refusal;
    private CompletableFuture<List<Candidate>> ofAnyDay = CompletableFuture.completedFuture(List.of());
    private boolean holding;

    public EchoServer(DispatchStore store, EventApplier applier, Instant now) {
        this.store = store;
        this.applier = applier;
        this.now = now;
    }

    /** Events wait for {@link #sendEvents} from now on. */
    public void holdEvents() {
        holding = true;
    }

    public void refuseWith(@Nullable Problem problem) {
        refusal = problem;
    }

    public List<AssignVisit> assigned() {
        return assigned;
    }

    public List<TransitionVisit> transitions() {
        return transitions;
    }

    public List<PinVisit> pins() {
        return pins;
    }

    /** The days whose engineers it was asked for. */
    public List<Asked> asked() {
        return asked;
    }

    /** The times somebody's doing an order was asked for; it cannot say of any. */
    public List<Instant> wished() {
        return wished;
    }

    /** Whom the server finds for any day. */
    public void findOnAnyDay(List<Candidate> candidates) {
        ofAnyDay = CompletableFuture.completedFuture(candidates);
    }

    /** It cannot say whom it finds for any day. */
    public void failToFind(Problem why) {
        ofAnyDay = CompletableFuture.failedFuture(new ApiException(why));
    }

    @Override
    public CompletableFuture<List<Candidate>> candidates(UUID orderId, LocalDate day, boolean further) {
        asked.add(new Asked(orderId, day, further));
        return ofAnyDay;
    }

    @Override
    public CompletableFuture<Candidate> candidate(UUID orderId, UUID engineerId, Instant start) {
        wished.add(start);
        throw new AssertionError("nobody can say what %s would mean for %s".formatted(start, orderId));
    }

    @Override
    public CompletableFuture<?> assign(UUID orderId, AssignVisit command) {
        if (refusal != null) {
            return CompletableFuture.failedFuture(new ApiException(refusal));
        }
        assigned.add(command);
        var order = Orders.withStatus(store.findOrder(orderId).orElseThrow(), WorkOrderStatus.SCHEDULED);
        var former = store.findActiveVisit(orderId).map(visit -> with(visit, VisitStatus.WITHDRAWN));
        var start = command.wishedStart() == null ? now.plus(Duration.ofMinutes(15)) : command.wishedStart();
        var visit = VisitSummary.alone(
                command.visitId(),
                order.region(),
                orderId,
                command.engineerId(),
                VisitStatus.PLANNED,
                start,
                start.plus(order.duration()),
                Duration.ofMinutes(8),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                1);
        emit(new DispatchEvent.VisitAssigned(
                order, visit, List.of(), List.of(), former.stream().toList()));
        return CompletableFuture.completedFuture(visit);
    }

    @Override
    public CompletableFuture<?> transitionVisit(UUID visitId, TransitionVisit command) {
        if (refusal != null) {
            return CompletableFuture.failedFuture(new ApiException(refusal));
        }
        transitions.add(command);
        changeVisit(visitId, command.to());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<?> pinVisit(UUID visitId, PinVisit command) {
        if (refusal != null) {
            return CompletableFuture.failedFuture(new ApiException(refusal));
        }
        pins.add(command);
        var visit = store.findVisit(visitId).orElseThrow();
        emit(new DispatchEvent.VisitPinChanged(with(visit, visit.status()).withPinned(command.pinned())));
        return CompletableFuture.completedFuture(null);
    }

    /** Somebody else moves a visit on. */
    public void changeVisit(UUID visitId, VisitStatus to) {
        var before = store.findVisit(visitId).orElseThrow();
        change(before, with(before, to));
    }

    /** Its engineer loses it because he did not accept it in time. */
    public void letLapse(UUID visitId) {
        var before = store.findVisit(visitId).orElseThrow();
        change(before, with(before, VisitStatus.WITHDRAWN, now));
    }

    private void change(VisitSummary before, VisitSummary after) {
        var order = store.findOrder(before.workOrderId()).orElseThrow();
        var then = after.status().isActive() ? order : Orders.withStatus(order, WorkOrderStatus.READY);
        emit(new DispatchEvent.VisitStatusChanged(then, after, before.status(), List.of(), null));
    }

    /** The order goes to a territory this console does not see. */
    void take(UUID orderId) {
        emit(new DispatchEvent.WorkOrderLeft(orderId));
    }

    public void sendEvents() {
        for (var event : List.copyOf(unsent)) {
            var region = "oberland";
            var reached = applier.reached().getOrDefault(region, 0L);
            applier.apply(List.of(new FeedMessage(region, reached + 1, reached, now, "王调度", event)));
        }
        unsent.clear();
    }

    private void emit(DispatchEvent event) {
        unsent.add(event);
        if (!holding) {
            sendEvents();
        }
    }

    private static VisitSummary with(VisitSummary v, VisitStatus status) {
        return with(v, status, v.lapsedAt());
    }

    private static VisitSummary with(VisitSummary v, VisitStatus status, @Nullable Instant lapsedAt) {
        return new VisitSummary(
                v.id(),
                v.region(),
                v.workOrderId(),
                v.sequence(),
                v.crewId(),
                v.engineerId(),
                status,
                v.plannedStart(),
                v.plannedEnd(),
                v.travel(),
                v.viaStoreId(),
                v.pinned(),
                v.promisedArrival(),
                v.departedAt(),
                v.arrivedAt(),
                v.startedAt(),
                v.endedAt(),
                lapsedAt,
                v.version() + 1);
    }
}
