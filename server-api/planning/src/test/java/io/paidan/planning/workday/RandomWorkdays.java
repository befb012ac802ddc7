package io.paidan.planning.workday;

import io.paidan.planning.workday.WorkdayEngineer.Hours;
import io.paidan.planning.workday.WorkdayEngineer.Locked;
import io.paidan.planning.workday.WorkdayVisit.Due;
import io.paidan.planning.workday.WorkdayVisit.Promise;
import io.paidan.planning.workday.WorkdayVisit.Published;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Small days with a bit of everything. The day has 600 minutes. */
final class RandomWorkdays {
    private static final int DAY = 600;
    private static final int KINDS = 3;

    private final Random random;
    private final int engineers;
    private final int visits;
    private final int stores;

    private RandomWorkdays(long seed, int engineers, int visits, int stores) {
        this.random = new Random(seed);
        this.engineers = engineers;
        this.visits = visits;
        this.stores = stores;
    }

    static WorkdayProblem problem(long seed, int engineers, int visits, int stores) {
        return new RandomWorkdays(seed, engineers, visits, stores).problem();
    }

    private WorkdayProblem problem() {
        var places = 2 * engineers + visits + stores;
        var crew = new ArrayList<WorkdayEngineer>();
        for (var k = 0; k < engineers; k++) {
            crew.add(engineer(k));
        }
        var jobs = new ArrayList<WorkdayVisit>();
        for (var k = 0; k < visits; k++) {
            jobs.add(visit(k));
        }
        var shops = new ArrayList<WorkdayStore>();
        for (var k = 0; k < stores; k++) {
            shops.add(new WorkdayStore(
                    "s" + k,
                    2 * engineers + visits + k,
                    oneIn(3) ? hours(0, 400) : OpenHours.ALWAYS,
                    random.nextInt(10),
                    tools(),
                    tools()));
        }
        return new WorkdayProblem(crew, jobs, shops, travel(places), prices());
    }

    private boolean oneIn(int bound) {
        return random.nextInt(bound) == 0;
    }

    private Prices prices() {
        return new Prices(random.nextInt(4), oneIn(2) ? 0 : 1 + random.nextInt(3), oneIn(2) ? 0 : random.nextInt(500));
    }

    private OpenHours hours(int from, int shortest) {
        var open = from + random.nextInt(200);
        return new OpenHours(open, open + shortest + random.nextInt(200));
    }

    private WorkdayEngineer engineer(int index) {
        var start = oneIn(3) ? random.nextInt(60) : 0;
        var regularEnd = DAY - random.nextInt(200);
        return new WorkdayEngineer(
                "e" + index,
                2 * index,
                oneIn(3) ? null : 2 * index + 1,
                new Hours(start, regularEnd, regularEnd + random.nextInt(100), random.nextInt(5)),
                pauses(),
                random.nextInt(2),
                random.nextInt(2),
                oneIn(4) ? 3 : 100,
                new Supplies(tools(), parts(3)),
                true,
                index == 0 && oneIn(3) ? List.of(locked(start)) : List.of(),
                List.of());
    }

    private Locked locked(int start) {
        var arrival = start + random.nextInt(50);
        var begin = arrival + random.nextInt(10);
        return new Locked(0, random.nextInt(20), arrival, begin, begin + 10 + random.nextInt(200));
    }

    private Pauses pauses() {
        var breaks = new ArrayList<Pauses.Break>();
        var absences = new ArrayList<Pauses.Absence>();
        for (var from = 30 + random.nextInt(300); from < DAY && oneIn(2); from += 60 + random.nextInt(200)) {
            breaks.add(new Pauses.Break(from, 5 + random.nextInt(40)));
        }
        for (var from = random.nextInt(300); from < DAY && oneIn(3); from += 150 + random.nextInt(200)) {
            absences.add(new Pauses.Absence(from, from + 10 + random.nextInt(100)));
        }
        return new Pauses(breaks, absences);
    }

    private Set<Integer> tools() {
        var tools = new HashSet<Integer>();
        for (var tool = 0; tool < KINDS; tool++) {
            if (oneIn(2)) {
                tools.add(tool);
            }
        }
        return tools;
    }

    private Map<Integer, Integer> parts(int most) {
        var parts = new HashMap<Integer, Integer>();
        for (var part = 0; part < KINDS; part++) {
            if (oneIn(2)) {
                parts.put(part, 1 + random.nextInt(most));
            }
        }
        return parts;
    }

    private WorkdayVisit visit(int index) {
        var allowed = new BitSet();
        for (var engineer = 0; engineer < engineers; engineer++) {
            allowed.set(engineer, !oneIn(6));
        }
        var needy = oneIn(3);
        return new WorkdayVisit(
                "v" + index,
                2 * engineers + index,
                oneIn(2) ? List.of(10 + random.nextInt(60)) : List.of(10 + random.nextInt(60), random.nextInt(90)),
                oneIn(2) ? OpenHours.ALWAYS : hours(0, 30),
                1000 + random.nextInt(5000),
                new Staffing(
                        oneIn(2) ? null : allowed,
                        random.nextInt(3) * 20L,
                        oneIn(2) ? Map.of() : Map.of(random.nextInt(engineers), 5L)),
                needy ? new Supplies(oneIn(2) ? Set.of() : Set.of(random.nextInt(KINDS)), parts(2)) : Supplies.NONE,
                1,
                oneIn(2) ? null : new Due(random.nextInt(DAY), 1 + random.nextInt(5)),
                oneIn(3) ? new Promise(random.nextInt(DAY), random.nextInt(50), 1 + random.nextInt(5)) : null,
                oneIn(3) ? new Published(random.nextInt(DAY), random.nextInt(60), 1 + random.nextInt(90)) : null);
    }

    /** Two classes, one of them with a rush hour; a few places are unreachable from others, the triangle inequality does not hold. */
    private List<TravelClass> travel(int places) {
        var x = random.ints(places, 0, 60).toArray();
        var y = random.ints(places, 0, 60).toArray();
        var usual = TravelMatrix.builder(places);
        var rush = TravelMatrix.builder(places);
        for (var from = 0; from < places; from++) {
            for (var to = 0; to < places; to++) {
                var time = (int) Math.hypot(x[from] - x[to], y[from] - y[to]) + random.nextInt(5);
                var leadsHome = to < 2 * engineers;
                if (leadsHome || !oneIn(80)) {
                    usual.set(from, to, time);
                    rush.set(from, to, time + random.nextInt(1 + time));
                }
            }
        }
        var usualTimes = usual.build();
        var rushTimes = rush.build();
        var from = 60 + random.nextInt(200);
        return List.of(
                TravelClass.allDay(usualTimes),
                new TravelClass(List.of(
                        new TravelClass.Band(0, usualTimes),
                        new TravelClass.Band(from, rushTimes),
                        new TravelClass.Band(from + 60 + random.nextInt(100), usualTimes))));
    }
}
