package io.paidan.desktop.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a field is filled in, and what the console itself can see is wrong with it.
 *
 * @param <V> what comes out
 */
public sealed interface Input<V extends @Nullable Object> {

    /** A line of text. */
    record Line(boolean required, int longest) implements Input<String> {}

    /** Several lines of text. */
    record Words(boolean required, int longest, int rows) implements Input<String> {}

    /** A whole number as it is typed; empty means none. */
    record Whole(boolean required, long least, long most) implements Input<String> {}

    /** A line nobody beside may read. */
    record Secret(boolean required, int shortest, int longest) implements Input<String> {}

    /** Yes or no. */
    record Flag() implements Input<Boolean> {
        @Override
        public boolean required() {
            return false;
        }
    }

    /** A day of the calendar. */
    record Day(boolean required) implements Input<@Nullable LocalDate> {}

    /**
     * One of several.
     *
     * @param offers asked whenever the choice is opened
     * @param name in the language of the moment
     */
    record Choice<V extends @Nullable Object>(boolean required, Supplier<List<V>> offers, Function<V, String> name)
            implements Input<V> {}

    /** Something the page brings its own control for. */
    record Own<V extends @Nullable Object>(boolean required) implements Input<V> {}

    boolean required();

    /** A flag is always something. */
    static <V extends @Nullable Object> boolean isMissing(Input<V> input, V value) {
        return input.required()
                && (value == null
                        || (value instanceof String text && text.isBlank())
                        || (value instanceof List<?> list && list.isEmpty()));
    }
}
