package io.paidan.server.organisation;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.SaveContact;
import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.sla.HandAlert;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.SnoozeAlert;
import io.paidan.contract.sla.TakeAlert;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.ChangeExpectedDay;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.testing.Endpoint;
import io.paidan.server.testing.TestClock;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** To each endpoint that takes an id: what would do something if the thing were there. */
final class SampleCommands {

    private SampleCommands() {}

    static BodyPublisher of(Endpoint endpoint, JsonMapper json) {
        if (endpoint.method().equals("GET") || endpoint.method().equals("DELETE")) {
            return BodyPublishers.noBody();
        }
        var now = TestClock.START;
        Object command = switch (endpoint.path()) {
            case "/api/work-orders/{id}/visits" -> new AssignVisit(UUID.randomUUID(), UUID.randomUUID(), 1, null, null);
            case "/api/work-orders/{id}/dispatch" -> new SetDispatch(DispatchMode.MANUAL, null, 1);
            case "/api/work-orders/{id}/grabs" -> new GrabOrder(UUID.randomUUID(), null);
            case "/api/work-orders/{id}/transitions" ->
                new TransitionWorkOrder(WorkOrderStatus.CANCELLED, 1, null, "because");
            case "/api/work-orders/{id}/window" ->
                new RescheduleWorkOrder(
                        new TimeWindow(now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2))), 1, "because");
            case "/api/work-orders/{id}/correction" ->
                new CorrectWorkOrder(null, "+423 232 99 99", null, null, null, 1);
            case "/api/work-orders/{id}/priority" -> new ChangePriority(Priority.P1, 1, "because");
            case "/api/work-orders/{id}/sla/snooze" ->
                new SnoozeAlert(SlaTarget.ARRIVE, now.plus(Duration.ofHours(1)), null);
            case "/api/work-orders/{id}/expected-day" -> new ChangeExpectedDay(LocalDate.of(2026, 4, 1), 1);
            case "/api/work-orders/{id}/sla/owner" -> new TakeAlert(SlaTarget.ARRIVE, null);
            case "/api/work-orders/{id}/sla/handover" -> new HandAlert(SlaTarget.ARRIVE, UUID.randomUUID(), null);
            case "/api/work-orders/{id}/steps/{step}" -> new RecordStep("yes");
            case "/api/work-orders/{id}/attachments/{attachmentId}" -> "The bell is broken.";
            case "/api/visits/{id}/pin" -> new PinVisit(true, 1);
            case "/api/visits/{id}/transitions" -> new TransitionVisit(VisitStatus.WITHDRAWN, 1, "because", null);
            case "/api/setup/engineers/{id}/times" ->
                Map.of(
                        "version",
                        1,
                        "from",
                        now,
                        "until",
                        now.plus(Duration.ofDays(7)),
                        "shifts",
                        List.of(),
                        "absences",
                        List.of(),
                        "loans",
                        List.of());
            case "/api/setup/notice-contacts/{id}" -> new SaveContact(0, "a@example.com", null, NoticeLanguage.EN);
            case "/api/dead-notices/{id}/retry",
                    "/api/dead-notices/{id}/discard",
                    "/api/setup/customers/{id}/erasure" -> Map.of();
            default -> throw new AssertionError("%s: say what is sent".formatted(endpoint));
        };
        return BodyPublishers.ofString(command instanceof String text ? text : json.writeValueAsString(command));
    }
}
