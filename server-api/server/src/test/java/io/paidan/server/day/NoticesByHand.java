package io.paidan.server.day;

import io.paidan.contract.dispatch.AcceptanceStep;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of what people had to be told while an order went its way, and how often, reckoned from nothing but its history. Shares no
 * code with what tells them.
 */
final class NoticesByHand {

    /** Nobody of the day corrects an order, goes away over visits, hands an alert on, or is named by a rule; every notice gets through. */
    static final Set<NoticeEvent> NEVER = EnumSet.of(
            NoticeEvent.ORDER_CORRECTED,
            NoticeEvent.ENGINEER_ABSENT,
            NoticeEvent.ALERT_HANDED,
            NoticeEvent.RULE_MATCHED,
            NoticeEvent.NOTICE_UNDELIVERED);

    private final Story.Way way;
    private final Map<NoticeEvent, Long> times = new EnumMap<>(NoticeEvent.class);
    private @Nullable VisitStatus visit;
    private boolean isOffered;

    private NoticesByHand(Story.Way way) {
        this.way = way;
    }

    /** What is not in it was told to nobody. */
    static Map<NoticeEvent, Long> of(WorkOrderDetails details) {
        var notices = new NoticesByHand(Story.of(details.order().title()).way());
        details.history().forEach(notices::happened);
        return notices.times;
    }

    private void happened(HistoryEntry entry) {
        switch (entry.kind()) {
            case "WorkOrderCreated" -> {
                told(NoticeEvent.ORDER_RECEIVED);
                becameReady();
            }
            case "WorkOrderRescheduled" -> told(NoticeEvent.ORDER_RESCHEDULED);
            case "WorkOrderStatusChanged" -> orderMoved(String.valueOf(entry.to()));
            case "DispatchChanged" -> dispatchChanged(String.valueOf(entry.to()));
            case "VisitAssigned" -> assigned(entry);
            case "VisitStatusChanged" -> visitMoved(VisitStatus.valueOf(String.valueOf(entry.to())));
            case "AcceptanceMissed" ->
                told(
                        AcceptanceStep.REASSIGNED.name().equals(entry.to())
                                ? NoticeEvent.VISIT_LAPSED
                                : NoticeEvent.ACCEPTANCE_OVERDUE);
            case "SlaAlertRaised" -> told(NoticeEvent.SLA_ESCALATED);
            case "VisitShiftedByInsertion", "VisitShiftedByRemoval", "VisitShiftedByDelay", "VisitShiftedByHaste" -> {
                if (isKnownToEngineer()) {
                    told(NoticeEvent.VISIT_MOVED);
                }
            }
            default -> {}
        }
    }

    private void orderMoved(String to) {
        switch (to) {
            case "READY" -> becameReady();
            case "COMPLETED" -> told(NoticeEvent.ORDER_COMPLETED);
            case "CANCELLED" -> told(NoticeEvent.ORDER_CANCELLED);
            default -> {}
        }
        endOffer(NoticeEvent.ORDER_OFFER_ENDED);
    }

    /** Where a person has to act, he is told each time it comes to him. */
    private void becameReady() {
        switch (way) {
            case AGENT -> told(NoticeEvent.ORDER_LEFT_TO_AGENT);
            case REVIEW -> told(NoticeEvent.ORDER_IN_REVIEW);
            case FORWARD -> told(NoticeEvent.ORDER_FORWARDED);
            case AUTOMATIC, GRAB -> {}
        }
    }

    private void dispatchChanged(String to) {
        isOffered = to.equals("OFFERED");
        switch (to) {
            case "OFFERED" -> told(NoticeEvent.ORDER_OFFERED);
            case "NOBODY_FITS" -> told(NoticeEvent.ORDER_NOBODY_FITS);
            case "NOBODY_TOOK" -> told(NoticeEvent.ORDER_NOBODY_TOOK);
            default -> throw new AssertionError("nobody of the day chooses a mode: " + to);
        }
    }

    private void assigned(HistoryEntry entry) {
        var isGrabbed = entry.actor().equals(entry.subject());
        endOffer(isGrabbed ? NoticeEvent.ORDER_TAKEN : NoticeEvent.ORDER_OFFER_ENDED);
        if (entry.from() != null) {
            takenBack();
        }
        visit = VisitStatus.PLANNED;
    }

    private void endOffer(NoticeEvent as) {
        if (isOffered) {
            told(as);
        }
        isOffered = false;
    }

    private void visitMoved(VisitStatus to) {
        switch (to) {
            case NOTIFIED -> told(NoticeEvent.VISIT_ASSIGNED);
            case EN_ROUTE -> told(NoticeEvent.ENGINEER_EN_ROUTE);
            case DECLINED -> told(NoticeEvent.VISIT_DECLINED);
            case ABORTED -> told(NoticeEvent.VISIT_ABORTED);
            case DONE -> told(NoticeEvent.ORDER_COMPLETED);
            case WITHDRAWN -> takenBack();
            case PLANNED, ACCEPTED, ON_SITE, IN_PROGRESS -> {}
        }
        visit = to;
    }

    private void takenBack() {
        if (isKnownToEngineer()) {
            told(NoticeEvent.VISIT_WITHDRAWN);
        }
    }

    /** Who grabbed it has accepted it unasked. */
    private boolean isKnownToEngineer() {
        return visit == VisitStatus.NOTIFIED || visit == VisitStatus.ACCEPTED;
    }

    private void told(NoticeEvent event) {
        times.merge(event, 1L, Long::sum);
    }
}
