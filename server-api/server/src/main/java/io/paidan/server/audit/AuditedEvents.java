package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.AcceptanceMissed;
import io.paidan.contract.feed.DispatchEvent.AttachmentAdded;
import io.paidan.contract.feed.DispatchEvent.AttachmentRemoved;
import io.paidan.contract.feed.DispatchEvent.CompanyRulesChanged;
import io.paidan.contract.feed.DispatchEvent.DispatchChanged;
import io.paidan.contract.feed.DispatchEvent.EngineerChanged;
import io.paidan.contract.feed.DispatchEvent.EngineerRemoved;
import io.paidan.contract.feed.DispatchEvent.ExpectedDayChanged;
import io.paidan.contract.feed.DispatchEvent.NoticePosted;
import io.paidan.contract.feed.DispatchEvent.NoticesRead;
import io.paidan.contract.feed.DispatchEvent.OfferEnded;
import io.paidan.contract.feed.DispatchEvent.OfferTaken;
import io.paidan.contract.feed.DispatchEvent.OrderOffered;
import io.paidan.contract.feed.DispatchEvent.PartChanged;
import io.paidan.contract.feed.DispatchEvent.ServiceTemplateChanged;
import io.paidan.contract.feed.DispatchEvent.SkillChanged;
import io.paidan.contract.feed.DispatchEvent.SlaAlertRaised;
import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.DispatchEvent.SlaPoliciesChanged;
import io.paidan.contract.feed.DispatchEvent.StepRecorded;
import io.paidan.contract.feed.DispatchEvent.StockChanged;
import io.paidan.contract.feed.DispatchEvent.StoreChanged;
import io.paidan.contract.feed.DispatchEvent.StoreRemoved;
import io.paidan.contract.feed.DispatchEvent.TermChanged;
import io.paidan.contract.feed.DispatchEvent.TerritoryChanged;
import io.paidan.contract.feed.DispatchEvent.VisitAssigned;
import io.paidan.contract.feed.DispatchEvent.VisitPinChanged;
import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCorrected;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCreated;
import io.paidan.contract.feed.DispatchEvent.WorkOrderLeft;
import io.paidan.contract.feed.DispatchEvent.WorkOrderRescheduled;
import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.visit.VisitSummary;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event is in the log when nobody's command made it happen, and what it is about. */
final class AuditedEvents {

    private AuditedEvents() {}

    static AuditAct act(DispatchEvent event) {
        return switch (event) {
            case WorkOrderCreated e -> AuditAct.ORDER_CREATED;
            case WorkOrderStatusChanged e -> AuditAct.ORDER_CHANGED;
            case WorkOrderLeft e -> AuditAct.ORDER_CHANGED;
            case VisitAssigned e -> AuditAct.ORDER_ASSIGNED;
            case VisitStatusChanged e -> AuditAct.VISIT_CHANGED;
            case VisitPinChanged e -> AuditAct.VISIT_PINNED;
            case WorkOrderRescheduled e -> AuditAct.ORDER_RESCHEDULED;
            case WorkOrderCorrected e -> AuditAct.ORDER_CORRECTED;
            case ExpectedDayChanged e -> AuditAct.EXPECTED_DAY_CHANGED;
            case DispatchChanged e -> AuditAct.DISPATCH_CHANGED;
            case OrderOffered e -> AuditAct.ORDER_OFFERED;
            case OfferTaken e -> AuditAct.ORDER_TAKEN;
            case OfferEnded e -> AuditAct.DISPATCH_CHANGED;
            case AcceptanceMissed e -> AuditAct.ACCEPTANCE_MISSED;
            case StepRecorded e -> AuditAct.STEP_RECORDED;
            case ServiceTemplateChanged e -> AuditAct.TEMPLATE_SAVED;
            case SkillChanged e -> AuditAct.SKILL_SAVED;
            case PartChanged e -> AuditAct.PART_SAVED;
            case TermChanged e -> AuditAct.TERM_SAVED;
            case AttachmentAdded e -> AuditAct.ATTACHMENT_ADDED;
            case AttachmentRemoved e -> AuditAct.ATTACHMENT_REMOVED;
            case NoticePosted e -> AuditAct.NOTICE_SENT;
            case NoticesRead e -> AuditAct.NOTICES_READ;
            case EngineerChanged e -> AuditAct.ENGINEER_SAVED;
            case EngineerRemoved e -> AuditAct.ENGINEER_SAVED;
            case TerritoryChanged e -> AuditAct.TERRITORY_SAVED;
            case StockChanged e -> AuditAct.STOCK_COUNTED;
            case StoreChanged e -> AuditAct.STORE_CHANGED;
            case StoreRemoved e -> AuditAct.STORE_CHANGED;
            case SlaChanged e -> AuditAct.CLOCK_CHANGED;
            case SlaAlertRaised e -> AuditAct.ALERT_RAISED;
            case SlaPoliciesChanged e -> AuditAct.SLA_POLICY_CHANGED;
            case CompanyRulesChanged e -> AuditAct.COMPANY_RULES_SAVED;
        };
    }

