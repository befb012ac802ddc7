package io.paidan.planning.workday;

import java.util.List;

/**
 * How long somebody drives: a matrix for each band of the day, chosen by when he sets out.
 *
 * @param bands by time; the first holds before its own time too
 */
public record TravelClass(List<Band> bands) {
    /** From then on these times hold. */
    public record Band(int from, TravelMatrix times) {}

    /** @throws IllegalArgumentException when there is no band, they are not in order or differ in their places */
    public TravelClass {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("a travel class needs the travel times of at least one band");
        }
        for (var k = 1; k < bands.size(); k++) {
            var before = bands.get(k - 1);
            var band = bands.get(k);
            if (band.from <= before.from) {
                throw new IllegalArgumentException(
                        "the band from %d stands behind that from %d".formatted(band.from, before.from));
            }
            if (band.times.size() != before.times.size()) {
                throw new IllegalArgumentException("the band from %d knows %d places, that from %d %d"
                        .formatted(band.from, band.times.size(), before.from, before.times.size()));
            }
        }
    }

    /** The same times all day. */
    public static TravelClass allDay(TravelMatrix times) {
        return new TravelClass(List.of(new Band(Integer.MIN_VALUE, times)));
    }

    int places() {
        return bands.getFirst().times.size();
    }
}
