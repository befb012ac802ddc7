package io.paidan.server.feed;

import io.paidan.contract.feed.RegionCursor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How far a console's stream is in each region, written as {@code oberland:12,unterland:5}. */
final class StreamPosition {

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,32}:\\d{1,18})(,[a-z0-9-]{1,32}:\\d{1,18})*");

    private final Map<String, Long> numbers = new TreeMap<>();

    static StreamPosition of(List<RegionCursor> cursors) {
        var position = new StreamPosition();
        cursors.forEach(cursor -> position.reach(cursor.region(), cursor.seq()));
        return position;
    }

    /** Empty when the text is not of the form. */
    static Optional<StreamPosition> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var position = new StreamPosition();
        for (var part : text.split(",", -1)) {
            var colon = part.indexOf(':');
            position.reach(part.substring(0, colon), Long.parseLong(part.substring(colon + 1)));
        }
        return Optional.of(position);
    }

    /** 0 for a region never heard of. */
    long in(String region) {
        return numbers.getOrDefault(region, 0L);
    }

    boolean knows(String region) {
        return numbers.containsKey(region);
    }

    void reach(String region, long number) {
        numbers.put(region, number);
    }

    List<RegionCursor> cursors() {
        return numbers.entrySet().stream()
                .map(entry -> new RegionCursor(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public String toString() {
        return numbers.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
