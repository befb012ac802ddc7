package io.paidan.desktop.client;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.board.Board;
import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.notice.ReadNotices;
import io.paidan.contract.presence.ReportPresence;
import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.session.ChangeLanguage;
import io.paidan.contract.session.ChangePassword;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Right;
import io.paidan.contract.session.Session;
import io.paidan.contract.sla.AlertTaker;
import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.sla.HandAlert;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SnoozeAlert;
import io.paidan.contract.sla.TakeAlert;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.ChangeExpectedDay;
import io.paidan.contract.workorder.CloseWorkOrders;
import io.paidan.contract.workorder.ClosingResult;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The server's commands and reads as methods. Each future ends with the reply, an {@link ApiException} with the
 * server's reason, or a {@link ServerAwayException}; it never blocks the caller. Replies come on a background thread.
 */
public final class ApiClient implements AutoCloseable {

    private final HttpExchange http;
    private final ServerClock clock;

    public ApiClient(URI server, ServerClock clock, Supplier<Locale> language) {
        this.http = new HttpExchange(server, language);
        this.clock = clock;
    }

    public URI server() {
        return http.server();
    }

    /** The server's time, set by its replies. */
    public ServerClock clock() {
        return clock;
    }

    /** Opens a session and uses it for all that follows. */
    public CompletableFuture<Session> signIn(String username, String password) {
        http.useToken(null);
        return http.post("/api/sessions", new OpenSession(username, password), Session.class)
                .thenApply(session -> {
                    http.useToken(session.token());
                    return session;
                });
    }

    /** Ends the session on the server; afterwards every call is refused until the next {@link #signIn}. */
    public CompletableFuture<Void> signOut() {
        return http.delete("/api/sessions").whenComplete((nothing, failure) -> http.useToken(null));
    }

    /** Replaces the user's own password; his other sessions end. */
    public CompletableFuture<Void> changePassword(String oldPassword, String newPassword) {
        return http.tell("PUT", "/api/password", new ChangePassword(oldPassword, newPassword));
    }

    /** @param language {@code en} or {@code zh-CN}, from the next signing in on and in notices */
    public CompletableFuture<Void> changeLanguage(String language) {
        return http.tell("PUT", "/api/language", new ChangeLanguage(language));
    }

    /** Where and in which language the user is told. */
    public CompletableFuture<NoticeContact> ownContact() {
        return http.get("/api/notice-contacts/current", NoticeContact.class);
    }

    public CompletableFuture<NoticeContact> changeOwnContact(NoticeContact contact) {
        return http.put("/api/notice-contacts/current", contact, NoticeContact.class);
    }

    /** The whole state to start from. Sets the clock by it. */
    public CompletableFuture<Board> board() {
        var sent = System.nanoTime();
        return http.get("/api/board", Board.class).thenApply(board -> {
            clock.synchronise(board.serverTime(), Duration.ofNanos(System.nanoTime() - sent));
            return board;
        });
    }

    public CompletableFuture<WorkOrderSummary> createWorkOrder(CreateWorkOrder command) {
        return http.post("/api/work-orders", command, WorkOrderSummary.class);
    }

    public CompletableFuture<WorkOrderDetails> workOrder(UUID id) {
        return http.get("/api/work-orders/" + id, WorkOrderDetails.class);
    }

    public CompletableFuture<VisitSummary> assign(UUID orderId, AssignVisit command) {
        return http.post("/api/work-orders/" + orderId + "/visits", command, VisitSummary.class);
    }

    public CompletableFuture<VisitSummary> transitionVisit(UUID visitId, TransitionVisit command) {
        return http.post("/api/visits/" + visitId + "/transitions", command, VisitSummary.class);
    }

    public CompletableFuture<VisitSummary> pinVisit(UUID visitId, PinVisit command) {
        return http.post("/api/visits/" + visitId + "/pin", command, VisitSummary.class);
    }

    public CompletableFuture<WorkOrderSummary> transitionWorkOrder(UUID orderId, TransitionWorkOrder command) {
        return http.post("/api/work-orders/" + orderId + "/transitions", command, WorkOrderSummary.class);
    }

    /** Enters what came out of a step of its procedure. */
    public CompletableFuture<StepResult> recordStep(UUID orderId, String step, RecordStep command) {
        return http.put("/api/work-orders/%s/steps/%s".formatted(orderId, step), command, StepResult.class);
    }

    /** Closes each on its own; the results are in the order given. */
    public CompletableFuture<List<ClosingResult>> closeWorkOrders(CloseWorkOrders command) {
        return http.post("/api/work-orders/closings", command, ClosingResult[].class)
                .thenApply(List::of);
    }

    /** Says what the user looks at or drags. */
    public CompletableFuture<Void> reportPresence(ReportPresence report) {
        return http.send("/api/presence", report);
    }

    /** Says that the user has read these. */
    public CompletableFuture<Void> readNotices(List<UUID> ids) {
        return http.send("/api/notices/read", new ReadNotices(ids));
    }

    /** What the user was told lately, read or not, the newest first. */
    public CompletableFuture<List<NoticeSummary>> notices() {
        return http.list("/api/notices", NoticeSummary.class);
    }

    /** Sends a notice again that could not be sent, or lets it be. */
    public CompletableFuture<Void> decideDeadNotice(UUID id, boolean again) {
        return http.send("/api/dead-notices/" + id + (again ? "/retry" : "/discard"), Map.of());
    }

