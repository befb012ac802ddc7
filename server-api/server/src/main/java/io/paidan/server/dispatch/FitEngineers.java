package io.paidan.server.dispatch;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Obstacle;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.visit.Acceptances;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom the server may ask for an order without anybody looking: who is fit, and has not given it back before. */
@Component
class FitEngineers {

    /**
     * Who can be asked, and why the others cannot.
     *
     * @param candidates by rank, but first of all whom a rule wishes
     * @param obstacles the most frequent first
     */
    record Fit(List<Candidate> candidates, List<Obstacle> obstacles) {}

    /** Over a weekend; who is to come later than that is a dispatcher's to decide. */
    private static final int MOST_DAYS = 4;

    private final Candidates candidates;
    private final DayReader days;
    private final Acceptances acceptances;

    FitEngineers(Candidates candidates, DayReader days, Acceptances acceptances) {
        this.candidates = candidates;
        this.days = days;
        this.acceptances = acceptances;
    }

    /** On the first day, of those that are early enough, on which anybody can; when nobody can on any, what the first one said. */
    Fit find(WorkOrderSummary order, Scope scope) {
        var passed = Set.copyOf(acceptances.listPassed(order.region(), order.id()));
        var possible = days.listPossible(order, MOST_DAYS);
        var first = find(order, possible.getFirst(), passed, scope);
        return first.candidates().isEmpty()
                ? possible.stream()
                        .skip(1)
                        .map(day -> find(order, day, passed, scope))
                        .filter(fit -> !fit.candidates().isEmpty())
                        .findFirst()
                        .orElse(first)
                : first;
    }

    private Fit find(WorkOrderSummary order, LocalDate day, Set<UUID> passed, Scope scope) {
        var ranked = candidates.list(order.id(), day, false, scope);
        var wished = order.dispatch().wishedEngineerId();
        var fit = ranked.stream()
                .filter(candidate -> candidate.isFit() && !passed.contains(candidate.engineerId()))
                .sorted(comparing(candidate -> !candidate.engineerId().equals(wished)))
                .toList();
        return new Fit(fit, obstacles(ranked, passed));
    }

    private static List<Obstacle> obstacles(List<Candidate> ranked, Set<UUID> passed) {
        var counts = ranked.stream()
                .filter(candidate -> !candidate.isFit() || passed.contains(candidate.engineerId()))
                .collect(groupingBy(candidate -> name(candidate, passed), counting()));
        return counts.entrySet().stream()
                .map(entry -> new Obstacle(entry.getKey(), entry.getValue().intValue()))
                .sorted(comparingInt(Obstacle::engineers).reversed().thenComparing(Obstacle::verdict))
                .toList();
    }

    private static String name(Candidate candidate, Set<UUID> passed) {
        return passed.contains(candidate.engineerId())
                ? Obstacle.DECLINED
                : Verdict.first(candidate.verdicts()).getClass().getSimpleName();
    }
}
