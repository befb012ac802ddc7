package io.paidan.planning.plan;

import io.paidan.planning.DayTimes;
import io.paidan.planning.EngineerDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The published days as plans: what happens when nothing is done. */
final class AsPublished {
    private AsPublished() {}

    static List<EngineerPlan> plans(List<EngineerDay> days, DayTimes times, Instant now) {
        return days.stream().map(day -> plan(day, times, now)).toList();
    }

    /** The day with the times that really come of it: a pinned visit that he cannot reach in time begins late. */
    static EngineerPlan plan(EngineerDay day, DayTimes times, Instant now) {
        var free = day.with(day.visits().stream().map(ProposedVisits::unpinned).toList());
        var stops = new ArrayList<PlanStop.AtCustomer>();
        for (var time : times.retime(free, now)) {
            var planned = day.visits().get(stops.size());
            stops.add(new PlanStop.AtCustomer(
                    planned.order().id(),
                    ProposedVisits.publishedId(planned.visit()),
                    FixedVisits.isFixed(planned, day),
                    time.arrival(),
                    time.start(),
                    time.end(),
                    time.travel(),
                    planned.visit().viaStoreId()));
        }
        return EngineerPlan.of(day, stops);
    }
}
