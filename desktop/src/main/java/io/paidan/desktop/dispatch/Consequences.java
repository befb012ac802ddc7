package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Delay;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.Consequence.Row;
import io.paidan.desktop.dispatch.Consequence.Tone;
import io.paidan.desktop.engineer.EngineerState;
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
public final class Consequences {

    private static final int MOST_DELAYS = 3;

    private final DispatchStore store;
    private final InstantSource clock;
    private final Texts texts;
    private final Clockface clockface;
    private final ActTexts acts;
    private final CatalogueNames catalogue;

    public Consequences(DispatchStore store, InstantSource clock, Texts texts, Clockface clockface, ActTexts acts) {
        this.store = store;
        this.clock = clock;
        this.texts = texts;
        this.clockface = clockface;
        this.acts = acts;
        this.catalogue = new CatalogueNames(texts, store);
    }

    /** What matters at first sight; for somebody unfit all that speaks against it. */
    public Optional<Consequence> of(WorkOrderSummary order, Candidate candidate) {
        return store.findEngineer(candidate.engineerId())
                .map(engineer -> new Consequence(engineer.name(), state(engineer), rows(order, candidate)));
    }

    /** What he is doing and how old his position is. */
    public String state(EngineerSummary engineer) {
        var now = clock.instant();
        var position = store.findPosition(engineer.id());
        var state = EngineerState.of(engineer, store.visitsOfEngineer(engineer.id()), position.orElse(null), now);
        return position.map(known -> texts.get("dispatch.stateAndAge", texts.of(state), clockface.age(known.at(), now)))
                .orElseGet(() -> texts.of(state));
    }

    private List<Row> rows(WorkOrderSummary order, Candidate candidate) {
        var plan = candidate.plan();
        if (plan == null) {
            return acts.reasons(candidate).stream()
                    .map(reason -> Row.sentence(reason, Tone.BAD))
                    .toList();
        }
        var rows = new ArrayList<Row>();
        rows.add(row("arrives", clockface.time(plan.arrival()), drive(candidate, plan), Tone.PLAIN));
        rows.add(row("detour", detour(plan.addedTravel()), "", Tone.PLAIN));
        rows.add(deadline(order, plan));
        rows.addAll(affected(plan));
        rows.addAll(conditions(order, plan));
        return rows;
    }

    private String drive(Candidate candidate, Insertion plan) {
        var metres = candidate.directMetres();
        return plan.afterVisit() == null && metres != null
                ? texts.get("dispatch.driveKm", clockface.duration(plan.travel()), metres / 1000)
                : texts.get("dispatch.drive", clockface.duration(plan.travel()));
    }

    private String detour(Duration added) {
        return added.toMinutes() <= 0 ? texts.get("dispatch.noDetour") : clockface.change(added);
    }

    private Row deadline(WorkOrderSummary order, Insertion plan) {
        var due = clockface.timeOrDay(order.dueAt(), clock.instant());
        return plan.slack().isNegative()
                ? row(
                        "deadline",
                        texts.get(
                                "dispatch.late",
                                due,
                                clockface.duration(plan.slack().negated())),
                        "",
                        Tone.BAD)
                : row("deadline", texts.get("dispatch.early", due, clockface.duration(plan.slack())), "", Tone.GOOD);
    }

    private List<Row> affected(Insertion plan) {
        var delays = plan.noticeableDelays();
        if (delays.isEmpty()) {
            return List.of(row("affected", texts.get("dispatch.nobodyAffected"), "", Tone.GOOD));
        }
        var rows = new ArrayList<Row>();
        for (var delay : delays.stream().limit(MOST_DELAYS).toList()) {
            var tone = delay.isLate() ? Tone.BAD : Tone.WARN;
            rows.add(rows.isEmpty() ? row("affected", sentence(delay), "", tone) : Row.sentence(sentence(delay), tone));
        }
        var more = delays.size() - MOST_DELAYS;
        if (more > 0) {
            rows.add(Row.sentence(texts.get("dispatch.moreAffected", more), Tone.WARN));
        }
        return rows;
    }

    private String sentence(Delay delay) {
        var number = acts.order(delay.workOrderId());
        var by = clockface.duration(delay.by());
        return delay.isLate()
                ? texts.get("dispatch.delayedLate", number, by, clockface.duration(delay.late()))
                : texts.get("dispatch.delayed", number, by);
    }

    private List<Row> conditions(WorkOrderSummary order, Insertion plan) {
        var held = Stream.concat(
                        order.requiredSkills().stream().map(catalogue::skill),
                        order.requiredParts().stream()
                                .filter(part -> !plan.partsMissing().contains(part.partNumber()))
                                .map(this::inVan))
                .collect(Collectors.joining(" · "));
        var rows = new ArrayList<Row>();
        if (!held.isEmpty()) {
            rows.add(row("conditions", held, "", Tone.GOOD));
        }
        if (!plan.partsMissing().isEmpty()) {
            var missing = texts.get("dispatch.partsToFetch", parts(plan.partsMissing()));
            rows.add(rows.isEmpty() ? row("conditions", missing, "", Tone.WARN) : Row.sentence(missing, Tone.WARN));
        }
        return rows;
    }

    private String parts(List<String> numbers) {
        return numbers.stream()
                .map(part -> CatalogueNames.withinSentence(catalogue.part(part)))
                .collect(Collectors.joining(" · "));
    }

    private String inVan(RequiredPart part) {
        return texts.get("dispatch.inVan", catalogue.part(part.partNumber()), part.quantity());
    }

    private Row row(String what, String text, String aside, Tone tone) {
        return new Row(texts.get("dispatch.row." + what), texts.get("dispatch.hint." + what), text, aside, tone);
    }
}
