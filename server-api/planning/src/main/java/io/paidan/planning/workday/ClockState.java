package io.paidan.planning.workday;

/** How far an engineer is on his route: when he began and finished the last stop, and what has come together up to then. */
final class ClockState {
    /** When he set out if he leaves as early as he can. */
    long departure;
    /** When he began the last stop; at the head of the route when he is ready to set out. */
    long begun;

    long end;
    /** Time since he left that is neither drive, job nor break. */
    long idle;
    /** By how much he may leave later for the sake of the last stop. */
    long ownSlack;
    /** By how much he may leave later for the sake of all stops up to the last. */
    long slack;

    long travel;
    long service;
    /** Breaks and absences since he left. */
    long paused;
    /** Costs of lateness, promises and changes. */
    long timeCost;

    /** At the head of a route, ready at this time. */
    void setOut(long ready) {
        departure = ready;
        begun = ready;
        end = ready;
        idle = 0;
        ownSlack = Pauses.NEVER;
        slack = Pauses.NEVER;
        travel = 0;
        service = 0;
        paused = 0;
        timeCost = 0;
    }

    void bound(long slack) {
        ownSlack = Math.min(ownSlack, slack);
    }

    /**
     * Goes on as the same engineer did when he had begun the same stop at the same time.
     *
     * @param index his state then
     * @param home his state when he was back
     * @param tailSlack by how much he might leave later for the sake of all that came in between
     */
    void follow(ClockStates his, int index, int home, long tailSlack) {
        slack = Math.min(slack, tailSlack + idle - his.idle(index));
        idle += his.idle(home) - his.idle(index);
        travel += his.travel(home) - his.travel(index);
        service += his.service(home) - his.service(index);
        paused += his.paused(home) - his.paused(index);
        timeCost += his.timeCost(home) - his.timeCost(index);
    }
}
