package io.paidan.planning.workday;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Tools and parts that visits need, drivers carry and stores hold, as arrays. */
final class Needs {
    private static final int AS_MANY_AS_WANTED = Integer.MAX_VALUE / 2;

    /** Kinds of parts that some visit needs. */
    final int kinds;

    private final long[] tools;
    private final int[][] kindsOf;
    private final int[][] countsOf;
    private final long[] carriedTools;
    private final int[][] carriedParts;
    private final long[] storeTools;
    /** By store, driver and kind how many pieces he can fetch there. */
    private final int[][][] offers;

    Needs(WorkdayProblem problem) {
        var visits = problem.visits();
        kinds = visits.stream()
                        .flatMap(visit -> visit.needs().parts().keySet().stream())
                        .mapToInt(kind -> kind)
                        .max()
                        .orElse(-1)
                + 1;
        tools = visits.stream().mapToLong(visit -> visit.needs().toolBits()).toArray();
        kindsOf = visits.stream()
                .map(visit -> visit.needs().parts().keySet().stream()
                        .mapToInt(kind -> kind)
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        countsOf = new int[visits.size()][];
        for (var visit = 0; visit < visits.size(); visit++) {
            countsOf[visit] = counts(visits.get(visit).needs(), kindsOf[visit]);
        }
        var engineers = problem.engineers();
        carriedTools =
                engineers.stream().mapToLong(who -> who.carried().toolBits()).toArray();
        carriedParts = engineers.stream().map(who -> carried(who.carried())).toArray(int[][]::new);
        var stores = problem.stores();
        storeTools = stores.stream()
                .mapToLong(store -> Supplies.toolBits(store.tools()))
                .toArray();
        offers = stores.stream().map(store -> offers(store, engineers.size())).toArray(int[][][]::new);
    }

    private static int[] counts(Supplies supplies, int[] kinds) {
        var counts = new int[kinds.length];
        for (var k = 0; k < kinds.length; k++) {
            counts[k] = supplies.parts().getOrDefault(kinds[k], 0);
        }
        return counts;
    }

    private int[] carried(Supplies supplies) {
        var counts = new int[kinds];
        supplies.parts().forEach((kind, count) -> {
            if (kind < kinds) {
                counts[kind] = count;
            }
        });
        return counts;
    }

    private int[][] offers(WorkdayStore store, int drivers) {
        var usual = offer(store, ration -> ration.usual());
        var offers = new int[drivers][];
        Arrays.fill(offers, usual);
        store.rations().values().stream()
                .flatMap(ration -> ration.own().keySet().stream())
                .distinct()
                .forEach(driver -> offers[driver] = offer(store, ration -> ration.of(driver)));
        return offers;
    }

    private int[] offer(WorkdayStore store, ToIntFunction<WorkdayStore.Ration> share) {
        var offer = new int[kinds];
        for (var kind : store.parts()) {
            if (kind < kinds) {
                var ration = store.rations().get(kind);
                offer[kind] = ration == null ? AS_MANY_AS_WANTED : share.applyAsInt(ration);
            }
        }
        return offer;
    }

    boolean needsNothing(int visit) {
        return tools[visit] == 0 && kindsOf[visit].length == 0;
    }

    /** Enters the parts that a visit needs into {@code used}, by kind. */
    void use(int visit, int[] used) {
        var of = kindsOf[visit];
        for (var k = 0; k < of.length; k++) {
            used[of[k]] += countsOf[visit][k];
        }
    }

    /** Whether what the driver has, so much of it used, does for the visit too. */
    boolean carries(int driver, int visit, int[] used) {
        if ((tools[visit] & ~carriedTools[driver]) != 0) {
            return false;
        }
        var of = kindsOf[visit];
        for (var k = 0; k < of.length; k++) {
            if (used[of[k]] + countsOf[visit][k] > carriedParts[driver][of[k]]) {
                return false;
            }
        }
        return true;
    }

    /** The same once he has been at the store. */
    boolean carriesAfter(int store, int driver, int visit, int[] used) {
        if ((tools[visit] & ~(carriedTools[driver] | storeTools[store])) != 0) {
            return false;
        }
        var of = kindsOf[visit];
        var offer = offers[store][driver];
        for (var k = 0; k < of.length; k++) {
            var kind = of[k];
            if (used[kind] + countsOf[visit][k] > carriedParts[driver][kind] + offer[kind]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same before he has been at the store, where others behind it use up what he carries and what it gives him.
     *
     * @param usedBefore by the visits before the store
     * @param used by all
     */
    boolean carriesBefore(int store, int driver, int visit, int[] usedBefore, int[] used) {
        if ((tools[visit] & ~carriedTools[driver]) != 0) {
            return false;
        }
        var of = kindsOf[visit];
        var offer = offers[store][driver];
        for (var k = 0; k < of.length; k++) {
            var kind = of[k];
            var carried = carriedParts[driver][kind];
            var count = countsOf[visit][k];
            if (usedBefore[kind] + count > carried || used[kind] + count > carried + offer[kind]) {
                return false;
            }
        }
        return true;
    }
}
