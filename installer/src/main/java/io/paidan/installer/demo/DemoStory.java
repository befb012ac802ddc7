package io.paidan.installer.demo;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what happened to one order until now: its history, and from that its status and version. */
final class DemoStory {
    private static final String DISPATCHER = "王调度";
    private static final String SUPERVISOR = "刘主管";

    private final DemoRequest request;
    private final List<HistoryEntry> entries = new ArrayList<>();
    private WorkOrderStatus status;
    private @Nullable WaitingReason waitingReason;
    private @Nullable Instant endedAt;

    DemoStory(DemoRequest request, WorkOrderStatus first) {
        this.request = request;
        this.status = first;
        add(request.createdAt(), request.createdBy(), "WorkOrderCreated", null, null, first.name(), null);
    }

    Instant createdAt() {
        return request.createdAt();
    }

    UUID orderId() {
        return request.id();
    }

    String region() {
        return request.customer().area().region();
    }

    DemoOrder toOrder(String number) {
        return new DemoOrder(
                request.order(number, status, waitingReason, entries.size()), request, endedAt, List.copyOf(entries));
    }

    /** The engineer's visit as it stands now. */
    DemoStory visited(DemoVisit visit, String engineer, Instant now) {
        assigned(visit, engineer);
        var until = visit.statusAt(now);
        step(visit.acceptedAt(), engineer, VisitStatus.NOTIFIED, VisitStatus.ACCEPTED, until);
        step(visit.departedAt(), engineer, VisitStatus.ACCEPTED, VisitStatus.EN_ROUTE, until);
        step(visit.arrivedAt(), engineer, VisitStatus.EN_ROUTE, VisitStatus.ON_SITE, until);
        step(visit.start(), engineer, VisitStatus.ON_SITE, VisitStatus.IN_PROGRESS, until);
        step(visit.endedAt(), engineer, VisitStatus.IN_PROGRESS, VisitStatus.DONE, until);
        switch (until) {
            case IN_PROGRESS -> status = WorkOrderStatus.IN_PROGRESS;
            case DONE -> {
                status = WorkOrderStatus.COMPLETED;
                endedAt = visit.endedAt();
            }
            default -> status = WorkOrderStatus.SCHEDULED;
        }
        return this;
    }

    DemoStory declined(DemoVisit visit, String engineer, String reason) {
        assigned(visit, engineer);
        add(visit.declinedAt(), engineer, "VisitStatusChanged", engineer, "NOTIFIED", "DECLINED", reason);
        status = WorkOrderStatus.SCHEDULED;
        return moved(visit.declinedAt(), engineer, WorkOrderStatus.READY, null);
    }

    DemoStory waiting(WaitingReason why, String reason) {
        waitingReason = why;
        return moved(request.createdAt().plusSeconds(900), DISPATCHER, WorkOrderStatus.WAITING, reason);
    }

    DemoStory cancelled(String reason) {
        endedAt = request.createdAt().plusSeconds(1500);
        return moved(endedAt, DemoRequests.AGENT, WorkOrderStatus.CANCELLED, reason);
    }

    DemoStory confirmed(Instant at) {
        return moved(at, DemoRequests.AGENT, WorkOrderStatus.CONFIRMED, null);
    }

    DemoStory closed(Instant at) {
        return moved(at, SUPERVISOR, WorkOrderStatus.CLOSED, null);
    }

    private DemoStory moved(Instant at, String actor, WorkOrderStatus to, @Nullable String reason) {
        add(at, actor, "WorkOrderStatusChanged", null, status.name(), to.name(), reason);
        status = to;
        return this;
    }

    private void assigned(DemoVisit visit, String engineer) {
        add(
                visit.assignedAt(),
                DISPATCHER,
                "VisitAssigned",
                engineer,
                null,
                new TimeWindow(visit.start(), visit.end()).text(),
                null);
        step(
                visit.assignedAt().plusSeconds(DemoVisit.NOTICE_SECONDS),
                engineer,
                VisitStatus.PLANNED,
                VisitStatus.NOTIFIED,
                VisitStatus.NOTIFIED);
    }

    private void step(Instant at, String engineer, VisitStatus from, VisitStatus to, VisitStatus until) {
        if (to.compareTo(until) <= 0) {
            add(at, engineer, "VisitStatusChanged", engineer, from.name(), to.name(), null);
        }
    }

    private void add(
            Instant at,
            String actor,
            String kind,
            @Nullable String subject,
            @Nullable String from,
            String to,
            @Nullable String reason) {
        entries.add(new HistoryEntry(at, actor, kind, subject, from, to, reason));
    }
}
