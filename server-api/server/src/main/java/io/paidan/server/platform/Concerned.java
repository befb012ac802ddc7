package io.paidan.server.platform;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the running transaction does concerns these territories, and the feed is told nothing of it: whoever answers for one
 * of them sees it in the audit log.
 */
public record Concerned(List<String> territories) {

    public Concerned {
        territories = List.copyOf(territories);
    }

    /** These, and those it was about before. */
    public static Concerned of(List<String> before, List<String> now) {
        return new Concerned(
                Stream.concat(before.stream(), now.stream()).distinct().toList());
    }
}
