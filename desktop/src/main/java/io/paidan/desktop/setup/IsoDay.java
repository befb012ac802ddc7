package io.paidan.desktop.setup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Days as {@code 2026-03-21}, in every language, typed as people do: {@code 2026-3-21}, {@code 2026/3/21}; what is no day is none. */
public final class IsoDay extends StringConverter<@Nullable LocalDate> {

    public static final String PROMPT = "2026-03-21";

    private static final Pattern TYPED = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var match = TYPED.matcher(typed.strip());
        if (!match.matches()) {
            return null;
        }
        try {
            return LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
