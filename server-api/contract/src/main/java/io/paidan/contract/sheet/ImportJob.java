package io.paidan.contract.sheet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being imported, and what became of its rows so far.
 *
 * @param encoding of a CSV file, as it was found out; null for XLSX and until it is read
 * @param rows how many rows there are, without heading and empty ones; 0 until they are counted
 * @param done how many of them the present phase has dealt with
 * @param bad how many rows cannot be saved
 * @param badRows the first complaints; all of them are in the file of bad rows
 * @param placedRows the first that have no coordinates and were placed by their address
 * @param ignoredColumns headings that mean nothing here
 * @param problem why it {@link ImportPhase#FAILED}, in the caller's language
 */
public record ImportJob(
        UUID id,
        SheetKind kind,
        String fileName,
        ImportPhase phase,
        @Nullable String encoding,
        int rows,
        int done,
        int added,
        int changed,
        int unchanged,
        int bad,
        List<BadRow> badRows,
        List<PlacedRow> placedRows,
        List<String> ignoredColumns,
        @Nullable String problem) {

    public ImportJob {
        badRows = List.copyOf(badRows);
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    /** The same in another phase. */
    public ImportJob in(ImportPhase other, @Nullable String reason) {
        return new ImportJob(
                id,
                kind,
                fileName,
                other,
                encoding,
                rows,
                done,
                added,
                changed,
                unchanged,
                bad,
                badRows,
                placedRows,
                ignoredColumns,
                reason);
    }

    /** Rows that would change something, or did. */
    public int good() {
        return added + changed;
    }
}
