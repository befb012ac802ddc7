package io.paidan.desktop.inspector;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.RemainingTime;
import io.paidan.desktop.workorder.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the head of an order ready to show. */
final class Sheets {

    private static final Set<String> KNOWN_TIERS = Set.of("platinum", "gold", "silver");

    private final DispatchStore store;
    private final Texts texts;
    private final Clockface clockface;
    private final RemainingTime remaining;
    private final PartLines parts;

    Sheets(DispatchStore store, Texts texts, Clockface clockface) {
        this.store = store;
        this.texts = texts;
        this.clockface = clockface;
        this.remaining = new RemainingTime(texts, clockface);
        this.parts = new PartLines(store, texts);
    }

    Sheet of(WorkOrderSummary order, Instant now) {
        var visit = store.findActiveVisit(order.id()).orElse(null);
        return new Sheet(
                order,
                Urgency.of(order, visit, now),
                order.priority() + " " + remaining.text(order, visit, now),
                place(order),
                window(order, now),
                wishes(order),
                Stage.of(order, visit),
                holder(visit, now),
                parts.of(order));
    }

    private String place(WorkOrderSummary order) {
        var line = order.address() + " · " + order.customerName() + " " + PhoneMask.mask(order.phone());
        var tier = order.customerTier();
        if (tier == null) {
            return line;
        }
        return line + " · " + (KNOWN_TIERS.contains(tier) ? texts.get("inspector.tier." + tier) : tier);
    }

    private String window(WorkOrderSummary order, Instant now) {
        var due = clockface.timeOrDay(order.dueAt(), now);
        var window = order.window();
        return window == null
                ? texts.get("inspector.due", due)
                : texts.get("inspector.window", clockface.span(window.start(), window.end(), now), due);
    }

    private String wishes(WorkOrderSummary order) {
        var wishes = new ArrayList<String>();
        if (order.crewSize() > 1) {
            wishes.add(texts.get("inspector.crew", order.crewSize()));
        }
        named("inspector.wants", order.preferredEngineerId()).ifPresent(wishes::add);
        named("inspector.lastTime", order.previousEngineerId()).ifPresent(wishes::add);
        order.blockedEngineerIds().stream()
                .flatMap(id -> named("inspector.refuses", id).stream())
                .forEach(wishes::add);
        return String.join(" · ", wishes);
    }

    private Optional<String> named(String key, @Nullable UUID engineerId) {
        return Optional.ofNullable(engineerId)
                .flatMap(store::findEngineer)
                .map(engineer -> texts.get(key, engineer.name()));
    }

    private @Nullable String holder(@Nullable VisitSummary visit, Instant now) {
        return Optional.ofNullable(visit)
                .map(present -> texts.get(
                        "inspector.holder",
                        store.findEngineer(present.engineerId())
                                .map(EngineerSummary::name)
                                .orElse(""),
                        texts.of(present.status()),
                        clockface.span(present.plannedStart(), present.plannedEnd(), now)))
                .orElse(null);
    }
}
