package io.paidan.desktop.inspector;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import io.paidan.desktop.workorder.RemainingTime;
import io.paidan.desktop.workorder.TimeOff;
import io.paidan.desktop.workorder.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the head of an order ready to show. */
final class Sheets {

    private final DispatchStore store;
    private final Texts texts;
    private final CatalogueNames names;
    private final Clockface clockface;
    private final RemainingTime remaining;
    private final PartLines parts;

    Sheets(DispatchStore store, Texts texts, Clockface clockface) {
        this.store = store;
        this.texts = texts;
        this.names = new CatalogueNames(texts, store);
        this.clockface = clockface;
        this.remaining = new RemainingTime(texts, clockface);
        this.parts = new PartLines(store, texts);
    }

    Sheet of(WorkOrderSummary order, Instant now) {
        var visit = store.findActiveVisit(order.id()).orElse(null);
        var sla = store.findSla(order.id()).orElse(null);
        return new Sheet(
                order,
                Urgency.of(store, order, now),
                order.priority() + " " + remaining.text(order, visit, sla, now),
                place(order),
                window(order, now),
                wishes(order),
                Stage.of(order, visit),
                holder(order, now),
                off(order, now),
                parts.of(order));
    }

    private String place(WorkOrderSummary order) {
        var line = order.address() + " · " + order.customerName() + " " + inOnePiece(order.phone());
        var tier = order.customerTier();
        if (tier == null) {
            return line;
        }
        return line + " · "
                + texts.get("inspector.tier", CatalogueNames.withinSentence(names.term(TermKind.TIER, tier)));
    }

    private String window(WorkOrderSummary order, Instant now) {
        var due = clockface.timeOrDay(order.dueAt(), now);
        var window = order.window();
        var line = window == null
                ? texts.get("inspector.due", due)
                : texts.get("inspector.window", clockface.span(window.start(), window.end(), now), due);
        return store.findSla(order.id())
                .filter(sla -> order.status().isOpen())
                .flatMap(sla -> paused(sla, now))
                .orElse(line);
    }

    /** Since when nothing counts, and what there will be when it goes on; empty while it does. */
    private Optional<String> paused(OrderSla sla, Instant now) {
        var since = sla.pausedSince();
        return since == null
                ? Optional.empty()
                : sla.next()
                        .flatMap(target -> Optional.ofNullable(target.left()))
                        .map(left -> texts.get(
                                "inspector.paused",
                                clockface.timeOrDay(since, now),
                                "%d:%02d".formatted(left.toHours(), left.toMinutesPart())));
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

    /** A line for each crew that has it. */
    private @Nullable String holder(WorkOrderSummary order, Instant now) {
        var crews = store.activeVisits(order.id()).stream()
                .collect(groupingBy(VisitSummary::crewId, LinkedHashMap::new, toList()));
        return crews.isEmpty()
                ? null
                : crews.values().stream().map(crew -> holder(crew, now)).collect(joining("\n"));
    }

    private String holder(List<VisitSummary> crew, Instant now) {
        var furthest = crew.stream().max(comparing(VisitSummary::status)).orElseThrow();
        var line = texts.get(
                "inspector.holder",
                crew.stream().map(this::name).collect(joining(texts.get("inspector.and"))),
                texts.of(furthest.status()),
                clockface.span(furthest.plannedStart(), furthest.plannedEnd(), now));
        return furthest.sequence() == 1 ? line : texts.get("inspector.numbered", furthest.sequence(), line);
    }

    /** A line for each of them who is not there then. */
    private String off(WorkOrderSummary order, Instant now) {
        return order.status().isOpen()
                ? TimeOff.of(store, order, now).stream()
                        .map(off -> off.sentence(texts, clockface, now))
                        .collect(joining("\n"))
                : "";
    }

    private String name(VisitSummary visit) {
        return store.findEngineer(visit.engineerId()).map(EngineerSummary::name).orElse("");
    }

    /**
     * How often it was done again, and that nobody confirmed it; empty when neither.
     *
     * @param lastRework which visit was done again last; empty when none was
     */
    String outcome(Outcome outcome, String lastRework) {
        var words = new ArrayList<String>();
        if (outcome.reworks() > 0) {
            words.add(texts.get("inspector.reworks", outcome.reworks()));
        }
        if (!lastRework.isEmpty()) {
            words.add(lastRework);
        }
        if (outcome.closedUnconfirmed()) {
            words.add(texts.get("inspector.unconfirmed"));
        }
        return String.join(" · ", words);
    }

    /** A number that is not broken off at the end of a line. */
    private static String inOnePiece(String phone) {
        return phone.replace(' ', '\u00a0');
    }
}
