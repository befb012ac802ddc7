package io.paidan.routing.travel;

/**
 * A place put onto the nearest road, with its two labels.
 *
 * @param edge the road segment, or {@link #AT_JUNCTION}
 * @param offset metres from the segment's start
 * @param length of the segment in metres
 * @param forwardSeconds along the whole segment, infinite when that way is forbidden
 */
record RoadPlace(
        int edge, double offset, double length, double forwardSeconds, double backwardSeconds, Label out, Label in) {

    static final int AT_JUNCTION = -1;

    private static final int BYTES_OF_OBJECT = 64;

    /** Two places on one segment need no junction between them, so no label knows the way. */
    static long alongSegment(RoadPlace from, RoadPlace to) {
        if (from.edge == AT_JUNCTION || from.edge != to.edge) {
            return Drive.NONE;
        }
        var metres = to.offset - from.offset;
        if (metres == 0) {
            return Drive.of(0, 0);
        }
        var wholeSegment = metres >= 0 ? from.forwardSeconds : from.backwardSeconds;
        if (Double.isInfinite(wholeSegment)) {
            return Drive.NONE;
        }
        var share = from.length == 0 ? 0 : Math.abs(metres) / from.length;
        return Drive.of(share * wholeSegment, Math.abs(metres));
    }

    int bytes() {
        return BYTES_OF_OBJECT + out.bytes() + in.bytes();
    }
}
