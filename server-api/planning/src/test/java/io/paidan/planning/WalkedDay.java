package io.paidan.planning;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day walked task after task in the plainest way, on {@link StraightRoads}: for tests to hold against what the ranking
 * finds. Nobody is under way in it.
 */
public final class WalkedDay {
    /**
     * Something to do.
     *
     * @param drive as it was planned; null when the road is to be asked
     * @param via where he stops for {@link RegionStock#STOP} on the way; null when he drives straight
     */
    public record Task(WorkOrderSummary order, Instant earliest, boolean pinned, Duration drive, GeoPoint via) {
        public static Task planned(PlannedVisit planned) {
            var visit = planned.visit();
            return new Task(planned.order(), visit.plannedStart(), visit.pinned(), visit.travel(), null);
        }

        /** The same with the road asked anew. */
        public Task byRoad() {
            return new Task(order, earliest, pinned, null, via);
        }
    }

    public record Walked(
            Task task, Instant left, Instant arrival, Instant start, Instant end, boolean breakTaken, Duration drive) {}

    private final EngineerDay day;
    private final Shift shift;

    private record Shift(Instant end, Instant breakStart, Duration breakLength) {}

    public WalkedDay(EngineerDay day) {
        this.day = day;
        var pause = day.shift().breakTime();
        this.shift = new Shift(
                day.shift().end(),
                pause == null ? Instant.MAX : pause.start(),
                pause == null ? Duration.ZERO : Duration.between(pause.start(), pause.end()));
    }

    /** His visits in their sequence. */
    public List<Task> tasks() {
        return day.visits().stream().map(Task::planned).toList();
    }

    public List<Walked> walk(List<Task> tasks) {
        var walked = new ArrayList<Walked>();
        var place = day.from();
        var free = day.availableFrom();
        var breakTaken = false;
        for (var task : tasks) {
            var next = next(task, place, free, breakTaken);
            while (isAway(next)) {
                next = next(task, place, endOfAbsence(next), breakTaken);
            }
            walked.add(next);
            breakTaken = next.breakTaken;
            free = next.end;
            place = task.order.place();
        }
        return walked;
    }

    private Walked next(Task task, GeoPoint place, Instant left, boolean breakTaken) {
        var drive = task.drive == null ? drive(task, place, left) : task.drive;
        var arrival = left.plus(drive);
        var window = task.order.window();
        var earliest = window == null ? task.earliest : later(task.earliest, window.start());
        var start = later(arrival, earliest);
        var isDue = !breakTaken && !start.isBefore(shift.breakStart);
        if (isDue) {
            start = later(later(arrival, shift.breakStart).plus(shift.breakLength), earliest);
            arrival = arrival.isBefore(shift.breakStart) ? arrival : arrival.plus(shift.breakLength);
        }
        return new Walked(
                task, left, arrival, start, start.plus(day.durationOf(task.order)), breakTaken || isDue, drive);
    }

    private boolean isAway(Walked walked) {
        return day.engineer().absences().stream().anyMatch(absence -> absence.overlaps(walked.left, walked.end));
    }

    private Instant endOfAbsence(Walked walked) {
        return day.engineer().absences().stream()
                .filter(absence -> absence.overlaps(walked.left, walked.end))
                .findFirst()
                .orElseThrow()
                .end();
    }

    private Duration drive(Task task, GeoPoint from, Instant departure) {
        if (task.via == null) {
            return drive(from, task.order.place(), departure);
        }
        var atStore = drive(from, task.via, departure).plus(RegionStock.STOP);
        return atStore.plus(drive(task.via, task.order.place(), departure.plus(atStore)));
    }

    private Duration drive(GeoPoint from, GeoPoint to, Instant departure) {
        return StraightRoads.drive(from, to, DrivingHours.profile(day.engineer().vehicle(), departure, day.zone()));
    }

    /** Work that ends after the shift and its overtime, the break that it covers included, or begins outside the window. */
    public boolean breaksLimit(Walked walked) {
        var window = walked.task.order.window();
        return over(walked).isAfter(shift.end.plus(day.overtimeAllowed()))
                || (window != null && !walked.start.isBefore(window.end()));
    }

    /** When work is over, and the break that it covers. */
    public Instant over(Walked walked) {
        var covers = !walked.breakTaken && walked.end.isAfter(shift.breakStart);
        return covers ? walked.end.plus(shift.breakLength) : walked.end;
    }

    /** The tasks with one more put in at this place. */
    public static List<Task> with(Task task, int place, List<Task> tasks) {
        return Stream.of(
                        tasks.stream().limit(place),
                        Stream.of(task),
                        tasks.stream().skip(place).limit(1).map(Task::byRoad),
                        tasks.stream().skip(place + 1L))
                .flatMap(some -> some)
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
