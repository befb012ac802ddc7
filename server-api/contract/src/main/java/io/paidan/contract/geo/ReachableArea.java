package io.paidan.contract.geo;

import java.util.List;

/**
 * What can be reached by road within a time (an isochrone), drawn for the eye. It is smoothed: whether somebody really is
 * within the time says the {@link TravelTimes#table}.
 *
 * @param patches largest first; they neither overlap nor touch
 */
public record ReachableArea(List<Patch> patches) {
    public ReachableArea {
        patches = List.copyOf(patches);
    }

    /**
     * One connected piece. Each ring's last point is its first again, and no ring crosses itself or another.
     *
     * @param outline counter-clockwise
     * @param holes clockwise, within the outline
     */
    public record Patch(List<GeoPoint> outline, List<List<GeoPoint>> holes) {
        public Patch {
            outline = List.copyOf(outline);
            holes = List.copyOf(holes);
        }
    }
}
