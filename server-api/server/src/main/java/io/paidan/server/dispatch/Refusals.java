package io.paidan.server.dispatch;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.History;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says why something is refused: who was faster, what stands in the way, how it looks now. */
@Component
class Refusals {

    private final History history;
    private final Visits visits;
    private final Engineers engineers;
    private final VerdictTexts verdictTexts;
    private final MessageSource texts;

    Refusals(History history, Visits visits, Engineers engineers, VerdictTexts verdictTexts, MessageSource texts) {
        this.history = history;
        this.visits = visits;
        this.engineers = engineers;
        this.verdictTexts = verdictTexts;
        this.texts = texts;
    }

    /** A field that this step needs is missing. */
    ProblemException missing(String field) {
        var sentence = texts.getMessage("field.missing", null, LocaleContextHolder.getLocale());
        return ProblemException.invalid(List.of(new FieldProblem(field, null, sentence)));
    }

    /** The role may not take this step. */
    ProblemException notAllowed(WorkOrderSummary order, Enum<?> to, Role role) {
        return new ProblemException(ProblemCode.FORBIDDEN, "step", "number", order.number(), "to", to, "role", role);
    }

    /** Somebody changed the order since the caller looked: who, what it is now, and who has it. */
    ProblemException conflict(WorkOrderSummary order) {
        var by = history.getLastActor(order.region(), order.id());
        return visits.findActiveOfOrder(order.region(), order.id())
                .map(visit -> new ProblemException(
                        ProblemCode.CONFLICT,
                        "work-order-assigned",
                        "number",
                        order.number(),
                        "by",
                        by,
                        "status",
                        order.status(),
                        "engineer",
                        engineerName(order.region(), visit.engineerId())))
                .orElseGet(() -> new ProblemException(
                        ProblemCode.CONFLICT,
                        "work-order",
                        "number",
                        order.number(),
                        "by",
                        by,
                        "status",
                        order.status()));
    }

    /** Somebody changed the visit since the caller looked. */
    ProblemException conflict(WorkOrderSummary order, VisitSummary visit) {
        return new ProblemException(
                ProblemCode.CONFLICT,
                "visit",
                "number",
                order.number(),
                "by",
                history.getLastActor(order.region(), order.id()),
                "status",
                visit.status(),
                "engineer",
                engineerName(visit.region(), visit.engineerId()));
    }

    ProblemException limitBroken(WorkOrderSummary order, EngineerSummary engineer, List<Verdict> verdicts) {
        return ProblemException.limitBroken(
                verdicts,
                "engineer",
                "number",
                order.number(),
                "engineer",
                engineer.name(),
                "why",
                verdictTexts.say(verdicts, order.region(), order.territory()));
    }

    ProblemException notAssignable(WorkOrderSummary order) {
        return ProblemException.limitBroken(
                List.of(new Verdict.OrderNotAssignable(order.status().name())),
                "order",
                "number",
                order.number(),
                "status",
                order.status());
    }

    /** The engineer who has the order is on his way or at work already. */
    ProblemException underWay(WorkOrderSummary order, VisitSummary visit) {
        return new ProblemException(
                ProblemCode.TRANSITION_NOT_ALLOWED,
                "under-way",
                "number",
                order.number(),
                "engineer",
                engineerName(visit.region(), visit.engineerId()),
                "status",
                visit.status());
    }

    /** The engineer cannot set out because another visit of his is under way. */
    ProblemException busy(WorkOrderSummary order, VisitSummary visit, WorkOrderSummary busyWith) {
        return new ProblemException(
                ProblemCode.TRANSITION_NOT_ALLOWED,
                "busy",
                "number",
                order.number(),
                "engineer",
                engineerName(visit.region(), visit.engineerId()),
                "other",
                busyWith.number());
    }

    ProblemException noSuchStep(WorkOrderSummary order, VisitStatus from, VisitStatus to) {
        return new ProblemException(
                ProblemCode.TRANSITION_NOT_ALLOWED, "visit", "number", order.number(), "from", from, "to", to);
    }

    ProblemException noSuchStep(WorkOrderSummary order, WorkOrderStatus to) {
        return new ProblemException(
                ProblemCode.TRANSITION_NOT_ALLOWED,
                "work-order",
                "number",
                order.number(),
                "from",
                order.status(),
                "to",
                to);
    }

    /** The order cannot go back to the pool while an engineer has it. */
    ProblemException stillVisited(WorkOrderSummary order, VisitSummary visit) {
        return new ProblemException(
                ProblemCode.TRANSITION_NOT_ALLOWED,
                "still-visited",
                "number",
                order.number(),
                "engineer",
                engineerName(visit.region(), visit.engineerId()));
    }

    ProblemException nobodyAtWork(WorkOrderSummary order) {
        return new ProblemException(ProblemCode.TRANSITION_NOT_ALLOWED, "nobody-at-work", "number", order.number());
    }

    private String engineerName(String region, UUID engineerId) {
        return engineers.getInRegion(engineerId, region).name();
    }
}
