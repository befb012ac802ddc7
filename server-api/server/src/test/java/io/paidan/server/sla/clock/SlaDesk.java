package io.paidan.server.sla.clock;

import static io.paidan.server.given.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.contract.sla.SlaChoice;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.sla.WeekHours;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tests of the clock do over REST: to orders and their visits, and to the policies their clocks run by. */
final class SlaDesk {

    static final List<EscalationStep> STEPS = List.of(
            new EscalationStep(50, EscalationAct.REMIND_ENGINEER),
            new EscalationStep(75, EscalationAct.WARN_DISPATCHER),
            new EscalationStep(100, EscalationAct.SUPERVISOR_TAKES_OVER));

    private static final int CONFLICT = 409;

    private final ApiClient server;

    SlaDesk(ApiClient server) {
        this.server = server;
    }

    /** Signed in anew: a session ends when nothing happens in it for hours of the company's time. */
    ApiClient admin() {
        return server.as("admin");
    }

    /** Takes in an order in Vaduz. */
    WorkOrderSummary take() {
        return admin().post("/api/work-orders", request(Places.VADUZ)).as(WorkOrderSummary.class);
    }

    WorkOrderDetails details(UUID order) {
        return admin().get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }

    OrderSla sla(UUID order) {
        return slaDetails(order).sla();
    }

    SlaChoice choice(UUID order) {
        return slaDetails(order).choice();
    }

    private SlaDetails slaDetails(UUID order) {
        return admin().get("/api/work-orders/" + order + "/sla").as(SlaDetails.class);
    }

    TargetState target(UUID order, SlaTarget target) {
        return sla(order).find(target).orElseThrow();
    }

    WorkOrderSummary move(UUID order, WorkOrderStatus to, @Nullable WaitingReason waitingFor) {
        var version = details(order).order().version();
        return admin().post(
                        "/api/work-orders/" + order + "/transitions",
                        new TransitionWorkOrder(to, version, waitingFor, "because"))
                .as(WorkOrderSummary.class);
    }

    VisitSummary assign(UUID order, UUID engineer) {
        var version = details(order).order().version();
        return admin().post(
                        "/api/work-orders/" + order + "/visits",
                        new AssignVisit(UUID.randomUUID(), engineer, version, null, "test"))
                .as(VisitSummary.class);
    }

    /** Through all the statuses, one after another. */
    VisitSummary move(VisitSummary visit, VisitStatus... statuses) {
        var moved = visit;
        for (var to : statuses) {
            moved = moveSeen(moved, to).as(VisitSummary.class);
        }
        return moved;
    }

    /** Once more when the server was faster: it may tell the engineer of his visit between the look and the move. */
    private ApiReply moveSeen(VisitSummary visit, VisitStatus to) {
        return await().until(() -> lookAndMove(visit, to), reply -> reply.status() != CONFLICT);
    }

    private ApiReply lookAndMove(VisitSummary visit, VisitStatus to) {
        var version = details(visit.workOrderId()).visits().stream()
                .filter(each -> each.id().equals(visit.id()))
                .map(VisitSummary::version)
                .findFirst()
                .orElseThrow();
        return admin().post(
                        "/api/visits/" + visit.id() + "/transitions",
                        new TransitionVisit(to, version, "because", null));
    }

    /** For any order of the priority, round the clock. */
    SlaPolicy policy(String id, @Nullable Priority priority, Duration toArrive) {
        return policy(id, priority, toArrive, "24x7");
    }

    SlaPolicy policy(String id, @Nullable Priority priority, Duration toArrive, String calendar) {
        var policy = new SlaPolicy(
                id,
                0,
                id,
                null,
                priority,
                null,
                null,
                calendar,
                toArrive.dividedBy(4),
                Duration.ofMinutes(10),
                toArrive,
                toArrive.multipliedBy(2),
                null,
                STEPS);
        return admin().put("/api/sla-policies/" + id, policy).as(SlaPolicy.class);
    }

    /** Another version of it that promises the same. */
    void rename(SlaPolicy policy) {
        var renamed = policy.as(policy.version(), policy.name() + " renamed");
        assertThat(admin().put("/api/sla-policies/" + policy.id(), renamed).status())
                .isEqualTo(200);
    }

    /** A calendar of that name, open from eight to five every day. */
    void office() {
        var hours = new OpenHours(LocalTime.of(8, 0), LocalTime.of(17, 0));
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> new WeekHours(day, hours))
                .toList();
        var saved = admin().put("/api/business-calendars/office", new SaveCalendar(0, "Office", week, List.of()));
        assertThat(saved.status()).isEqualTo(200);
    }

    /** Until the order's clock runs by this policy. */
    void awaitPolicy(UUID order, String policy) {
        await().atMost(Duration.ofSeconds(30)).until(() -> sla(order).policy().equals(policy));
    }
}