    /** Who was told what about an order, oldest first. */
    public CompletableFuture<List<NoticeSummary>> noticesOfOrder(UUID orderId) {
        return http.list("/api/work-orders/" + orderId + "/notices", NoticeSummary.class);
    }

    /** Some closed orders in which these words are found, the newest first. */
    public CompletableFuture<WorkOrderPage> closedOrders(String words) {
        var q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return http.get(
                "/api/work-orders?status=%s&limit=8&q=%s".formatted(WorkOrderStatus.CLOSED, q), WorkOrderPage.class);
    }

    /** Orders of any status in which these words are found, the newest first. */
    public CompletableFuture<WorkOrderPage> findOrders(String words) {
        return http.get(
                "/api/work-orders?limit=50&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), WorkOrderPage.class);
    }

    /** Oldest first. */
    public CompletableFuture<List<Attachment>> attachments(UUID orderId) {
        return http.list("/api/work-orders/" + orderId + "/attachments", Attachment.class);
    }

    /**
     * The engineers for a visit on a day, the fit ones by rank, then the others with their reasons.
     *
     * @param further whether it is one more visit beside those the order has
     */
    public CompletableFuture<List<Candidate>> candidates(UUID orderId, LocalDate day, boolean further) {
        return http.list(
                "/api/work-orders/%s/candidates?further=%s&day=%s".formatted(orderId, further, day), Candidate.class);
    }

    /** One engineer for an order, should work begin at that time or as soon after as his day allows. */
    public CompletableFuture<Candidate> candidate(UUID orderId, UUID engineerId, Instant start) {
        return http.get(
                "/api/work-orders/%s/candidates/%s?start=%s".formatted(orderId, engineerId, start), Candidate.class);
    }

    /** The engineers with their shifts of the day on which that moment lies. */
    public CompletableFuture<List<EngineerSummary>> engineers(Instant at) {
        return http.list("/api/engineers?at=" + at, EngineerSummary.class);
    }

    /** Adds a file to an order. */
    public CompletableFuture<Attachment> attach(UUID orderId, UUID id, Path file) {
        var name = URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8);
        try {
            return http.upload(
                    "/api/work-orders/%s/attachments/%s?name=%s".formatted(orderId, id, name), file, Attachment.class);
        } catch (IOException unreadable) {
            return CompletableFuture.failedFuture(unreadable);
        }
    }

    /** Brings an attachment into a file here. */
    public CompletableFuture<Path> download(UUID attachmentId, Path file) {
        return http.download("/api/attachments/" + attachmentId, file);
    }

    public CompletableFuture<Void> deleteAttachment(UUID id) {
        return http.delete("/api/attachments/" + id);
    }

    public CompletableFuture<WorkOrderSummary> setDispatch(UUID orderId, SetDispatch command) {
        return http.post("/api/work-orders/" + orderId + "/dispatch", command, WorkOrderSummary.class);
    }

    public CompletableFuture<WorkOrderSummary> expect(UUID orderId, ChangeExpectedDay command) {
        return http.post("/api/work-orders/" + orderId + "/expected-day", command, WorkOrderSummary.class);
    }

    public CompletableFuture<WorkOrderSummary> reschedule(UUID orderId, RescheduleWorkOrder command) {
        return http.post("/api/work-orders/" + orderId + "/window", command, WorkOrderSummary.class);
    }

    public CompletableFuture<WorkOrderSummary> correct(UUID orderId, CorrectWorkOrder command) {
        return http.post("/api/work-orders/" + orderId + "/correction", command, WorkOrderSummary.class);
    }

    public CompletableFuture<WorkOrderSummary> changePriority(UUID orderId, ChangePriority command) {
        return http.post("/api/work-orders/" + orderId + "/priority", command, WorkOrderSummary.class);
    }

    /** What this session may ask. */
    public CompletableFuture<List<Right>> rights() {
        return http.list("/api/sessions/current/rights", Right.class);
    }

    /** The masters of one kind, such as {@code /api/users}. */
    public <R> Resource<R> resource(String path, Class<R> type) {
        return new Resource<>(http, path, type);
    }

    /** Masters and orders as files. */
    public Sheets sheets() {
        return new Sheets(http);
    }

    /** Where users are signed in. */
    public Sessions sessions() {
        return new Sessions(http);
    }

    /** Fails with NOT_FOUND for an order without a clock. */
    public CompletableFuture<SlaDetails> sla(UUID orderId) {
        return http.get("/api/work-orders/" + orderId + "/sla", SlaDetails.class);
    }

    public CompletableFuture<OrderSla> snoozeAlert(UUID orderId, SnoozeAlert command) {
        return http.post("/api/work-orders/" + orderId + "/sla/snooze", command, OrderSla.class);
    }

    public CompletableFuture<OrderSla> takeAlert(UUID orderId, TakeAlert command) {
        return http.post("/api/work-orders/" + orderId + "/sla/owner", command, OrderSla.class);
    }

    /** Who may take the order's alerts, by name. */
    public CompletableFuture<List<AlertTaker>> alertTakers(UUID orderId) {
        return http.list("/api/work-orders/" + orderId + "/sla/takers", AlertTaker.class);
    }

    public CompletableFuture<OrderSla> handAlert(UUID orderId, HandAlert command) {
        return http.post("/api/work-orders/" + orderId + "/sla/handover", command, OrderSla.class);
    }

    HttpExchange http() {
        return http;
    }

    @Override
    public void close() {
        http.close();
    }
}
