package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whether an engineer may do what planning gave him, whatever the time. What he is bound to is not planning's doing. */
final class LimitCheck {
    private final PlanRequest request;
    private final Published published;
    private final List<PlanFault> faults = new ArrayList<>();

    LimitCheck(PlanRequest request, Published published) {
        this.request = request;
        this.published = published;
    }

    List<PlanFault> faults(EngineerPlan plan) {
        var day = published.day(plan.engineerId());
        var free = plan.visits().stream()
                .filter(stop -> !StayingVisits.isAmong(stop, day))
                .toList();
        for (var stop : free) {
            checkOne(day, published.order(stop.orderId()));
            checkTerritory(day, stop);
        }
        var capacity = day.engineer().capacity();
        if (!free.isEmpty()
                && capacity != null
                && day.done().jobs() + plan.visits().size() > capacity) {
            broken(day, free.getLast().orderId(), "capacity " + capacity);
        }
        return faults;
    }

    private void checkOne(EngineerDay day, WorkOrderSummary order) {
        var engineer = day.engineer();
        var today = request.now().atZone(day.zone()).toLocalDate();
        require(day.shift() != null, day, order, "shift");
        require(day.from() != null, day, order, "position");
        require(engineer.region().equals(order.region()), day, order, "region");
        require(!order.blockedEngineerIds().contains(engineer.id()), day, order, "blocked by the customer");
        require(!request.isRefused(order, day), day, order, "declined");
        for (var skill : order.requiredSkills()) {
            var holds = engineer.skills().stream()
                    .filter(held -> held.code().equals(skill))
                    .anyMatch(held ->
                            held.expiresOn() == null || !held.expiresOn().isBefore(today));
            require(holds, day, order, "skill " + skill);
        }
    }

    private void checkTerritory(EngineerDay day, PlanStop.AtCustomer stop) {
        var order = published.order(stop.orderId());
        var isLent = day.engineer().loans().stream()
                .anyMatch(loan -> loan.territory().equals(order.territory())
                        && !loan.start().isAfter(stop.start())
                        && !loan.end().isBefore(stop.end()));
        require(day.engineer().territory().equals(order.territory()) || isLent, day, order, "territory");
    }

    private void require(boolean holds, EngineerDay day, WorkOrderSummary order, String limit) {
        if (!holds) {
            broken(day, order.id(), limit);
        }
    }

    private void broken(EngineerDay day, UUID orderId, String limit) {
        faults.add(new PlanFault.LimitBroken(day.engineer().id(), orderId, limit));
    }
}
