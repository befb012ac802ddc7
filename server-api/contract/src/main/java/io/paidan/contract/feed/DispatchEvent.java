package io.paidan.contract.feed;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.dispatch.AcceptanceStep;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.term.Term;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened. Each event carries the whole new state of every row it changed, so applying it is replacing
 * those rows, whatever was there before.
 */
public sealed interface DispatchEvent {

    /** @param reworkOf the order that this one does again; null for a task of its own */
    record WorkOrderCreated(
            WorkOrderSummary order, @Nullable UUID reworkOf) implements DispatchEvent {}

    record WorkOrderStatusChanged(
            WorkOrderSummary order,
            WorkOrderStatus from,
            @Nullable String reason) implements DispatchEvent {}

    /**
     * An engineer got the order, or a crew.
     *
     * @param visit of him who was chosen
     * @param companions the visits of the colleagues who go with him
     * @param rescheduled other visits of theirs whose times moved to make room
     * @param withdrawn the visits of those who had it before, when it was a reassignment
     */
    record VisitAssigned(
            WorkOrderSummary order,
            VisitSummary visit,
            List<VisitSummary> companions,
            List<VisitSummary> rescheduled,
            List<VisitSummary> withdrawn)
            implements DispatchEvent {
        public VisitAssigned {
            companions = List.copyOf(companions);
            rescheduled = List.copyOf(rescheduled);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /**
     * A visit moved on in its life (accepted, set out, arrived, done, withdrawn, declined …) and its order with it.
     *
     * @param rescheduled other visits of the engineer whose times moved with it
     */
    record VisitStatusChanged(
            WorkOrderSummary order,
            VisitSummary visit,
            VisitStatus from,
            List<VisitSummary> rescheduled,
            @Nullable String reason)
            implements DispatchEvent {
        public VisitStatusChanged {
            rescheduled = List.copyOf(rescheduled);
        }
    }

    /** A person pinned a visit to its engineer and time, or let it go; the visit says which. */
    record VisitPinChanged(VisitSummary visit) implements DispatchEvent {}

    /**
     * An order has gone to a territory that whoever is told this does not see: whatever is known of it goes with it. Told to
     * nobody else, and all that is said of it.
     */
    record WorkOrderLeft(UUID workOrderId) implements DispatchEvent {}

    /**
     * Another time was agreed with the customer.
     *
     * @param from the time agreed before; null when there was none
     */
    record WorkOrderRescheduled(
            WorkOrderSummary order, @Nullable TimeWindow from, String reason) implements DispatchEvent {}

    /**
     * What an order waits for is expected on another day.
     *
     * @param from the day named before; null when there was none
     */
    record ExpectedDayChanged(
            WorkOrderSummary order, @Nullable LocalDate from) implements DispatchEvent {}

    /**
     * What was noted of an order at intake was put right.
     *
     * @param engineers those who have it: they look for the customer by what is noted
     */
    record WorkOrderCorrected(WorkOrderSummary order, List<UUID> engineers) implements DispatchEvent {
        public WorkOrderCorrected {
            engineers = List.copyOf(engineers);
        }
    }

    /** An order comes to an engineer another way, or is further on the way it has. */
    record DispatchChanged(WorkOrderSummary order) implements DispatchEvent {}

    /** An order is in the grab pool for these engineers. */
    record OrderOffered(WorkOrderSummary order, List<UUID> engineers) implements DispatchEvent {
        public OrderOffered {
            engineers = List.copyOf(engineers);
        }
    }

    /**
     * Somebody took an order from the grab pool.
     *
     * @param engineers the others to whom it was offered
     * @param takenBy his name
     */
    record OfferTaken(WorkOrderSummary order, List<UUID> engineers, String takenBy) implements DispatchEvent {
        public OfferTaken {
            engineers = List.copyOf(engineers);
        }
    }

    /**
     * An order can no longer be taken from the grab pool: it was given to somebody, sent another way or cancelled.
     *
     * @param engineers those to whom it was offered and who do not have it now
     */
    record OfferEnded(WorkOrderSummary order, List<UUID> engineers) implements DispatchEvent {
        public OfferEnded {
            engineers = List.copyOf(engineers);
        }
    }

    /** An engineer did not accept in time. */
    record AcceptanceMissed(WorkOrderSummary order, VisitSummary visit, AcceptanceStep step) implements DispatchEvent {}

    /** A step of the order's procedure was done. */
    record StepRecorded(WorkOrderSummary order, StepResult result) implements DispatchEvent {}

    /** A template has a new version; told to every region. */
    record ServiceTemplateChanged(ServiceTemplate template) implements DispatchEvent {}

    /** A skill was made or is called otherwise; told to every region. */
    record SkillChanged(Skill skill) implements DispatchEvent {}

    /** A part of the catalogue was made or is called otherwise; told to every region. */
    record PartChanged(Part part) implements DispatchEvent {}

    /** A code was named or is called otherwise; told to every region. */
    record TermChanged(Term term) implements DispatchEvent {}

    /**
     * The company rules are other ones; told to every region.
     *
     * @param noticeHoldSeconds how long an assignment is kept from the engineer from now on
     */
    record CompanyRulesChanged(int noticeHoldSeconds) implements DispatchEvent {}

    /**
     * An SLA policy or a business calendar is another one than before; told to every region. Who shows by what the times of
     * an order are counted asks anew.
     *
     * @param name what the policy or calendar is called
     */
    record SlaPoliciesChanged(String name) implements DispatchEvent {}

    record AttachmentAdded(UUID workOrderId, Attachment attachment) implements DispatchEvent {}

    record AttachmentRemoved(UUID workOrderId, UUID attachmentId, String name) implements DispatchEvent {}

    /** Somebody was told something; only he hears of it. */
    record NoticePosted(NoticeSummary notice) implements DispatchEvent {}

    /** A user has read what he was told; only he hears of it, at whatever consoles he has open. */
    record NoticesRead(UUID userId, List<UUID> ids) implements DispatchEvent {
        public NoticesRead {
            ids = List.copyOf(ids);
        }
    }

    record EngineerChanged(EngineerSummary engineer) implements DispatchEvent {}

    /** An engineer has left, or is no longer lent to whom this is told. */
    record EngineerRemoved(UUID engineerId) implements DispatchEvent {}

    record TerritoryChanged(Territory territory) implements DispatchEvent {}

    record StockChanged(List<StockLevel> levels) implements DispatchEvent {
        public StockChanged {
            levels = List.copyOf(levels);
        }
    }

    /**
     * A store was made or is another one than before.
     *
     * @param levels what lies in it, when somebody who is told this did not see it before; else empty
     */
    record StoreChanged(Store store, List<StockLevel> levels) implements DispatchEvent {
        public StoreChanged {
            levels = List.copyOf(levels);
        }
    }

    /** A store is no more, or is not for whom this is told: whatever is known of it goes with it. */
    record StoreRemoved(UUID storeId) implements DispatchEvent {}

    /** An order's deadlines moved, were met, or somebody took care of an alert. */
    record SlaChanged(WorkOrderSummary order, OrderSla sla) implements DispatchEvent {}

    /** A share of an order's time is used, and somebody has to hear of it: once an order, target and act. */
    record SlaAlertRaised(WorkOrderSummary order, OrderSla sla, SlaTarget target, EscalationAct act)
            implements DispatchEvent {}
}
