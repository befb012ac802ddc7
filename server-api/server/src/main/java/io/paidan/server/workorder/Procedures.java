package io.paidan.server.workorder;

import io.paidan.contract.feed.DispatchEvent.StepRecorded;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.feed.Outbox;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The procedure of each order, as the version of its template says, and what came out of its steps. */
@Service
public class Procedures {

    private final WorkOrders workOrders;
    private final WorkOrderMapper orders;
    private final ServiceTemplates templates;
    private final StepResultMapper results;
    private final StepCheck check;
    private final Visits visits;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    Procedures(
            WorkOrders workOrders,
            WorkOrderMapper orders,
            ServiceTemplates templates,
            StepResultMapper results,
            StepCheck check,
            Visits visits,
            History history,
            Outbox outbox,
            Clock clock) {
        this.workOrders = workOrders;
        this.orders = orders;
        this.templates = templates;
        this.results = results;
        this.check = check;
        this.visits = visits;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What came out of an order's steps, each list in the order it was entered.
     *
     * @param now what counts
     * @param former what had come out before the order was last taken up again and was not done anew since: no proof
     */
    record Tries(List<StepResult> now, List<StepResult> former) {}

    Tries tries(WorkOrderSummary order) {
        var takenUpAgain = history.findLastRework(order.region(), order.id()).orElse(Instant.MIN);
        Predicate<StepResult> counts = result -> result.at().isAfter(takenUpAgain);
        var all = results.list(order.region(), order.id());
        return new Tries(
                all.stream().filter(counts).toList(),
                all.stream().filter(counts.negate()).toList());
    }

    /** The mandatory steps that are still to be done, in their order. */
    public List<ProcedureStep> listMissing(WorkOrderSummary order) {
        return ProcedureStep.listMissing(
                templateOf(order).procedure(), tries(order).now());
    }

    /** The step whose result this picture of the order is; empty for a file that proves nothing. */
    public Optional<ProcedureStep> findProvenBy(WorkOrderSummary order, UUID picture) {
        var steps = templateOf(order).procedure();
        return results.list(order.region(), order.id()).stream()
                .filter(result -> result.value().equals(picture.toString()))
                .flatMap(result -> steps.stream().filter(step -> step.code().equals(result.step())))
                .filter(step -> step.kind().isPicture())
                .findFirst();
    }

    /**
     * Enters a result; entering the same again changes nothing.
     *
     * @throws ProblemException NOT_FOUND for an order out of scope or a step its procedure does not have, INVALID,
     *     TRANSITION_NOT_ALLOWED unless somebody is at work for it, FORBIDDEN for an engineer who is not, CONFLICT when
     *     somebody else has entered another one that the caller has not seen
     */
    @Transactional
    public StepResult record(UUID orderId, String code, RecordStep command, SignedInUser user) {
        var order = workOrders.lock(orderId, Scope.of(user));
        var step = templateOf(order).procedure().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "step", "number", order.number(), "step", code));
        if (!WorkOrderLifecycle.takesResults(order.status())) {
            throw new ProblemException(
                    ProblemCode.TRANSITION_NOT_ALLOWED, "step", "number", order.number(), "status", order.status());
        }
        if (user.engineerId() != null && !isThere(order, user.engineerId())) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "step-of-others", "number", order.number());
        }
        var entry = check.check(order, step, command.value().strip());
        var current = tries(order).now().stream()
                .filter(result -> result.step().equals(code))
                .findFirst();
        if (current.filter(result -> result.value().equals(entry.value())).isPresent()) {
            return current.get();
        }
        current.filter(result -> !result.at().equals(command.seenAt())).ifPresent(unseen -> {
            throw enteredMeanwhile(order, step, unseen);
        });
        return put(order, step, entry, command.place(), user.displayName());
    }

    /** Under way for it; while it waits, whoever is to come again knows what came out. */
    private boolean isThere(WorkOrderSummary order, UUID engineerId) {
        return visits.listActiveOfOrder(order.region(), order.id()).stream()
                .filter(visit -> visit.engineerId().equals(engineerId))
                .anyMatch(visit -> visit.status().isUnderWay() || order.status() == WorkOrderStatus.WAITING);
    }

    private static ProblemException enteredMeanwhile(WorkOrderSummary order, ProcedureStep step, StepResult unseen) {
        return new ProblemException(
                ProblemCode.CONFLICT,
                step.kind().isPicture() ? "step-picture" : "step",
                "number",
                order.number(),
                "step",
                step.name(LocaleContextHolder.getLocale()),
                "by",
                unseen.by(),
                "value",
                unseen.value());
    }

    private StepResult put(
            WorkOrderSummary order, ProcedureStep step, StepCheck.Entry entry, @Nullable GeoPoint place, String by) {
        var good = step.judge(entry.value()).orElse(null);
        var result = new StepResult(step.code(), entry.value(), good, by, now());
        results.put(order.region(), order.id(), result);
        var picture = step.kind().isPicture() ? entry.value() : null;
        var happened = new HistoryEntry(
                result.at(), by, StepRecorded.class.getSimpleName(), step.code(), null, picture, entry.said());
        history.append(order.region(), order.id(), happened, place);
        outbox.append(order.region(), order.territory(), new StepRecorded(order, result), by);
        return result;
    }

    /** As exactly as it is stored: whoever corrects the result names it by this moment. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    ServiceTemplate templateOf(WorkOrderSummary order) {
        var version = orders.getText(order.region(), order.id()).templateVersion();
        return templates.getVersion(order.templateCode(), version);
    }
}
