package io.paidan.desktop.inspector;

import java.util.List;

/**
 * A way to drive, ready to show.
 *
 * @param total such as "3 stops · 5.2 km · 12 min"; empty when there is nowhere to drive to
 */
record Way(String total, List<Leg> legs) {

    static final Way NOWHERE = new Way("", List.of());

    /** From one stop to the next; {@code to} names where it leads. */
    record Leg(String to, String metres, String time, List<Line> turns) {}

    /** What to do, how far the road goes on then, and how long. */
    record Line(String what, String metres, String time) {}
}
