package io.paidan.desktop.platform;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a time of day as people type it: {@code 9}, {@code 930}, {@code 9:30}, {@code 09.30}, {@code 9：30}. */
public final class ClockInput {

    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:[:.：]?(\\d{2}))?");

    private ClockInput() {}

    /** Empty when it is none. */
    public static Optional<LocalTime> parse(String typed) {
        var match = FORM.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var hour = Integer.parseInt(match.group(1));
        var minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
