package io.paidan.desktop.map;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Delay;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.engineer.EngineerState;
import io.paidan.desktop.map.Consequence.Row;
import io.paidan.desktop.map.Consequence.Tone;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what it would mean to give an order to an engineer. */
final class Consequences {

    private static final int MOST_DELAYS = 3;

    private final DispatchStore store;
    private final InstantSource clock;
    private final Texts texts;
    private final Clockface clockface;
    private final ActTexts acts;
    private final CatalogueNames catalogue;

    Consequences(DispatchStore store, InstantSource clock, Texts texts, Clockface clockface, ActTexts acts) {
        this.store = store;
        this.clock = clock;
        this.texts = texts;
        this.clockface = clockface;
        this.acts = acts;
        this.catalogue = new CatalogueNames(texts, store);
    }

    Optional<Consequence> of(WorkOrderSummary order, Candidate candidate) {
        return store.findEngineer(candidate.engineerId())
                .map(engineer -> new Consequence(engineer.name(), state(engineer), rows(order, candidate)));
    }

    /** What he is doing and how old his position is. */
    String state(EngineerSummary engineer) {
        var now = clock.instant();
        var position = store.findPosition(engineer.id());
        var state = EngineerState.of(engineer, store.visitsOfEngineer(engineer.id()), position.orElse(null), now);
        return position.map(known -> texts.get("map.stateAndAge", texts.of(state), clockface.age(known.at(), now)))
                .orElseGet(() -> texts.of(state));
    }

    private List<Row> rows(WorkOrderSummary order, Candidate candidate) {
        var plan = candidate.plan();
        if (plan == null) {
            return acts.reasons(candidate).stream()
                    .map(reason -> new Row("", reason, "", Tone.BAD))
                    .toList();
        }
        var rows = new ArrayList<Row>();
        rows.add(new Row(texts.get("map.arrives"), clockface.time(plan.arrival()), drive(candidate, plan), Tone.PLAIN));
        rows.add(new Row(texts.get("map.detour"), detour(plan.addedTravel()), "", Tone.PLAIN));
        rows.add(deadline(order, plan));
        rows.addAll(affected(plan));
        rows.addAll(conditions(order, plan));
        return rows;
    }

    private String drive(Candidate candidate, Insertion plan) {
        var metres = candidate.directMetres();
        return plan.afterVisit() == null && metres != null
                ? texts.get("map.driveKm", clockface.duration(plan.travel()), metres / 1000)
                : texts.get("map.drive", clockface.duration(plan.travel()));
    }

    private String detour(Duration added) {
        return added.toMinutes() <= 0 ? texts.get("map.noDetour") : texts.get("map.added", clockface.duration(added));
    }

    private Row deadline(WorkOrderSummary order, Insertion plan) {
        var label = texts.get("map.deadline");
        var due = clockface.timeOrDay(order.dueAt(), clock.instant());
        return plan.slack().isNegative()
                ? new Row(
                        label,
                        texts.get(
                                "map.late", due, clockface.duration(plan.slack().negated())),
                        "",
                        Tone.BAD)
                : new Row(label, texts.get("map.early", due, clockface.duration(plan.slack())), "", Tone.GOOD);
    }

    private List<Row> affected(Insertion plan) {
        var label = texts.get("map.affected");
        var delays = plan.noticeableDelays();
        if (delays.isEmpty()) {
            return List.of(new Row(label, texts.get("map.nobodyAffected"), "", Tone.GOOD));
        }
        var rows = new ArrayList<Row>();
        for (var delay : delays.stream().limit(MOST_DELAYS).toList()) {
            rows.add(new Row(rows.isEmpty() ? label : "", sentence(delay), "", delay.isLate() ? Tone.BAD : Tone.WARN));
        }
        var more = delays.size() - MOST_DELAYS;
        if (more > 0) {
            rows.add(new Row("", texts.get("map.moreAffected", more), "", Tone.WARN));
        }
        return rows;
    }

    private String sentence(Delay delay) {
        var number = acts.order(delay.workOrderId());
        var by = clockface.duration(delay.by());
        return delay.isLate()
                ? texts.get("map.delayedLate", number, by, clockface.duration(delay.late()))
                : texts.get("map.delayed", number, by);
    }

    private List<Row> conditions(WorkOrderSummary order, Insertion plan) {
        var label = texts.get("map.conditions");
        var held = Stream.concat(
                        order.requiredSkills().stream().map(catalogue::skill),
                        order.requiredParts().stream()
                                .filter(part -> !plan.partsMissing().contains(part.partNumber()))
                                .map(this::inVan))
                .collect(Collectors.joining(" · "));
        var rows = new ArrayList<Row>();
        if (!held.isEmpty()) {
            rows.add(new Row(label, texts.get("map.held", held), "", Tone.GOOD));
        }
        if (!plan.partsMissing().isEmpty()) {
            var missing = plan.partsMissing().stream()
                    .map(part -> CatalogueNames.withinSentence(catalogue.part(part)))
                    .collect(Collectors.joining(" · "));
            rows.add(new Row(rows.isEmpty() ? label : "", texts.get("map.partsToFetch", missing), "", Tone.WARN));
        }
        return rows;
    }

    private String inVan(RequiredPart part) {
        return texts.get("map.inVan", catalogue.part(part.partNumber()), part.quantity());
    }
}
