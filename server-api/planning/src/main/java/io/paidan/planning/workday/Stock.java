package io.paidan.planning.workday;

import java.util.Arrays;

/** What the visits of a route use of what its driver carries and of what the store on the way holds. */
final class Stock {
    private final Needs needs;
    private final Stops stops;
    private final int[] used;
    private final int[] usedBeforeStore;

    Stock(Needs needs, Stops stops) {
        this.needs = needs;
        this.stops = stops;
        used = new int[needs.kinds];
        usedBeforeStore = new int[needs.kinds];
    }

    void count(Timeline timeline) {
        Arrays.fill(used, 0);
        for (var k = 0; k < timeline.size(); k++) {
            if (k == timeline.store()) {
                System.arraycopy(used, 0, usedBeforeStore, 0, used.length);
            } else {
                needs.use(timeline.stop(k), used);
            }
        }
    }

    void copyFrom(Stock other) {
        System.arraycopy(other.used, 0, used, 0, used.length);
        System.arraycopy(other.usedBeforeStore, 0, usedBeforeStore, 0, used.length);
    }

    /** Whether a counted route has everything for one more visit before its store, or anywhere if it calls at none. */
    boolean doesAhead(Timeline timeline, int visit) {
        if (needs.needsNothing(visit)) {
            return true;
        }
        var driver = timeline.driver().index;
        return timeline.store() == Timeline.NO_STORE
                ? needs.carries(driver, visit, used)
                : needs.carriesBefore(storeOf(timeline), driver, visit, usedBeforeStore, used);
    }

    /** Whether it has everything for one more visit behind its store. */
    boolean doesBehind(Timeline timeline, int visit) {
        return needs.needsNothing(visit) || needs.carriesAfter(storeOf(timeline), timeline.driver().index, visit, used);
    }

    private int storeOf(Timeline timeline) {
        return timeline.stop(timeline.store()) - stops.visits;
    }

    /** Before which position a route without a store has to call at one, if need be; its size when there is no need. */
    int lastsUntil(Timeline bare) {
        Arrays.fill(used, 0);
        for (var k = 0; k < bare.size(); k++) {
            if (!needs.carries(bare.driver().index, bare.stop(k), used)) {
                return k;
            }
            needs.use(bare.stop(k), used);
        }
        return bare.size();
    }

    /** Whether a route without a store has everything, for one more visit too, once it calls at this one early enough. */
    boolean doesWith(int store, Timeline bare, int visit) {
        return doesWith(store, bare) && needs.carriesAfter(store, bare.driver().index, visit, used);
    }

    /** Whether a route without a store has everything once it calls at this one early enough. */
    boolean doesWith(int store, Timeline bare) {
        if (!bare.driver().engineer.picksUp()) {
            return false;
        }
        Arrays.fill(used, 0);
        for (var k = 0; k < bare.size(); k++) {
            if (!needs.carriesAfter(store, bare.driver().index, bare.stop(k), used)) {
                return false;
            }
            needs.use(bare.stop(k), used);
        }
        return true;
    }
}
