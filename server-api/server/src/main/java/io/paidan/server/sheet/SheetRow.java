package io.paidan.server.sheet;

import io.paidan.contract.sheet.PlacedRow;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells could all be read. A column that the file does not have is as the stored record has it, so that a sheet
 * of two columns changes just these.
 *
 * @param <D> a record as the feature keeps it
 */
public final class SheetRow<D> {

    private final Map<SheetColumn<D, ?>, Object> cells;
    private final @Nullable D stored;
    private final Supplier<String> asRead;
    private @Nullable String address;
    private @Nullable String house;

    /**
     * @param cells of the file's columns, null for an empty one
     * @param stored the record of this key; null when the row is new
     * @param asRead the row as it stands in the file
     */
    SheetRow(Map<SheetColumn<D, ?>, Object> cells, @Nullable D stored, Supplier<String> asRead) {
        this.cells = cells;
        this.stored = stored;
        this.asRead = asRead;
    }

    /** Null when the row is new. */
    public @Nullable D stored() {
        return stored;
    }

    /** The row as it stands in the file, a line for each cell with its heading: also of what means nothing here. */
    public String asRead() {
        return asRead.get();
    }

    /** Tells that it has no coordinates and was placed by its address, at this house of the map. */
    public void placedAt(String byAddress, String atHouse) {
        address = byAddress;
        house = atHouse;
    }

    @Nullable
    PlacedRow placed(int number) {
        return address == null || house == null ? null : new PlacedRow(number, address, house);
    }

    /** Of a required column. */
    public <V> V get(SheetColumn<D, V> column) {
        return Objects.requireNonNull(find(column), column::name);
    }

    /** Null for an empty cell. */
    @SuppressWarnings("unchecked")
    public <V> @Nullable V find(SheetColumn<D, V> column) {
        if (cells.containsKey(column)) {
            return (V) cells.get(column);
        }
        return stored == null ? null : column.of().apply(stored);
    }

    /** @param otherwise what an empty cell stands for */
    public <V> V get(SheetColumn<D, V> column, V otherwise) {
        var value = find(column);
        return value == null ? otherwise : value;
    }
}
