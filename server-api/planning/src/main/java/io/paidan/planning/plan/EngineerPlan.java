package io.paidan.planning.plan;

import io.paidan.planning.EngineerDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rest of an engineer's day as planned.
 *
 * @param stops in their sequence, his break among them unless it is over
 * @param travel the sum of the drives before his visits, that to one under way included
 * @param work the sum of his time at customers
 * @param overtime how long he works after the end of his shift
 */
public record EngineerPlan(UUID engineerId, List<PlanStop> stops, Duration travel, Duration work, Duration overtime) {
    public EngineerPlan {
        stops = List.copyOf(stops);
    }

    static EngineerPlan of(EngineerDay day, List<PlanStop.AtCustomer> visits) {
        var stops = withBreak(day, visits);
        var shift = day.shift();
        var overtime = shift == null || stops.isEmpty()
                ? Duration.ZERO
                : Duration.between(shift.end(), stops.getLast().end());
        return new EngineerPlan(
                day.engineer().id(),
                stops,
                visits.stream().map(PlanStop.AtCustomer::travel).reduce(Duration.ZERO, Duration::plus),
                visits.stream()
                        .map(visit -> Duration.between(visit.start(), visit.end()))
                        .reduce(Duration.ZERO, Duration::plus),
                overtime.isPositive() ? overtime : Duration.ZERO);
    }

    /** Where he works, without the break. */
    public List<PlanStop.AtCustomer> visits() {
        return stops.stream()
                .filter(PlanStop.AtCustomer.class::isInstance)
                .map(PlanStop.AtCustomer.class::cast)
                .toList();
    }

    private static List<PlanStop> withBreak(EngineerDay day, List<PlanStop.AtCustomer> visits) {
        var stops = new ArrayList<PlanStop>(visits);
        for (var pause : day.pauses(List.of()).breaks()) {
            var due = Instant.ofEpochMilli(pause.from());
            var place = 0;
            while (place < visits.size() && visits.get(place).start().isBefore(due)) {
                place++;
            }
            var begin =
                    place == 0 ? idle(day, due) : later(visits.get(place - 1).end(), due);
            if (begin != null) {
                stops.add(place, new PlanStop.Break(begin, begin.plusMillis(pause.length())));
            }
        }
        return stops;
    }

    /** When the break of someone begins who has not worked before it; null when its time has passed. */
    private static @Nullable Instant idle(EngineerDay day, Instant due) {
        return day.availableFrom().isAfter(due) ? null : due;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
