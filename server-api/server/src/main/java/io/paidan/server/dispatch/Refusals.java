package io.paidan.server.dispatch;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Actor;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.History;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** @throws ProblemException INVALID when no reason is given for a step that needs one */
    void requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw missing("reason");
        }
    }

    /** A field that this step needs is missing. */
    ProblemException missing(String field) {
        var sentence = texts.getMessage("field.missing", null, LocaleContextHolder.getLocale());
        return ProblemException.invalid(List.of(new FieldProblem(field, null, sentence)));
    }

    /** Only a supervisor may assign it, or release it. */
    ProblemException inReview(WorkOrderSummary order) {
        return about(order, ProblemCode.FORBIDDEN, "in-review");
    }

    /** It was handed to an outlet; a dispatcher of the region may take it back, but not pass over the outlet. */
    ProblemException leftToOutlet(WorkOrderSummary order) {
        return about(order, ProblemCode.FORBIDDEN, "left-to-outlet");
    }

    /** An agent may assign an order only where its mode says so. */
    ProblemException notTheAgents(WorkOrderSummary order) {
        return about(order, ProblemCode.FORBIDDEN, "not-the-agents");
    }

    /** The role may not take this step. */
    ProblemException notAllowed(WorkOrderSummary order, Enum<?> to, Actor actor) {
        return about(order, ProblemCode.FORBIDDEN, "step", "to", to, "role", Objects.requireNonNull(actor.role()));
    }

    /** Somebody changed the order since the caller looked: who, what it is now, and who has it. */
    ProblemException conflict(WorkOrderSummary order) {
        var by = lastActor(order);
        var active = visits.listActiveOfOrder(order.region(), order.id());
        return active.isEmpty()
                ? about(order, ProblemCode.CONFLICT, "work-order", "by", by, "status", order.status())
                : about(
                        order,
                        ProblemCode.CONFLICT,
                        "work-order-assigned",
                        "by",
                        by,
                        "status",
                        order.status(),
                        "engineer",
                        active.stream().map(this::nameOf).collect(joining(", ")));
    }

    /** Somebody changed the visit since the caller looked. */
    ProblemException conflict(WorkOrderSummary order, VisitSummary visit) {
        return about(
                order,
                ProblemCode.CONFLICT,
                "visit",
                "by",
                lastActor(order),
                "status",
                visit.status(),
                "engineer",
                nameOf(visit));
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
        return noStep(order, "under-way", "engineer", nameOf(visit), "status", visit.status());
    }

    /** The engineer cannot set out because another visit of his is under way. */
    ProblemException busy(WorkOrderSummary order, VisitSummary visit, WorkOrderSummary busyWith) {
        return noStep(order, "busy", "engineer", nameOf(visit), "other", busyWith.number());
    }

    /** The job cannot be finished while mandatory steps have no result. */
    ProblemException stepsMissing(WorkOrderSummary order, List<ProcedureStep> missing) {
        var language = LocaleContextHolder.getLocale();
        var chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        var names = missing.stream().map(step -> step.name(language)).collect(joining(chinese ? "、" : ", "));
        return noStep(order, "procedure", "count", missing.size(), "steps", names);
    }

    ProblemException noSuchStep(WorkOrderSummary order, VisitStatus from, VisitStatus to) {
        return noStep(order, "visit", "from", from, "to", to);
    }

    ProblemException noSuchStep(WorkOrderSummary order, WorkOrderStatus to) {
        return noStep(order, "work-order", "from", order.status(), "to", to);
    }

    /** The order cannot go back to the pool while an engineer has it. */
    ProblemException stillVisited(WorkOrderSummary order, VisitSummary visit) {
        return noStep(order, "still-visited", "engineer", nameOf(visit));
    }

    /** The work has begun or ended: another time for it is another visit. */
    ProblemException noOtherTime(WorkOrderSummary order) {
        return noStep(order, "no-other-time", "status", order.status());
    }

    /** What was noted of it is part of what is over. */
    ProblemException noCorrection(WorkOrderSummary order) {
        return noStep(order, "correction", "status", order.status());
    }

    /** Nothing is noted anew of whose data were erased. */
    ProblemException erased(WorkOrderSummary order) {
        return noStep(order, "correction-erased");
    }

    /** The place would move into another territory while somebody of this one has the order. */
    ProblemException heldElsewhere(WorkOrderSummary order, VisitSummary visit) {
        return noStep(order, "correction-elsewhere", "engineer", nameOf(visit));
    }

    /** The customer of the other telephone number has blocked him. */
    ProblemException unwanted(WorkOrderSummary order, VisitSummary visit) {
        return noStep(order, "correction-unwanted", "engineer", nameOf(visit));
    }

    /** The engineer has set out, or the visit is over: nothing but he moves it any more. */
    ProblemException noPin(WorkOrderSummary order, VisitSummary visit) {
        return noStep(order, "no-pin", "engineer", nameOf(visit), "status", visit.status());
    }

    ProblemException crewKeepsTime(WorkOrderSummary order) {
        return noStep(order, "crew-keeps-time");
    }

    /** Nothing is expected of an order that goes on. */
    ProblemException waitsForNothing(WorkOrderSummary order) {
        return noStep(order, "waits-for-nothing", "status", order.status());
    }

    ProblemException nobodyAtWork(WorkOrderSummary order) {
        return noStep(order, "nobody-at-work");
    }

    private static ProblemException noStep(WorkOrderSummary order, String detail, Object... namesAndValues) {
        return about(order, ProblemCode.TRANSITION_NOT_ALLOWED, detail, namesAndValues);
    }

    /** Every refusal names its order first. */
    private static ProblemException about(
            WorkOrderSummary order, ProblemCode code, String detail, Object... namesAndValues) {
        var values = Stream.concat(Stream.of("number", order.number()), Stream.of(namesAndValues));
        return new ProblemException(code, detail, values.toArray());
    }

    private String lastActor(WorkOrderSummary order) {
        return history.getLastActor(order.region(), order.id());
    }

    private String nameOf(VisitSummary visit) {
        return engineers.getInRegion(visit.engineerId(), visit.region()).name();
    }
}
