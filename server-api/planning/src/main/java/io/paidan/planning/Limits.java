package io.paidan.planning;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The hard limits that no clock is needed for. Those of time follow from looking for a place in the day. */
final class Limits {
    private Limits() {}

    static List<Verdict> broken(WorkOrderSummary order, EngineerDay day, Instant now) {
        var verdicts = new ArrayList<Verdict>();
        addOrder(order, verdicts);
        addRegion(order, day, verdicts);
        addSkills(order, day, now, verdicts);
        addShift(day, verdicts);
        addPosition(day, verdicts);
        addParts(order, day, verdicts);
        return verdicts;
    }

    /** Numbers of the parts his van does not hold, or too few of. */
    static List<String> missingInVan(WorkOrderSummary order, EngineerDay day) {
        return order.requiredParts().stream()
                .filter(part -> inVan(day, part) < part.quantity())
                .map(RequiredPart::partNumber)
                .toList();
    }

    private static void addOrder(WorkOrderSummary order, List<Verdict> verdicts) {
        if (order.status() != WorkOrderStatus.READY && order.status() != WorkOrderStatus.SCHEDULED) {
            verdicts.add(new Verdict.OrderNotAssignable(order.status().name()));
        }
    }

    private static void addRegion(WorkOrderSummary order, EngineerDay day, List<Verdict> verdicts) {
        if (!day.engineer().region().equals(order.region())) {
            verdicts.add(new Verdict.OtherRegion(day.engineer().region()));
        }
    }

    private static void addSkills(WorkOrderSummary order, EngineerDay day, Instant now, List<Verdict> verdicts) {
        var today = now.atZone(day.zone()).toLocalDate();
        for (var required : order.requiredSkills()) {
            day.engineer().skills().stream()
                    .filter(held -> held.code().equals(required))
                    .findFirst()
                    .ifPresentOrElse(
                            held -> {
                                var lastDay = held.expiresOn();
                                if (lastDay != null && !held.isValidOn(today)) {
                                    verdicts.add(new Verdict.SkillExpired(held.code(), lastDay));
                                }
                            },
                            () -> verdicts.add(new Verdict.SkillMissing(required)));
        }
    }

    private static void addShift(EngineerDay day, List<Verdict> verdicts) {
        if (day.shift() == null) {
            verdicts.add(new Verdict.NoShift(day.engineer().nextShift()));
        }
    }

    private static void addPosition(EngineerDay day, List<Verdict> verdicts) {
        if (day.from() == null) {
            verdicts.add(new Verdict.PositionUnknown());
        }
    }

    private static void addParts(WorkOrderSummary order, EngineerDay day, List<Verdict> verdicts) {
        for (var part : order.requiredParts()) {
            var number = part.partNumber();
            var obtainable = inVan(day, part) + day.regionStock().inStores().getOrDefault(number, 0);
            if (obtainable < part.quantity()) {
                verdicts.add(new Verdict.PartMissing(
                        number, part.quantity(), day.regionStock().carriers().get(number)));
            }
        }
    }

    private static int inVan(EngineerDay day, RequiredPart part) {
        return day.vanParts().getOrDefault(part.partNumber(), 0);
    }
}
