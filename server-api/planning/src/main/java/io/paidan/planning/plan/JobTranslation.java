package io.paidan.planning.plan;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.PlannedVisit;
import io.paidan.planning.RegionStock;
import io.paidan.planning.workday.OpenHours;
import io.paidan.planning.workday.Staffing;
import io.paidan.planning.workday.Supplies;
import io.paidan.planning.workday.WorkdayVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says a job in the words of the search. */
final class JobTranslation {
    private final PlanRequest request;
    private final PlanWeights weights;
    private final DayClock clock;
    private final List<EngineerDay> drivers;
    private final DayRoads roads;
    private final PartKinds parts;
    private final Instant horizon;

    JobTranslation(PlanRequest request, DayClock clock, List<EngineerDay> drivers, DayRoads roads, PartKinds parts) {
        this.request = request;
        this.weights = request.weights();
        this.clock = clock;
        this.drivers = drivers;
        this.roads = roads;
        this.parts = parts;
        this.horizon = new Published(request.days(), request.orders()).horizon();
    }

    WorkdayVisit visit(Job job, int index) {
        var order = job.order();
        var fixed = job.fixed();
        return new WorkdayVisit(
                order.number() + " (" + index + ")",
                roads.place(order.place()),
                fixed == null ? serviceTimes(order) : List.of(millis(Duration.between(fixed.start(), fixed.end()))),
                fixed == null ? begins(job) : OpenHours.at(clock.of(fixed.start())),
                unserved(order),
                fixed == null ? staffing(job) : Staffing.ANYBODY,
                fixed == null ? parts.needs(order) : Supplies.NONE,
                1,
                new WorkdayVisit.Due(due(order), perMillisecond(weights.lateSecond())),
                promise(job),
                published(job),
                fixed == null || fixed.viaStoreId() == null
                        ? null
                        : call(Objects.requireNonNull(job.engineer()), fixed.viaStoreId()));
    }

    /** What is left out is late until the end of the day, so that whoever waits longest is not the cheapest to forget. */
    private long unserved(WorkOrderSummary order) {
        var lateBy = Math.max(0, clock.of(horizon) - due(order));
        return weights.unserved(order.priority()) * DayTranslation.SECOND
                + lateBy * perMillisecond(weights.lateSecond());
    }

    /** Lateness that has come to pass already is the same whatever is planned. */
    private int due(WorkOrderSummary order) {
        return Math.max(0, clock.of(order.dueAt()));
    }

    private static long perMillisecond(long weight) {
        return weight * DayTranslation.SECOND / 1000;
    }

    private static int millis(Duration duration) {
        return DayClock.clamped(duration.toMillis());
    }

    /** The store he calls at on his way; null when it is none of his region any more, and he drives straight. */
    private WorkdayVisit.@Nullable Call call(UUID engineerId, UUID storeId) {
        return drivers.stream()
                .filter(day -> day.engineer().id().equals(engineerId))
                .flatMap(day -> day.regionStock().findStore(storeId).stream())
                .findFirst()
                .map(store -> new WorkdayVisit.Call(
                        roads.place(store.place()), DayClock.clamped(RegionStock.STOP.toMillis())))
                .orElse(null);
    }

    /** By driver; one for all when they are equally fast. */
    private List<Integer> serviceTimes(WorkOrderSummary order) {
        var times = drivers.stream().map(day -> millis(day.durationOf(order))).toList();
        return times.stream().distinct().count() == 1 ? List.of(times.getFirst()) : times;
    }

    /** A published visit begins no earlier than published, unless that is after the customer's window. */
    private OpenHours begins(Job job) {
        var window = job.order().window();
        var open = window == null ? OpenHours.ALWAYS.open() : clock.of(window.start());
        var close = window == null ? OpenHours.ALWAYS.close() : clock.of(window.end());
        if (job.published() != null) {
            var planned = clock.of(job.published().visit().plannedStart());
            open = planned < close ? Math.max(open, planned) : open;
            var leeway = leeway(job.published());
            close = leeway == null ? close : Math.min(close, clock.of(leeway.latest()) + 1);
        }
        return new OpenHours(Math.min(open, close - 1), close);
    }

    private PlanRequest.@Nullable Leeway leeway(PlannedVisit published) {
        return request.leeway().get(published.visit().id());
    }

    private Staffing staffing(Job job) {
        var allowed = new BitSet();
        for (var driver = 0; driver < drivers.size(); driver++) {
            var day = drivers.get(driver);
            if (!request.isRefused(job.order(), day) && Eligibility.isEligible(job.order(), day, request.now())) {
                allowed.set(driver);
            }
        }
        var prices = new HashMap<Integer, Long>();
        for (var driver = 0; driver < drivers.size(); driver++) {
            var price = price(job, drivers.get(driver).engineer().id());
            if (price > 0) {
                prices.put(driver, price * DayTranslation.SECOND);
            }
        }
        return new Staffing(allowed, 0, prices);
    }

    /** What it weighs that this engineer does it, who is not the one it was published for, or the one preferred. */
    private long price(Job job, UUID engineer) {
        var isChanged = job.engineer() != null && !job.engineer().equals(engineer);
        return (isChanged ? weights.changedEngineer() : 0)
                + (job.order().prefersAnother(engineer) ? weights.notPreferred() : 0);
    }

    private WorkdayVisit.@Nullable Promise promise(Job job) {
        var promised = job.published() == null ? null : job.published().visit().promisedArrival();
        return promised == null
                ? null
                : new WorkdayVisit.Promise(
                        clock.of(promised.plus(weights.tolerance())),
                        weights.brokenPromise() * DayTranslation.SECOND,
                        perMillisecond(weights.brokenSecond()));
    }

    /** What lies between the published start and that which comes of doing nothing is as good as either. */
    private WorkdayVisit.@Nullable Published published(Job job) {
        if (job.published() == null) {
            return null;
        }
        var start = clock.of(job.published().visit().plannedStart());
        var leeway = leeway(job.published());
        var half = leeway == null ? 0 : Math.max(0, (clock.of(leeway.free()) - start + 1) / 2);
        return new WorkdayVisit.Published(
                start + half, half + millis(weights.tolerance()), weights.movedVisit() * DayTranslation.SECOND);
    }
}
