package io.paidan.planning.workday;

/** The travel times of a class as arrays. */
final class Roads {
    private final int places;
    private final int[] bandFrom;
    private final int[][] bandTimes;
    private final int[] shortest;

    Roads(TravelClass travelClass) {
        var bands = travelClass.bands();
        places = travelClass.places();
        bandFrom = bands.stream().mapToInt(TravelClass.Band::from).toArray();
        bandTimes = bands.stream().map(band -> band.times().times()).toArray(int[][]::new);
        shortest = bands.stream()
                .map(TravelClass.Band::times)
                .reduce(TravelMatrix::shorter)
                .orElseThrow()
                .times();
    }

    /** How long the drive takes for whoever sets out at this time. */
    int time(long departure, int from, int to) {
        return bandTimes[bandFrom.length == 1 ? 0 : band(departure)][from * places + to];
    }

    /** How long it takes at the best time of the day. */
    int shortest(int from, int to) {
        return shortest[from * places + to];
    }

    boolean changeOverTheDay() {
        return bandFrom.length > 1;
    }

    /** When other travel times begin to hold than at this time. */
    long nextChange(long time) {
        var next = band(time) + 1;
        return next < bandFrom.length ? bandFrom[next] : Pauses.NEVER;
    }

    private int band(long time) {
        var band = bandFrom.length - 1;
        while (band > 0 && bandFrom[band] > time) {
            band--;
        }
        return band;
    }
}
