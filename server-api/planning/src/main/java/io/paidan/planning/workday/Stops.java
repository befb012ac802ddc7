package io.paidan.planning.workday;

import io.paidan.planning.workday.WorkdayVisit.Due;
import io.paidan.planning.workday.WorkdayVisit.Promise;
import io.paidan.planning.workday.WorkdayVisit.Published;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that one can stop for as arrays: first the visits, behind them the stores. */
final class Stops {
    static final int NO_CALL = -1;

    private final WorkdayProblem problem;
    /** Number of visits, index of the first store. */
    final int visits;

    final int[] place;
    final long[] open;
    final long[] latest;
    final int[] load;
    /** Where he calls on the way to it, {@link #NO_CALL} when he drives straight. */
    final int[] callPlace;

    final int[] callDuration;
    /** By level and stop. */
    private final int[][] serviceTime;

    private final boolean[] timeCosts;
    private final @Nullable Due[] due;
    private final @Nullable Promise[] promise;
    private final @Nullable Published[] published;

    Stops(WorkdayProblem problem) {
        this.problem = problem;
        visits = problem.visits().size();
        var count = visits + problem.stores().size();
        place = new int[count];
        open = new long[count];
        latest = new long[count];
        load = new int[count];
        callPlace = new int[count];
        callDuration = new int[count];
        Arrays.fill(callPlace, NO_CALL);
        timeCosts = new boolean[count];
        due = new Due[count];
        promise = new Promise[count];
        published = new Published[count];
        for (var visit = 0; visit < visits; visit++) {
            add(visit, problem.visits().get(visit));
        }
        for (var store = 0; visits + store < count; store++) {
            add(visits + store, problem.stores().get(store));
        }
        serviceTime = serviceTimes(problem.engineers());
    }

    private void add(int stop, WorkdayVisit visit) {
        place[stop] = visit.place();
        open[stop] = visit.begins().open();
        latest[stop] = visit.begins().latest();
        load[stop] = visit.load();
        var call = visit.call();
        if (call != null) {
            callPlace[stop] = call.place();
            callDuration[stop] = call.duration();
        }
        due[stop] = visit.due();
        promise[stop] = visit.promise();
        published[stop] = visit.published();
        timeCosts[stop] = visit.due() != null || visit.promise() != null || visit.published() != null;
    }

    private void add(int stop, WorkdayStore store) {
        place[stop] = store.place();
        open[stop] = store.open().open();
        latest[stop] = store.open().latest();
    }

    private int[][] serviceTimes(List<WorkdayEngineer> engineers) {
        var levels = engineers.stream().mapToInt(WorkdayEngineer::level).max().orElse(0) + 1;
        var times = new int[levels][place.length];
        for (var level = 0; level < levels; level++) {
            for (var visit = 0; visit < visits; visit++) {
                var byLevel = problem.visits().get(visit).serviceTimes();
                times[level][visit] = byLevel.get(Math.min(level, byLevel.size() - 1));
            }
            for (var store = 0; visits + store < place.length; store++) {
                times[level][visits + store] = problem.stores().get(store).serviceTime();
            }
        }
        return times;
    }

    int[] serviceTimes(int level) {
        return serviceTime[level];
    }

    /** Whether he calls somewhere on the way to it, so that no call at a store comes directly before it too. */
    boolean hasCall(int stop) {
        return callPlace[stop] != NO_CALL;
    }

    boolean isStore(int stop) {
        return stop >= visits;
    }

    /** Whether it matters when one arrives and begins, besides what is allowed. */
    boolean hasTimeCosts(int stop) {
        return timeCosts[stop];
    }

    long latenessCost(int stop, long arrival) {
        var limit = due[stop];
        return limit == null || arrival <= limit.time() ? 0 : (arrival - limit.time()) * limit.price();
    }

    long promiseCost(int stop, long start) {
        var given = promise[stop];
        return given == null || start <= given.latestStart()
                ? 0
                : given.price() + (start - given.latestStart()) * given.pricePerTime();
    }

    long changeCost(int stop, long start) {
        var planned = published[stop];
        return planned == null || Math.abs(start - planned.start()) <= planned.tolerance() ? 0 : planned.price();
    }

    long timeCost(int stop, long arrival, long start) {
        return latenessCost(stop, arrival) + promiseCost(stop, start) + changeCost(stop, start);
    }

    /** By how much one may arrive later at the same cost. */
    long arrivalSlack(int stop, long arrival) {
        var limit = due[stop];
        return limit == null || limit.price() == 0 ? Pauses.NEVER : Math.max(0, limit.time() - arrival);
    }

    /** By how much one may begin later at the same cost. */
    long startSlack(int stop, long start) {
        return Math.min(promiseSlack(stop, start), changeSlack(stop, start));
    }

    private long promiseSlack(int stop, long start) {
        var given = promise[stop];
        if (given == null) {
            return Pauses.NEVER;
        }
        if (start <= given.latestStart()) {
            return given.latestStart() - start;
        }
        return given.pricePerTime() == 0 ? Pauses.NEVER : 0;
    }

    private long changeSlack(int stop, long start) {
        var planned = published[stop];
        if (planned == null || start > (long) planned.start() + planned.tolerance()) {
            return Pauses.NEVER;
        }
        var from = (long) planned.start() - planned.tolerance();
        return start < from ? from - 1 - start : (long) planned.start() + planned.tolerance() - start;
    }
}
