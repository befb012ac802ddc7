package io.paidan.planning.workday;

import java.util.Map;
import java.util.Set;

/**
 * Tools and parts that an engineer carries or a job needs. A tool is kept, a part is used up.
 *
 * @param tools kinds of tools, 0 … 63
 * @param parts how many of each kind of part, 0 … ; more than none of each
 */
public record Supplies(Set<Integer> tools, Map<Integer, Integer> parts) {
    /** So many kinds of tools can be told apart. */
    public static final int MOST_TOOLS = Long.SIZE;

    public static final Supplies NONE = new Supplies(Set.of(), Map.of());

    public Supplies {
        tools = Set.copyOf(tools);
        parts = Map.copyOf(parts);
        toolBits(tools);
        parts.forEach((part, count) -> {
            if (part < 0 || count <= 0) {
                throw new IllegalArgumentException("%d pieces of part %d are no supply".formatted(count, part));
            }
        });
    }

    long toolBits() {
        return toolBits(tools);
    }

    static long toolBits(Set<Integer> tools) {
        var bits = 0L;
        for (var tool : tools) {
            if (tool < 0 || tool >= MOST_TOOLS) {
                throw new IllegalArgumentException("tool %d is not within 0 … %d".formatted(tool, MOST_TOOLS - 1));
            }
            bits |= 1L << tool;
        }
        return bits;
    }
}
