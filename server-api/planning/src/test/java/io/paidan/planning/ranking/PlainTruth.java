package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.TODAY;
import static io.paidan.planning.Samples.at;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import io.paidan.planning.WalkedDay;
import io.paidan.planning.WalkedDay.Task;
import io.paidan.planning.WalkedDay.Walked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether what is said about an engineer and an order is so, found out from the records in the plainest way. */
final class PlainTruth {
    private final WorkOrderSummary order;
    private final EngineerDay day;

    PlainTruth(WorkOrderSummary order, EngineerDay day) {
        this.order = order;
        this.day = day;
    }

    boolean isTrue(Verdict verdict) {
        var engineer = day.engineer();
        return switch (verdict) {
            case Verdict.OrderNotAssignable(var status) ->
                order.status() == WorkOrderStatus.WAITING && status.equals("WAITING");
            case Verdict.OtherRegion(var his, var _) -> !his.equals(order.region()) && his.equals(engineer.region());
            case Verdict.OtherTerritory(var his) ->
                !his.equals(order.territory()) && his.equals(engineer.territory()) && (!isLent() || !canBegin());
            case Verdict.BlockedByCustomer() -> order.blockedEngineerIds().contains(engineer.id());
            case Verdict.SkillMissing(var skill) ->
                order.requiredSkills().contains(skill) && !holds(skill, TODAY.minusYears(9));
            case Verdict.SkillExpired(var skill, var on) ->
                on.isBefore(TODAY) && holds(skill, on) && !holds(skill, TODAY);
            case Verdict.CapacityReached(var jobs, var limit) ->
                Objects.equals(engineer.capacity(), limit)
                        && jobs == day.visits().size()
                        && jobs >= limit;
            case Verdict.NoShift _ -> day.shift() == null;
            case Verdict.Absent away -> isAway(away.from(), away.until()) && (day.shift() == null || !canBegin());
            case Verdict.ShiftFull full -> full.overtimeNeeded().compareTo(day.overtimeAllowed()) > 0 && !canBegin();
            case Verdict.WindowMissed(var end, var earliest) -> !earliest.isBefore(end) && !canBegin();
            case Verdict.PositionUnknown() -> day.from() == null;
            case Verdict.Unreachable() -> isOffTheRoads();
            case Verdict.PartMissing missing ->
                lacking().get(missing.partNumber()) == missing.needed()
                        && !isInAStore(missing.partNumber(), missing.needed());
            case Verdict.PartsApart(var parts) ->
                lacking().keySet().containsAll(parts)
                        && parts.stream()
                                .allMatch(part -> isInAStore(part, lacking().get(part)))
                        && ways().isEmpty();
            case Verdict.CrewTooSmall _ -> false;
        };
    }

    /** Nothing stands in the way at all. */
    boolean isFit() {
        return isFitAtAnyTime() && !ways().isEmpty() && canBegin();
    }

    /** Nothing stands in the way of beginning exactly then, whoever brings the parts. */
    boolean isFitAt(Instant start) {
        return isFitAtAnyTime()
                && (loan() == null || !start.isBefore(loan().start()))
                && canBegin(new Task(order, start, false, null, null), start.plusMillis(1));
    }

    private boolean isFitAtAnyTime() {
        var engineer = day.engineer();
        return order.status() == WorkOrderStatus.READY
                && order.region().equals(engineer.region())
                && (order.territory().equals(engineer.territory()) || isLent())
                && !order.blockedEngineerIds().contains(engineer.id())
                && order.requiredSkills().stream().allMatch(skill -> holds(skill, TODAY))
                && (engineer.capacity() == null || day.visits().size() < engineer.capacity())
                && day.shift() != null
                && day.from() != null
                && !isOffTheRoads();
    }

    private boolean isLent() {
        return day.engineer().loans().stream()
                .anyMatch(loan ->
                        loan.territory().equals(order.territory()) && loan.end().isAfter(day.availableFrom()));
    }

    private boolean holds(String skill, LocalDate date) {
        return day.engineer().skills().stream()
                .anyMatch(held -> held.code().equals(skill)
                        && (held.expiresOn() == null || !held.expiresOn().isBefore(date)));
    }

    private boolean isAway(Instant from, Instant until) {
        return day.engineer().absences().stream()
                .anyMatch(absence ->
                        !absence.start().isBefore(from) && !absence.end().isAfter(until));
    }

    private boolean isOffTheRoads() {
        return order.place().lon() > StraightRoads.FAR_EAST;
    }

    /** What is not in his van when all his visits have taken theirs. */
    private Map<String, Integer> lacking() {
        var left = new HashMap<>(day.vanParts());
        day.visits().stream()
                .flatMap(planned -> planned.order().requiredParts().stream())
                .forEach(part ->
                        left.computeIfPresent(part.partNumber(), (_, count) -> Math.max(0, count - part.quantity())));
        var lacking = new HashMap<String, Integer>();
        for (var part : order.requiredParts()) {
            var rest = part.quantity() - left.getOrDefault(part.partNumber(), 0);
            if (rest > 0) {
                lacking.put(part.partNumber(), rest);
            }
        }
        return lacking;
    }

    private boolean isInAStore(String part, int count) {
        return day.regionStock().stores().stream()
                .anyMatch(store -> store.parts().getOrDefault(part, 0) >= count);
    }

    /** The task of going there: straight, or by each store that has what lacks. */
    private List<Task> ways() {
        var from = loan() == null ? Instant.MIN : loan().start();
        var lacking = lacking();
        if (lacking.isEmpty()) {
            return List.of(new Task(order, from, false, null, null));
        }
        return day.regionStock().stores().stream()
                .filter(store -> lacking.entrySet().stream()
                        .allMatch(part -> store.parts().getOrDefault(part.getKey(), 0) >= part.getValue()))
                .map(store -> new Task(order, from, false, null, store.place()))
                .toList();
    }

    private Loan loan() {
        return order.territory().equals(day.engineer().territory())
                ? null
                : day.engineer().loans().stream()
                        .filter(loan -> loan.territory().equals(order.territory())
                                && loan.end().isAfter(at("10:00")))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether there is a place in his day, parts fetched, where every limit of time is kept; any place of those behind. */
    boolean canBegin() {
        if (day.shift() == null || day.from() == null || isOffTheRoads()) {
            return false;
        }
        var ways = new ArrayList<>(ways());
        if (ways.isEmpty()) {
            ways.add(new Task(order, loan() == null ? Instant.MIN : loan().start(), false, null, null));
        }
        return ways.stream().anyMatch(way -> canBegin(way, Instant.MAX));
    }

    private boolean canBegin(Task task, Instant before) {
        var walkedDay = new WalkedDay(day);
        var without = walkedDay.walk(walkedDay.tasks());
        for (var place = 0; place <= without.size(); place++) {
            var with = walkedDay.walk(WalkedDay.with(task, place, walkedDay.tasks()));
            if (with.get(place).start().isBefore(before) && isAllowed(walkedDay, without, with, place)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAllowed(WalkedDay walkedDay, List<Walked> before, List<Walked> after, int place) {
        var own = after.get(place);
        var loan = loan();
        if (walkedDay.breaksLimit(own) || (loan != null && walkedDay.over(own).isAfter(loan.end()))) {
            return false;
        }
        for (var k = place; k < before.size(); k++) {
            var is = after.get(k + 1);
            var isLater = is.start().isAfter(before.get(k).start());
            if (isLater && (is.task().pinned() || walkedDay.breaksLimit(is))) {
                return false;
            }
        }
        return true;
    }
}
