package io.paidan.planning.plan;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through one engineer's planned day and holds it against the road, the clock and his shift. */
final class DayCheck {
    private final PlanRequest request;
    private final Published published;
    private final EngineerPlan plan;
    private final EngineerDay day;
    private final RouteWalk walk;
    private final List<PlanStop.AtCustomer> fixed;
    private final Duration boundOvertime;
    private final List<PlanFault> faults = new ArrayList<>();

    DayCheck(PlanRequest request, Published published, EngineerPlan plan, TravelTimes travelTimes) {
        this.request = request;
        this.published = published;
        this.plan = plan;
        this.day = published.day(plan.engineerId());
        this.walk = new RouteWalk(day, request.now(), travelTimes);
        var staying = PublishedWalk.staying(day, request.now(), travelTimes);
        this.fixed = staying.visits();
        this.boundOvertime = staying.overtime();
    }

    List<PlanFault> faults() {
        var visits = plan.visits();
        var met = 0;
        for (var k = 0; k < visits.size(); k++) {
            var stop = visits.get(k);
            var isFixed = met < fixed.size()
                    && Objects.equals(stop.visitId(), fixed.get(met).visitId());
            if (isFixed
                    && met == k
                    && Objects.equals(stop.viaStoreId(), fixed.get(met).viaStoreId())) {
                compare(stop, fixed.get(met));
                walk.takeOver(
                        stop.start(),
                        stop.end(),
                        published.order(stop.orderId()).place());
            } else {
                follow(stop, isFixed ? fixed.get(met) : null);
            }
            met += isFixed ? 1 : 0;
        }
        if (met < fixed.size()) {
            faults.add(new PlanFault.FixedVisitGone(
                    Objects.requireNonNull(fixed.get(met).visitId())));
        }
        checkShift();
        checkSums();
        return faults;
    }

    private void compare(PlanStop.AtCustomer said, PlanStop.AtCustomer expected) {
        if (!said.equals(expected)) {
            faults.add(wrong(said, expected.toString()));
        }
    }

    private PlanFault wrong(PlanStop.AtCustomer said, String expected) {
        return new PlanFault.WrongTimes(plan.engineerId(), said.orderId(), said.toString(), expected);
    }

    /** @param bound where the visit has to be; null when it may be anywhere */
    private void follow(PlanStop.AtCustomer stop, PlanStop.@Nullable AtCustomer bound) {
        var order = published.order(stop.orderId());
        var step = walk.next(order.place(), store(stop), earliest(stop, order, bound), duration(order, bound));
        if (step == null) {
            faults.add(wrong(stop, "no road leads there"));
            walk.takeOver(stop.start(), stop.end(), order.place());
            return;
        }
        compare(
                stop,
                new PlanStop.AtCustomer(
                        order.id(),
                        stop.visitId(),
                        bound != null || isCrewed(order),
                        step.arrival(),
                        step.start(),
                        step.end(),
                        step.travel(),
                        stop.viaStoreId()));
        if (bound == null) {
            checkStart(stop, order);
        }
    }

    private RegionStock.@Nullable Shelf store(PlanStop.AtCustomer stop) {
        return stop.viaStoreId() == null
                ? null
                : day.regionStock().findStore(stop.viaStoreId()).orElse(null);
    }

    private void checkStart(PlanStop.AtCustomer stop, WorkOrderSummary order) {
        var window = order.window();
        if (window != null && !contains(window, stop.start())) {
            faults.add(new PlanFault.WindowMissed(plan.engineerId(), order.id(), stop.start(), window));
        }
        var visitId = stop.visitId();
        var leeway = visitId == null ? null : request.leeway().get(visitId);
        if (visitId != null && leeway != null && stop.start().isAfter(leeway.latest())) {
            faults.add(new PlanFault.MovedTooFar(visitId, stop.start(), leeway.latest()));
        }
    }

    private static boolean isCrewed(WorkOrderSummary order) {
        return order.crewSize() > 1;
    }

    private static boolean contains(TimeWindow window, Instant instant) {
        return !instant.isBefore(window.start()) && instant.isBefore(window.end());
    }

    /** A fixed visit begins at its own time, a crew when all are there, a published visit not before that. */
    private Instant earliest(PlanStop.AtCustomer stop, WorkOrderSummary order, PlanStop.@Nullable AtCustomer bound) {
        if (bound != null) {
            return bound.start();
        }
        if (isCrewed(order)) {
            return stop.start();
        }
        var window = order.window();
        var open = window == null ? Instant.MIN : window.start();
        var planned = stop.visitId() == null
                ? Instant.MIN
                : published.visit(stop.visitId()).visit().plannedStart();
        var isPossible = window == null || planned.isBefore(window.end());
        return isPossible && planned.isAfter(open) ? planned : open;
    }

    private Duration duration(WorkOrderSummary order, PlanStop.@Nullable AtCustomer bound) {
        return bound == null ? day.durationOf(order) : Duration.between(bound.start(), bound.end());
    }

    private void checkShift() {
        var shift = day.shift();
        if (shift == null || plan.visits().size() == fixed.size()) {
            return;
        }
        var overtime = day.engineer().overtime();
        var allowed = overtime == null ? shift.end() : shift.end().plus(overtime.allowed());
        var until = walk.over();
        if (until.isAfter(allowed) && until.isAfter(shift.end().plus(boundOvertime))) {
            faults.add(new PlanFault.ShiftOverrun(plan.engineerId(), until, allowed));
        }
    }

    private void checkSums() {
        var shift = day.shift();
        var travel = Duration.ZERO;
        var work = Duration.ZERO;
        for (var stop : plan.visits()) {
            travel = travel.plus(stop.travel());
            work = work.plus(Duration.between(stop.start(), stop.end()));
        }
        var over =
                shift == null || plan.visits().isEmpty() ? Duration.ZERO : Duration.between(shift.end(), walk.over());
        var expected = List.of(travel, work, over.isPositive() ? over : Duration.ZERO);
        var said = List.of(plan.travel(), plan.work(), plan.overtime());
        if (!said.equals(expected)) {
            faults.add(new PlanFault.WrongSum(day.engineer().code(), said.toString(), expected.toString()));
        }
    }
}
