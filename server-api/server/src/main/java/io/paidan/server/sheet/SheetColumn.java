package io.paidan.server.sheet;

import io.paidan.server.sheet.file.Cell;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column, for reading and for writing.
 *
 * @param name as the command that saves a row calls it; its heading stands in the messages under {@code column.<name>}
 * @param of what a record has in it; null for an empty cell
 * @param required true when a row without it cannot be saved
 * @param secret true for what is read only: it is neither written nor shown again
 * @param <D> a record as the feature keeps it
 * @param <V> what a cell holds
 */
public record SheetColumn<D, V>(
        String name, CellKind<V> kind, Function<D, @Nullable V> of, boolean required, boolean secret) {

    public static <D, V> SheetColumn<D, V> required(String name, CellKind<V> kind, Function<D, V> of) {
        return new SheetColumn<>(name, kind, of, true, false);
    }

    public static <D, V> SheetColumn<D, V> optional(String name, CellKind<V> kind, Function<D, @Nullable V> of) {
        return new SheetColumn<>(name, kind, of, false, false);
    }

    /** A password and the like: it goes in and never comes out. */
    public static <D, V> SheetColumn<D, V> secret(String name, CellKind<V> kind) {
        return new SheetColumn<>(name, kind, record -> null, false, true);
    }

    /** What the cell is written as, in the words of this language. */
    @Nullable
    Object write(D from, Locale language) {
        var value = of.apply(from);
        return value == null ? null : kind.write(value, language);
    }

    /** Null for an empty cell; {@link CellException} when it holds something else. */
    @Nullable
    V read(Cell cell) {
        return cell.isEmpty() ? null : kind.read(cell);
    }
}
