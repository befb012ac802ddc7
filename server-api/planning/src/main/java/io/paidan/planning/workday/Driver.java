package io.paidan.planning.workday;

/** An engineer as the search needs him. */
final class Driver {
    /** Place of an engineer whose drive home counts for nothing. */
    static final int NOWHERE = -1;

    final int index;
    final WorkdayEngineer engineer;
    final Roads roads;
    final int[] serviceTimes;
    final Pauses pauses;
    /** Where he is behind what is locked. */
    final int start;

    final int end;
    final long hardEnd;
    final boolean leavesLate;
    final boolean hasLocked;

    private final Prices prices;
    private final double regularHours;

    Driver(int index, WorkdayProblem problem, Stops stops, Roads roads) {
        this.index = index;
        this.engineer = problem.engineers().get(index);
        this.roads = roads;
        this.prices = problem.prices();
        serviceTimes = stops.serviceTimes(engineer.level());
        pauses = engineer.pauses();
        start = engineer.locked().isEmpty()
                ? engineer.start()
                : stops.place[engineer.locked().getLast().visit()];
        end = engineer.end() == null ? NOWHERE : engineer.end();
        hardEnd = engineer.hours().hardEnd();
        hasLocked = !engineer.locked().isEmpty();
        leavesLate = prices.working() > 0 && !hasLocked;
        regularHours = Math.max(
                1.0, (double) engineer.hours().regularEnd() - engineer.hours().start());
    }

    void requireWayHome() {
        if (hasLocked && end != NOWHERE && roads.shortest(start, end) == TravelMatrix.UNREACHABLE) {
            throw new IllegalArgumentException(
                    "no road leads engineer %s home from his last locked visit, from place %d to place %d. Maybe give him no end."
                            .formatted(engineer.id(), start, end));
        }
    }

    long travelCost(long travel) {
        return travel * prices.travel();
    }

    long workingCost(long working) {
        return working * prices.working();
    }

    long overtime(long back) {
        return Math.max(0, back - engineer.hours().regularEnd());
    }

    long overtimeCost(long back) {
        return overtime(back) * engineer.hours().overtimePrice();
    }

    /** @param busy time on the road and at work */
    long spreadCost(long busy) {
        if (prices.loadSpread() == 0) {
            return 0;
        }
        var share = busy / regularHours;
        return Math.round(prices.loadSpread() * share * share);
    }

    /** What he costs at least when he drives and works that long. */
    long leastCost(long travel, long service) {
        return travelCost(travel) + workingCost(travel + service) + spreadCost(travel + service);
    }
}
