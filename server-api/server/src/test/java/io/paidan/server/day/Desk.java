package io.paidan.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.board.Board;
import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.GrabOffer;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.CloseWorkOrders;
import io.paidan.contract.workorder.ClosingResult;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Uploads;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Everybody of the company at his console or phone, over REST. */
final class Desk {

    private static final int ROUNDS_OF_A_SESSION = 30;
    private static final int HANDS = 4;
    /** Somebody else was faster, or the shift is over. */
    private static final Set<ProblemCode> TOO_LATE = Set.of(ProblemCode.CONFLICT, ProblemCode.LIMIT_BROKEN);

    private final ApiClient server;
    private Map<String, ApiClient> signedIn = new ConcurrentHashMap<>();
    private Map<String, ApiClient> signedInBefore = Map.of();
    private final AtomicInteger done = new AtomicInteger();
    private int rounds;

    Desk(ApiClient server) {
        this.server = server;
    }

    /**
     * Whoever did nothing in the round before signs in anew, and everybody now and then: a session ends after an hour of
     * silence, and after half a day, of the company's time.
     */
    void beginRound() {
        signedInBefore = rounds++ % ROUNDS_OF_A_SESSION == 0 ? Map.of() : signedIn;
        signedIn = new ConcurrentHashMap<>();
    }

    /** After so long that every session has ended. */
    void signInAnew() {
        signedInBefore = Map.of();
        signedIn = new ConcurrentHashMap<>();
    }

    ApiClient as(String user) {
        return signedIn.computeIfAbsent(user, name -> {
            var before = signedInBefore.get(name);
            return before == null ? server.as(name) : before;
        });
    }

    /** Everybody at once, as far as there are hands. */
    void together(Stream<Runnable> acts) {
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var begun = acts.map(hands::submit).toList();
            for (var act : begun) {
                act.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError("somebody could not act", failure);
        }
    }

    Board board() {
        return as("dispatcher").get("/api/board").as(Board.class);
    }

    WorkOrderDetails details(UUID order) {
        return as("dispatcher").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }

    void take(String title, GeoPoint place) {
        as("agent")
                .post(
                        "/api/work-orders",
                        new CreateWorkOrder(
                                UUID.randomUUID(),
                                Given.TEMPLATE,
                                Channel.PHONE,
                                null,
                                title,
                                null,
                                "王芳",
                                "+423 232 10 10",
                                "Städtle 1, Vaduz",
                                place,
                                null))
                .as(WorkOrderSummary.class);
    }

    /** The best-ranked engineer gets it; nothing happens when nobody fits or somebody else was faster. */
    void assignBest(String user, WorkOrderSummary order) {
        var ranked = as(user).get("/api/work-orders/" + order.id() + "/candidates");
        ranked.as(new TypeReference<List<Candidate>>() {}).stream()
                .filter(Candidate::isFit)
                .findFirst()
                .ifPresent(best -> assign(user, order, best.engineerId(), null));
    }

    void assign(String user, WorkOrderSummary order, UUID engineer, @Nullable Instant wishedStart) {
        isDone(as(user).post(
                        "/api/work-orders/" + order.id() + "/visits",
                        new AssignVisit(UUID.randomUUID(), engineer, order.version(), wishedStart, "as the day goes")));
    }

    /** False when it is {@link #TOO_LATE}; whatever else is refused is a fault of the server or of the script. */
    private boolean isDone(ApiReply reply) {
        if (reply.status() < 300) {
            done.incrementAndGet();
            return true;
        }
        assertThat(reply.code()).as(() -> reply.problem().detail()).isIn(TOO_LATE);
        return false;
    }

    /** How many commands the server carried out. */
    int done() {
        return done.get();
    }

    /** Through these steps one after another, as far as the server lets him. */
    void move(String engineer, VisitSummary visit, VisitStatus... steps) {
        var moved = visit;
        for (var to : steps) {
            var reply = as(engineer)
                    .post(
                            "/api/visits/" + visit.id() + "/transitions",
                            new TransitionVisit(to, moved.version(), "as the day goes", null));
            if (!isDone(reply)) {
                return;
            }
            moved = reply.as(VisitSummary.class);
        }
    }

    /** Takes the photo and has the customer sign, as {@link ScriptedDayIT} asks of every job. */
    void prove(String engineer, UUID order) {
        for (var step : List.of("photo", "sign")) {
            var picture = Uploads.add(as(engineer), order, step + ".png", Uploads.PNG);
            as(engineer).put("/api/work-orders/" + order + "/steps/" + step, new RecordStep(picture.toString()));
        }
    }

    void move(String user, WorkOrderSummary order, WorkOrderStatus to, @Nullable WaitingReason waitingFor) {
        isDone(as(user).post(
                        "/api/work-orders/" + order.id() + "/transitions",
                        new TransitionWorkOrder(to, order.version(), waitingFor, "as the day goes")));
    }

    void reschedule(WorkOrderSummary order, Instant from, Instant until) {
        isDone(as("agent")
                .post(
                        "/api/work-orders/" + order.id() + "/window",
                        new RescheduleWorkOrder(
                                new TimeWindow(from, until), order.version(), "the customer is at home then")));
    }

    List<ClosingResult> close(List<WorkOrderSummary> confirmed) {
        var rows = confirmed.stream()
                .map(order -> new CloseWorkOrders.Row(order.id(), order.version()))
                .toList();
        return as("supervisor")
                .post("/api/work-orders/closings", new CloseWorkOrders(rows))
                .as(new TypeReference<>() {});
    }

    List<GrabOffer> grabPool(String engineer) {
        return as(engineer).get("/api/grab-pool").as(new TypeReference<>() {});
    }

    /** False when a colleague was faster. */
    boolean grab(String engineer, UUID order) {
        return isDone(
                as(engineer).post("/api/work-orders/" + order + "/grabs", new GrabOrder(UUID.randomUUID(), null)));
    }
}
