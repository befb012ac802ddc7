package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.dispatch.VerdictSentences;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
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

    /** @param zone the company's */
    public ActTexts(Texts texts, DispatchStore store, Supplier<ZoneId> zone) {
        this.texts = texts;
        this.store = store;
        this.zone = zone;
    }

    public String get(String key, Object... values) {
        return texts.get(key, values);
    }

    /** The short number people say: {@code W-0042} of {@code W-260321-0042}. */
    public static String brief(WorkOrderSummary order) {
        var parts = order.number().split("-", -1);
        return parts.length == 3 ? parts[0] + "-" + parts[2] : order.number();
    }

    public String order(UUID id) {
        return store.findOrder(id).map(ActTexts::brief).orElseGet(() -> texts.get("dispatch.unknownOrder"));
    }

    public String engineer(UUID id) {
        return store.findEngineer(id).map(EngineerSummary::name).orElseGet(() -> texts.get("dispatch.unknownEngineer"));
    }

    public String act(UUID orderId, UUID engineerId) {
        return texts.get("dispatch.act", order(orderId), engineer(engineerId));
    }

    /** What was done, such as "W-0042 → 李伟". */
    String of(AssignmentAct act) {
        return act.engineerId() == null
                ? texts.get("dispatch.withdrawn", order(act.orderId()), engineer(act.subject()))
                : act(act.orderId(), act.engineerId());
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(zone.get()));
    }

    String assigned(UUID orderId, UUID engineerId, @Nullable Insertion plan) {
        if (plan == null) {
            return act(orderId, engineerId);
        }
        return texts.get(
                "dispatch.assigned",
                order(orderId),
                engineer(engineerId),
                time(plan.arrival()),
                plan.addedTravel().toMinutes());
    }

    /** All reasons why an engineer cannot take an order, in one text. */
    public String refusal(WorkOrderSummary order, Candidate candidate) {
        return texts.get(
                "dispatch.refused",
                brief(order),
                engineer(candidate.engineerId()),
                String.join(texts.get("dispatch.reasonSeparator"), reasons(candidate)));
    }

    /** A skill's name in the user's language. */
    public String skill(String code) {
        return new StoreNames().skill(code);
    }

    /** Each limit he breaks as a sentence. */
    public List<String> reasons(Candidate candidate) {
        var sentences = new VerdictSentences(texts.locale(), zone.get(), new StoreNames());
        return candidate.verdicts().stream().map(sentences::sentence).toList();
    }

    /** The first limit in a few words, for where there is no room for a sentence. */
    public String briefReason(Candidate candidate) {
        var names = new StoreNames();
        return switch (Verdict.first(candidate.verdicts())) {
            case Verdict.SkillMissing(var skill) -> texts.get("dispatch.brief.skillMissing", names.skill(skill));
            case Verdict.SkillExpired(var skill, var _) -> texts.get("dispatch.brief.skillExpired", names.skill(skill));
            case Verdict.NoShift() -> texts.get("dispatch.brief.noShift");
            case Verdict.ShiftFull(var shiftEnd, var _) -> texts.get("dispatch.brief.shiftFull", time(shiftEnd));
            case Verdict.WindowMissed(var _, var earliest) -> texts.get("dispatch.brief.windowMissed", time(earliest));
            case Verdict.PositionUnknown() -> texts.get("dispatch.brief.positionUnknown");
            case Verdict.Unreachable() -> texts.get("dispatch.brief.unreachable");
            case Verdict.PartMissing(var part, var _) -> texts.get("dispatch.brief.partMissing", part);
            case Verdict.OtherRegion(var region) -> texts.get("dispatch.brief.otherRegion", names.region(region));
            case Verdict.OrderNotAssignable _ -> texts.get("dispatch.brief.orderNotAssignable");
        };
    }

    private final class StoreNames implements VerdictSentences.Names {
        @Override
        public String skill(String code) {
            var chinese = texts.locale().equals(Texts.CHINESE);
            return store.skills().stream()
                    .filter(skill -> skill.code().equals(code))
                    .map(skill -> chinese ? skill.nameZh() : skill.nameEn())
                    .findFirst()
                    .orElse(code);
        }

        @Override
        public String region(String id) {
            return store.territories().stream()
                    .filter(territory -> territory.id().equals(id))
                    .map(Territory::name)
                    .findFirst()
                    .orElse(id);
        }
    }
}
