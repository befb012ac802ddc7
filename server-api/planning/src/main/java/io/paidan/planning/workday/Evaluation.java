package io.paidan.planning.workday;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day of an engineer with all its times and what it costs. Times are those at which things happen: when he leaves as
 * late as he may, that is taken into account.
 *
 * @param engineer index of the engineer
 * @param departure when he sets out
 * @param back when he is done; when the drive home counts, when he is at home
 * @param travel time on the road and at a store on the way
 * @param working time from departure to back, breaks and absences left out
 * @param overtime time after the regular end of his hours
 */
public record Evaluation(
        int engineer,
        List<Stop> stops,
        long departure,
        long back,
        long travel,
        long working,
        long overtime,
        Costs costs) {

    public Evaluation {
        stops = List.copyOf(stops);
    }

    /**
     * A visit or a call at a store.
     *
     * @param visit index of the visit; null at a store
     * @param store index of the store; null at a visit
     * @param travel time on the road to it
     * @param arrival breaks that are due on the way taken
     * @param breaks total length of the breaks between the stop before and the start here
     * @param waiting time between the stop before and the start here that is neither travel nor break; absences count
     */
    public record Stop(
            @Nullable Integer visit,
            @Nullable Integer store,
            long travel,
            long arrival,
            long breaks,
            long waiting,
            long start,
            long end) {}

    /** What a day costs, by what it is paid for, in the unit of cost. */
    public record Costs(
            long travel,
            long working,
            long overtime,
            long lateness,
            long promises,
            long changes,
            long staffing,
            long loadSpread) {
        public long total() {
            return travel + working + overtime + lateness + promises + changes + staffing + loadSpread;
        }
    }
}
