package io.paidan.desktop.inspector;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Delay;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import io.paidan.desktop.workorder.OrderNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/** Says what giving an order to each fit engineer would mean. */
final class CandidateLines {

    private static final double HANDLING_MINUTES = 10;

    private final DispatchStore store;
    private final Texts texts;
    private final CatalogueNames catalogue;
    private final Clockface clockface;

    CandidateLines(DispatchStore store, Texts texts, Clockface clockface) {
        this.store = store;
        this.texts = texts;
        this.catalogue = new CatalogueNames(texts, store);
        this.clockface = clockface;
    }

    List<CandidateLine> fit(WorkOrderSummary order, List<Candidate> candidates, Instant now) {
        var fit = candidates.stream().filter(Candidate::isFit).toList();
        var best = fit.stream().mapToDouble(one -> effort(plan(one), now)).min().orElse(1);
        return fit.stream().map(one -> line(order, one, best, now)).toList();
    }

    /** The others, each with all his reasons. */
    List<UnfitLine> unfit(List<Candidate> candidates, ActTexts acts) {
        return candidates.stream()
                .filter(candidate -> !candidate.isFit())
                .map(candidate ->
                        new UnfitLine(candidate.engineerId(), name(candidate.engineerId()), acts.reasons(candidate)))
                .toList();
    }

    private String name(UUID engineerId) {
        return store.findEngineer(engineerId).map(EngineerSummary::name).orElse("");
    }

    private CandidateLine line(WorkOrderSummary order, Candidate candidate, double best, Instant now) {
        var plan = plan(candidate);
        var parts = new ArrayList<String>();
        if (has(order.id(), candidate.engineerId(), CandidateLines::isDeclined)) {
            parts.add(texts.get("inspector.declined"));
        } else if (has(order.id(), candidate.engineerId(), CandidateLines::isLapsed)) {
            parts.add(texts.get("inspector.lapsed"));
        }
        if (!plan.companions().isEmpty()) {
            parts.add(texts.get(
                    "inspector.with",
                    String.join(
                            texts.get("inspector.and"),
                            plan.companions().stream().map(this::name).toList())));
        }
        parts.add(
                plan.addedTravel().toMinutes() > 0
                        ? texts.get("inspector.added", clockface.change(plan.addedTravel()))
                        : texts.get("inspector.noDetour"));
        parts.add(delays(plan.noticeableDelays()));
        var becomesLate = plan.slack().isNegative() && now.isBefore(order.dueAt());
        if (plan.slack().isNegative()) {
            parts.add(texts.get(
                    "inspector.lateBy", clockface.duration(plan.slack().negated())));
        }
        if (plan.waiting().toMinutes() > 0) {
            parts.add(texts.get("inspector.waits", clockface.timeOrDay(plan.start(), now)));
        }
        if (plan.overtime().toMinutes() > 0) {
            parts.add(texts.get("inspector.overtime", clockface.change(plan.overtime())));
        }
        if (!order.requiredParts().isEmpty()) {
            parts.add(partsAtHand(plan));
        }
        switch (candidate.components().acquaintance()) {
            case PREFERRED -> parts.add(texts.get("inspector.preferred"));
            case PREVIOUS -> parts.add(texts.get("inspector.previous"));
            case NONE -> {}
        }
        return new CandidateLine(
                candidate.engineerId(),
                candidate.rank(),
                name(candidate.engineerId()),
                clockface.timeOrDay(plan.arrival(), now),
                clockface.duration(plan.travel()),
                best / effort(plan, now),
                List.copyOf(parts),
                becomesLate || plan.delays().stream().anyMatch(Delay::isLate));
    }

    /** Today he declined it or lost it by not answering: whom it was given to before that is in its history. */
    boolean hasPassed(UUID orderId, UUID engineerId) {
        return has(orderId, engineerId, visit -> isDeclined(visit) || isLapsed(visit));
    }

    private boolean has(UUID orderId, UUID engineerId, Predicate<VisitSummary> visit) {
        return store.visitsOfOrder(orderId).stream()
                .filter(each -> each.engineerId().equals(engineerId))
                .anyMatch(visit);
    }

    private static boolean isDeclined(VisitSummary visit) {
        return visit.status() == VisitStatus.DECLINED;
    }

    private static boolean isLapsed(VisitSummary visit) {
        return visit.status() == VisitStatus.WITHDRAWN && visit.lapsedAt() != null;
    }

    private String delays(List<Delay> delays) {
        var most = delays.stream().max(Comparator.comparing(Delay::by)).orElse(null);
        if (most == null || most.by().compareTo(Duration.ofMinutes(1)) < 0) {
            return texts.get("inspector.noDelay");
        }
        if (delays.size() > 1) {
            return texts.get("inspector.delays", delays.size(), clockface.duration(most.by()));
        }
        var number = store.findOrder(most.workOrderId()).map(OrderNames::brief).orElse("");
        return texts.get("inspector.delay", number, clockface.duration(most.by()));
    }

    private String partsAtHand(Insertion plan) {
        if (plan.partsMissing().isEmpty()) {
            return texts.get("inspector.partsAtHand");
        }
        var pickUp = plan.pickUp();
        if (pickUp != null) {
            return texts.get("inspector.partsFetched", pickUp.storeName());
        }
        return texts.get(
                "inspector.partsMissing",
                String.join(
                        " ",
                        plan.partsMissing().stream()
                                .map(part -> CatalogueNames.withinSentence(catalogue.part(part)))
                                .toList()));
    }

    /** Minutes that count for the bar: until he is there and what it adds to his driving. */
    private static double effort(Insertion plan, Instant now) {
        return Math.max(0, Duration.between(now, plan.arrival()).toMinutes())
                + Math.max(0, plan.addedTravel().toMinutes())
                + HANDLING_MINUTES;
    }

    private static Insertion plan(Candidate candidate) {
        return Objects.requireNonNull(candidate.plan());
    }
}