    /** Ids and codes, the order before the engineer. */
    static List<String> records(DispatchEvent event) {
        return switch (event) {
            case WorkOrderCreated e -> ids(e.order().id(), e.reworkOf());
            case WorkOrderStatusChanged e -> ids(e.order().id());
            case WorkOrderLeft e -> ids(e.workOrderId());
            case VisitAssigned e ->
                Stream.of(
                                ids(e.order().id(), e.visit().engineerId()),
                                engineers(e.companions()),
                                engineers(e.withdrawn()))
                        .flatMap(List::stream)
                        .toList();
            case VisitStatusChanged e -> ids(e.order().id(), e.visit().engineerId());
            case VisitPinChanged e -> ids(e.visit().workOrderId(), e.visit().engineerId());
            case WorkOrderRescheduled e -> ids(e.order().id());
            case WorkOrderCorrected e -> ids(e.order().id());
            case ExpectedDayChanged e -> ids(e.order().id());
            case DispatchChanged e -> ids(e.order().id());
            case OrderOffered e -> ids(e.order().id());
            case OfferTaken e -> ids(e.order().id());
            case OfferEnded e -> ids(e.order().id());
            case AcceptanceMissed e -> ids(e.order().id(), e.visit().engineerId());
            case StepRecorded e -> ids(e.order().id());
            case ServiceTemplateChanged e -> List.of(e.template().code());
            case SkillChanged e -> List.of(e.skill().code());
            case PartChanged e -> List.of(e.part().number());
            case TermChanged e -> List.of(e.term().code());
            case AttachmentAdded e -> ids(e.workOrderId());
            case AttachmentRemoved e -> ids(e.workOrderId());
            case NoticePosted e -> {
                var order = e.notice().workOrderId();
                yield ids(order == null ? e.notice().userId() : order);
            }
            case NoticesRead e -> ids(e.userId());
            case EngineerChanged e -> ids(e.engineer().id());
            case EngineerRemoved e -> ids(e.engineerId());
            case TerritoryChanged e -> List.of(e.territory().id());
            case StockChanged e -> List.of();
            case StoreChanged e -> ids(e.store().id(), e.store().engineerId());
            case StoreRemoved e -> ids(e.storeId());
            case SlaChanged e -> ids(e.order().id());
            case SlaAlertRaised e -> ids(e.order().id());
            case SlaPoliciesChanged e -> List.of();
            case CompanyRulesChanged e -> List.of();
        };
    }

    private static List<String> engineers(List<VisitSummary> visits) {
        return visits.stream().map(visit -> visit.engineerId().toString()).toList();
    }

    private static List<String> ids(@Nullable UUID... ids) {
        return Stream.of(ids).filter(Objects::nonNull).map(UUID::toString).toList();
    }
}
