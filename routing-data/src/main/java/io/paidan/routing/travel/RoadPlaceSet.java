package io.paidan.routing.travel;

import io.paidan.contract.geo.TravelDirection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Many places that wait to be asked how far away somebody is from all of them, always in one direction. */
final class RoadPlaceSet {

    private static final Label UNKNOWN = new Label(new int[0], new long[0]);

    private final List<Optional<RoadPlace>> places;
    private final TravelDirection direction;
    private final Buckets buckets;
    private final Map<Integer, int[]> bySegment = new HashMap<>();

    /** @param direction from or to the place that {@link #drives} is asked with */
    RoadPlaceSet(List<Optional<RoadPlace>> places, TravelDirection direction, int nodes) {
        this.places = places;
        this.direction = direction;
        this.buckets = new Buckets(
                places.stream()
                        .map(place -> place.map(
                                        direction == TravelDirection.FROM_PLACE ? RoadPlace::in : RoadPlace::out)
                                .orElse(UNKNOWN))
                        .toList(),
                nodes);
        for (var i = 0; i < places.size(); i++) {
            var index = i;
            places.get(i)
                    .filter(place -> place.edge() != RoadPlace.AT_JUNCTION)
                    .ifPresent(place -> bySegment.merge(place.edge(), new int[] {index}, RoadPlaceSet::joined));
        }
    }

    private static int[] joined(int[] one, int[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    int size() {
        return places.size();
    }

    /** Writes the drive from (or to) {@code place} to (or from) each of the places; {@link Drive#NONE} or more without one. */
    void drives(RoadPlace place, long[] drives) {
        Arrays.fill(drives, Drive.NONE);
        switch (direction) {
            case FROM_PLACE -> {
                buckets.meet(place.out(), drives);
                for (var i : onSegmentOf(place)) {
                    drives[i] = Math.min(
                            drives[i],
                            RoadPlace.alongSegment(place, places.get(i).orElseThrow()));
                }
            }
            case TO_PLACE -> {
                buckets.meet(place.in(), drives);
                for (var i : onSegmentOf(place)) {
                    drives[i] = Math.min(
                            drives[i], RoadPlace.alongSegment(places.get(i).orElseThrow(), place));
                }
            }
        }
    }

    private int[] onSegmentOf(RoadPlace place) {
        return bySegment.getOrDefault(place.edge(), new int[0]);
    }
}
