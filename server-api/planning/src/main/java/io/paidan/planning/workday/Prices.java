package io.paidan.planning.workday;

/**
 * What a route costs besides its jobs, in the unit of cost.
 *
 * @param travel of a unit of time on the road, or at a store on the way
 * @param working of a unit of time from leaving to being back, breaks and absences left out. When it is not 0 everybody
 *     leaves as late as he may
 * @param loadSpread weight of the squared share of the regular hours that are filled with driving and jobs: that much for
 *     an engineer who is filled to the last minute, a quarter of it for one at half. So the load is spread
 */
public record Prices(long travel, long working, long loadSpread) {
    /** No price that is paid once is higher, so that sums stay whole numbers of 64 bits. */
    public static final long MOST = 100_000_000_000_000L;

    /** No price of a unit of time is higher. */
    public static final long MOST_PER_TIME = 1_000_000_000;

    public Prices {
        checkPerTime("the price of travel", travel);
        checkPerTime("the price of working time", working);
        check("the price of load spread", loadSpread);
    }

    static void check(String what, long price) {
        check(what, price, MOST);
    }

    static void checkPerTime(String what, long price) {
        check(what, price, MOST_PER_TIME);
    }

    private static void check(String what, long price, long most) {
        if (price < 0 || price > most) {
            throw new IllegalArgumentException("%s is %d, not within 0 … %d".formatted(what, price, most));
        }
    }
}
