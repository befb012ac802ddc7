package io.paidan.desktop.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Days as {@code 2026-03-21}, in every language, typed as people do: {@code 2026-3-21}, {@code 2026/3/21}. */
final class IsoDay extends StringConverter<@Nullable LocalDate> {

    private static final Pattern TYPED = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

    private final Consumer<String> unreadable;

    /** @param unreadable takes what was typed and is no day */
    IsoDay(Consumer<String> unreadable) {
        this.unreadable = unreadable;
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** @throws DateTimeException when it is no day; the control keeps the one it has */
    @Override
    public @Nullable LocalDate fromString(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return read(typed.strip());
        } catch (DateTimeException noDay) {
            unreadable.accept(typed.strip());
            throw noDay;
        }
    }

    private static LocalDate read(String typed) {
        var match = TYPED.matcher(typed);
        if (!match.matches()) {
            throw new DateTimeException(typed);
        }
        return LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
