package io.paidan.desktop.sla;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.sla.OpenHours;
import io.paidan.desktop.platform.ClockInput;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The hours of a day as people type them: {@code 8-12, 13:30-18:00}; up to midnight is {@code 24:00}; nothing is closed. */
final class TypedHours {

    private static final String END_OF_DAY = "24:00";

    private TypedHours() {}

    /** Empty when it cannot be read, or a span ends before it begins. */
    static Optional<List<OpenHours>> parse(String typed) {
        var spans = Arrays.stream(typed.replaceAll("\\s*[-–—~至]\\s*", "-").split("[,，;；、\\s]+"))
                .filter(span -> !span.isEmpty())
                .toList();
        var hours = new ArrayList<OpenHours>();
        for (var span : spans) {
            var read = span(span.split("-", -1));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            hours.add(read.get());
        }
        return Optional.of(List.copyOf(hours));
    }

    static String text(List<OpenHours> hours) {
        return hours.stream()
                .map(open -> open.from() + "–" + (open.until().equals(LocalTime.MIDNIGHT) ? END_OF_DAY : open.until()))
                .collect(joining(", "));
    }

    private static Optional<OpenHours> span(String[] ends) {
        if (ends.length != 2) {
            return Optional.empty();
        }
        var from = ClockInput.parse(ends[0]);
        var until = ends[1].equals("24") || ends[1].equals(END_OF_DAY)
                ? Optional.of(LocalTime.MIDNIGHT)
                : ClockInput.parse(ends[1]);
        return from.flatMap(begin -> until.filter(end -> end.equals(LocalTime.MIDNIGHT) || end.isAfter(begin))
                .map(end -> new OpenHours(begin, end)));
    }
}
