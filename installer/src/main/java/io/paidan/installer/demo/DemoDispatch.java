package io.paidan.installer.demo;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DayTimes;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.EngineerDays;
import io.paidan.planning.ranking.Ranking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

/** Gives the requests of the demo day to engineers as they come in, by the ranking that the product itself uses. */
final class DemoDispatch {
    /** An order that would be reached later than this before its deadline goes to nobody. */
    private static final Duration SPARE_TIME = Duration.ofMinutes(3);

    private static final Duration TO_ASSIGN = Duration.ofSeconds(80);
    private static final Duration TO_ANSWER = Duration.ofSeconds(70);
    /** One in so many leaves the answer until shortly before he sets out. */
    private static final int LATE_ANSWER = 5;

    private static final Duration LATE_BY = Duration.ofMinutes(11);
    private static final Duration WELL_AHEAD = Duration.ofMinutes(20);

    private final List<Territory> territories;
    private final List<EngineerSummary> engineers;
    private final DemoStock stock;
    private final Ranking ranking;
    private final DayTimes dayTimes;
    private final Random random;
    private final Map<UUID, DemoVisit> visits = new LinkedHashMap<>();

    DemoDispatch(
            List<Territory> territories,
            List<EngineerSummary> engineers,
            DemoStock stock,
            TravelTimes travelTimes,
            Random random) {
        this.territories = territories;
        this.engineers = engineers;
        this.stock = stock;
        this.ranking = new Ranking(travelTimes);
        this.dayTimes = new DayTimes(travelTimes);
        this.random = random;
    }

    List<DemoVisit> visits() {
        return List.copyOf(visits.values());
    }

    /**
     * Gives it to the best engineer whose visit will do.
     *
     * @return false when nobody can be there in time for such a visit; then nothing has changed
     */
    boolean assign(DemoRequest request, Predicate<DemoVisit> wanted) {
        var now = request.createdAt().plus(TO_ASSIGN).plus(TO_ANSWER);
        var order = request.toDispatch();
        var days = days(now);
        for (var candidate : ranking.rank(order, days, now)) {
            var plan = candidate.plan();
            if (plan == null || plan.slack().compareTo(SPARE_TIME) < 0) {
                return false;
            }
            var visit = visit(request, candidate, plan, now);
            if (wanted.test(visit)) {
                insert(visit, order, plan, days);
                return true;
            }
        }
        return false;
    }

    private void insert(DemoVisit visit, WorkOrderSummary order, Insertion plan, List<EngineerDay> days) {
        var day = days.stream()
                .filter(one -> one.engineer().id().equals(visit.engineerId()))
                .findFirst()
                .orElseThrow();
        for (var moved : dayTimes.insert(day, order, plan)) {
            visits.computeIfPresent(
                    moved.visitId(), (id, other) -> other.moved(moved.start(), moved.end(), moved.travel()));
        }
        visits.put(visit.id(), visit);
    }

    /** Some emergencies of the day were given to somebody so late that he came after their deadline. */
    void overlook(int count, Instant now) {
        visits().stream()
                .filter(visit -> visit.request().priority() == Priority.P1
                        && visit.request().window() == null
                        && visit.statusAt(now) == VisitStatus.DONE)
                .limit(count)
                .forEach(visit -> visits.put(
                        visit.id(),
                        visit.overlooked(Duration.between(
                                visit.arrivedAt().minus(LATE_BY),
                                visit.request().dueAt()))));
    }

    /** True when somebody could do it from now on. */
    boolean isServable(DemoRequest request, Instant now) {
        return ranking.rank(request.toDispatch(), days(now), now).stream().anyMatch(Candidate::isFit);
    }

    /** Somebody who could do it; used for a visit that was declined. */
    Optional<DemoVisit> propose(DemoRequest request) {
        var now = request.createdAt().plus(TO_ASSIGN).plus(TO_ANSWER);
        return ranking.rank(request.toDispatch(), days(now), now).stream()
                .filter(Candidate::isFit)
                .findFirst()
                .map(best -> visit(request, best, Objects.requireNonNull(best.plan()), now));
    }

    private DemoVisit visit(DemoRequest request, Candidate candidate, Insertion plan, Instant now) {
        var departure = plan.start().minus(plan.travel());
        var early = Duration.ofSeconds(random.nextInt(170));
        var spare = Duration.between(now, departure);
        var answersLate = random.nextInt(LATE_ANSWER) == 0 && spare.compareTo(WELL_AHEAD) > 0;
        return new DemoVisit(
                DemoIds.at(now, random),
                candidate.engineerId(),
                request,
                now.minus(TO_ANSWER),
                answersLate ? departure.minus(WELL_AHEAD) : now,
                plan.start(),
                plan.end(),
                plan.travel(),
                plan.pickUp() == null ? null : plan.pickUp().storeId(),
                early.compareTo(spare) < 0 ? early : Duration.ZERO,
                Duration.ofSeconds(180 + random.nextInt(400)),
                DemoCustomer.GOLD.equals(request.customer().tier()) && request.window() != null);
    }

    private List<EngineerDay> days(Instant now) {
        var soFar = visits.values();
        return EngineerDays.assemble(
                now,
                territories,
                engineers,
                soFar.stream().map(visit -> visit.punctual().at(now)).toList(),
                soFar.stream().map(visit -> visit.request().toDispatch()).toList(),
                engineers.stream()
                        .map(engineer ->
                                new EngineerPosition(engineer.id(), now, lastPlace(engineer, now), null, null, null))
                        .toList(),
                stock.parts(),
                stock.stores(),
                stock.levels());
    }

    /** Where he was last at work; home before the first visit. */
    GeoPoint lastPlace(EngineerSummary engineer, Instant now) {
        return ofEngineer(engineer.id()).stream()
                .filter(visit -> !visit.arrivedAt().isAfter(now))
                .reduce((first, second) -> second)
                .map(visit -> visit.request().customer().address().position())
                .orElse(engineer.homePosition());
    }

    List<DemoVisit> ofEngineer(UUID engineerId) {
        var his = new ArrayList<>(visits.values().stream()
                .filter(visit -> visit.engineerId().equals(engineerId))
                .toList());
        his.sort(Comparator.comparing(DemoVisit::start));
        return his;
    }
}
