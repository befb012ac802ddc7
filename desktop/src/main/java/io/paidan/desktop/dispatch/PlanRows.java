package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Delay;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.dispatch.PickUp;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.Consequence.Row;
import io.paidan.desktop.dispatch.Consequence.Tone;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an order would mean for an engineer's day: when, by which way, and for whom it becomes later. */
final class PlanRows {

    private static final int MOST_DELAYS = 3;

    private final Texts texts;
    private final Clockface clockface;
    private final ActTexts acts;
    private final CatalogueNames catalogue;

    PlanRows(Texts texts, Clockface clockface, ActTexts acts, CatalogueNames catalogue) {
        this.texts = texts;
        this.clockface = clockface;
        this.acts = acts;
        this.catalogue = catalogue;
    }

    List<Row> of(WorkOrderSummary order, Candidate candidate, Insertion plan, Instant now) {
        var rows = new ArrayList<Row>();
        rows.add(
                Row.of(texts, "arrives", clockface.timeOrDay(plan.arrival(), now), drive(candidate, plan), Tone.PLAIN));
        pickUp(plan).forEach(rows::add);
        rows.add(Row.of(texts, "detour", detour(plan.addedTravel()), Tone.PLAIN));
        rows.add(deadline(order, plan, now));
        window(order, plan, now).forEach(rows::add);
        rows.addAll(affected(plan));
        overtime(plan).forEach(rows::add);
        rows.addAll(conditions(order, plan));
        companions(plan).forEach(rows::add);
        return rows;
    }

    private String drive(Candidate candidate, Insertion plan) {
        var metres = candidate.directMetres();
        var direct = plan.afterVisit() == null && plan.pickUp() == null;
        return direct && metres != null
                ? texts.get("dispatch.driveKm", clockface.duration(plan.travel()), metres / 1000)
                : texts.get("dispatch.drive", clockface.duration(plan.travel()));
    }

    private Stream<Row> pickUp(Insertion plan) {
        return Stream.ofNullable(plan.pickUp()).map(stop -> {
            var where = texts.get("dispatch.via", stop.storeName(), clockface.time(stop.arrival()));
            return Row.of(texts, "pickUp", where, parts(stop), Tone.WARN);
        });
    }

    private String parts(PickUp stop) {
        return names(stop.partNumbers());
    }

    private String detour(Duration added) {
        return added.toMinutes() <= 0 ? texts.get("dispatch.noDetour") : clockface.change(added);
    }

    private Row deadline(WorkOrderSummary order, Insertion plan, Instant now) {
        var due = clockface.timeOrDay(order.dueAt(), now);
        return plan.slack().isNegative()
                ? Row.of(
                        texts,
                        "deadline",
                        texts.get(
                                "dispatch.late",
                                due,
                                clockface.duration(plan.slack().negated())),
                        Tone.BAD)
                : Row.of(
                        texts,
                        "deadline",
                        texts.get("dispatch.early", due, clockface.duration(plan.slack())),
                        Tone.GOOD);
    }

    private Stream<Row> window(WorkOrderSummary order, Insertion plan, Instant now) {
        var window = order.window();
        var slack = plan.windowSlack();
        if (window == null || slack == null) {
            return Stream.empty();
        }
        var span = clockface.span(window.start(), window.end(), now);
        var fits = plan.waiting().toMinutes() > 0
                ? texts.get("dispatch.beforeWindow", span, clockface.duration(plan.waiting()))
                : texts.get("dispatch.inWindow", span, clockface.duration(slack));
        return Stream.of(Row.of(texts, "window", fits, Tone.GOOD));
    }

    private List<Row> affected(Insertion plan) {
        var delays = plan.noticeableDelays();
        if (delays.isEmpty()) {
            return List.of(Row.of(texts, "affected", texts.get("dispatch.nobodyAffected"), Tone.GOOD));
        }
        var rows = new ArrayList<Row>();
        for (var delay : delays.stream().limit(MOST_DELAYS).toList()) {
            var tone = delay.isLate() ? Tone.BAD : Tone.WARN;
            rows.add(
                    rows.isEmpty()
                            ? Row.of(texts, "affected", sentence(delay), tone)
                            : Row.sentence(sentence(delay), tone));
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

    private Stream<Row> overtime(Insertion plan) {
        return plan.overtime().toMinutes() <= 0
                ? Stream.empty()
                : Stream.of(Row.of(texts, "overtime", clockface.change(plan.overtime()), Tone.WARN));
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
            rows.add(Row.of(texts, "conditions", held, Tone.GOOD));
        }
        if (!plan.partsMissing().isEmpty() && plan.pickUp() == null) {
            var missing = texts.get("dispatch.partsToFetch", names(plan.partsMissing()));
            rows.add(
                    rows.isEmpty()
                            ? Row.of(texts, "conditions", missing, Tone.WARN)
                            : Row.sentence(missing, Tone.WARN));
        }
        return rows;
    }

    private Stream<Row> companions(Insertion plan) {
        return plan.companions().isEmpty()
                ? Stream.empty()
                : Stream.of(Row.of(
                        texts,
                        "companions",
                        plan.companions().stream().map(acts::engineer).collect(Collectors.joining(" · ")),
                        Tone.PLAIN));
    }

    private String names(List<String> partNumbers) {
        return partNumbers.stream()
                .map(part -> CatalogueNames.withinSentence(catalogue.part(part)))
                .collect(Collectors.joining(" · "));
    }

    private String inVan(RequiredPart part) {
        return texts.get("dispatch.inVan", catalogue.part(part.partNumber()), part.quantity());
    }
}
