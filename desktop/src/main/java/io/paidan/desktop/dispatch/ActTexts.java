package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.dispatch.VerdictSentences;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import io.paidan.desktop.workorder.OrderNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sentences of assigning, undoing and refusing. */
public final class ActTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final DispatchStore store;
    private final Supplier<ZoneId> zone;
    private final CatalogueNames catalogue;
    private final Clockface clockface;

    /** @param zone the company's */
    public ActTexts(Texts texts, DispatchStore store, Supplier<ZoneId> zone) {
        this.texts = texts;
        this.store = store;
        this.zone = zone;
        this.catalogue = new CatalogueNames(texts, store);
        this.clockface = new Clockface(texts, zone);
    }

    public String get(String key, Object... values) {
        return texts.get(key, values);
    }

    public String order(UUID id) {
        return store.findOrder(id).map(OrderNames::brief).orElseGet(() -> texts.get("dispatch.unknownOrder"));
    }

    public String engineer(UUID id) {
        return store.findEngineer(id).map(EngineerSummary::name).orElseGet(() -> texts.get("dispatch.unknownEngineer"));
    }

    public String act(UUID orderId, UUID engineerId) {
        return texts.get("dispatch.act", order(orderId), engineer(engineerId));
    }

    /** What was done, such as "W-0042 → 李伟". */
    String of(Act done) {
        return switch (done) {
            case AssignmentAct act ->
                act.engineerId() == null
                        ? texts.get("dispatch.withdrawn", order(act.orderId()), engineer(act.subject()))
                        : act(act.orderId(), act.engineerId());
            case PinAct act ->
                texts.get(
                        act.pinned() ? "dispatch.pinned" : "dispatch.unpinned",
                        order(act.orderId()),
                        engineer(act.engineerId()));
        };
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(zone.get()));
    }

    String day(LocalDate day) {
        return clockface.day(day);
    }

    String assigned(UUID orderId, UUID engineerId, @Nullable Insertion plan, Instant now) {
        if (plan == null) {
            return act(orderId, engineerId);
        }
        var assigned = texts.get(
                "dispatch.assigned",
                order(orderId),
                engineer(engineerId),
                clockface.timeOrDay(plan.arrival(), now),
                Clockface.minutes(plan.addedTravel()));
        return plan.slack().isNegative()
                ? texts.get(
                        "dispatch.assignedLate",
                        assigned,
                        clockface.duration(plan.slack().negated()))
                : assigned;
    }

    /** All reasons why an engineer cannot take an order, in one text. */
    public String refusal(WorkOrderSummary order, Candidate candidate) {
        return texts.get(
                "dispatch.refused",
                OrderNames.brief(order),
                engineer(candidate.engineerId()),
                String.join(texts.get("dispatch.reasonSeparator"), reasons(candidate)));
    }

    /** Each limit he breaks as a sentence. */
    public List<String> reasons(Candidate candidate) {
        var sentences = new VerdictSentences(texts.locale(), zone.get(), new NamesWithin());
        return candidate.verdicts().stream()
                .map(sentences::sentence)
                .map(ActTexts::capitalised)
                .toList();
    }

    /** The first limit in a few words, for where there is no room for a sentence. */
    public String briefReason(Candidate candidate) {
        var names = new NamesWithin();
        return capitalised(
                switch (Verdict.first(candidate.verdicts())) {
                    case Verdict.SkillMissing(var skill) ->
                        texts.get("dispatch.brief.skillMissing", names.skill(skill));
                    case Verdict.SkillExpired(var skill, var _) ->
                        texts.get("dispatch.brief.skillExpired", names.skill(skill));
                    case Verdict.NoShift _ -> texts.get("dispatch.brief.noShift");
                    case Verdict.Absent(var _, var _, var until) -> texts.get("dispatch.brief.absent", time(until));
                    case Verdict.ShiftFull(var shiftEnd, var _, var _) ->
                        texts.get("dispatch.brief.shiftFull", time(shiftEnd));
                    case Verdict.WindowMissed(var _, var earliest) ->
                        texts.get("dispatch.brief.windowMissed", time(earliest));
                    case Verdict.PositionUnknown() -> texts.get("dispatch.brief.positionUnknown");
                    case Verdict.Unreachable() -> texts.get("dispatch.brief.unreachable");
                    case Verdict.PartMissing(var part, var _, var _) -> texts.get("dispatch.brief.partMissing", part);
                    case Verdict.PartsApart _ -> texts.get("dispatch.brief.partsApart");
                    case Verdict.OtherRegion other -> texts.get("dispatch.brief.otherTerritory", names.region(other));
                    case Verdict.OtherTerritory(var home) ->
                        texts.get("dispatch.brief.otherTerritory", names.territory(home));
                    case Verdict.BlockedByCustomer _ -> texts.get("dispatch.brief.blockedByCustomer");
                    case Verdict.CapacityReached(var jobs, var _) -> texts.get("dispatch.brief.capacityReached", jobs);
                    case Verdict.CrewTooSmall(var needed, var _) -> texts.get("dispatch.brief.crewTooSmall", needed);
                    case Verdict.OrderNotAssignable _ -> texts.get("dispatch.brief.orderNotAssignable");
                });
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Names as they stand within a sentence. */
    private final class NamesWithin implements VerdictSentences.Names {
        @Override
        public String skill(String code) {
            return CatalogueNames.withinSentence(catalogue.skill(code));
        }

        @Override
        public String territory(String id) {
            return catalogue.territory(id);
        }
    }
}
