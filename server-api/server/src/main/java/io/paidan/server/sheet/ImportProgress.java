package io.paidan.server.sheet;

import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.ImportPhase;
import io.paidan.contract.sheet.PlacedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What has become of the rows of a running import. */
final class ImportProgress {

    /** As many as anybody reads; all of them are in the file of bad rows. */
    private static final int SHOWN = 200;

    private static final long TELL_EVERY = TimeUnit.MILLISECONDS.toNanos(300);

    private final ImportJob job;
    private final List<BadRow> badRows = new ArrayList<>();
    private final List<PlacedRow> placedRows = new ArrayList<>();
    private @Nullable String encoding;
    private List<String> ignored = List.of();
    private int rows;
    private int added;
    private int changed;
    private int unchanged;
    private int bad;
    private long toldAt = System.nanoTime();

    ImportProgress(ImportJob job) {
        this.job = job;
        this.encoding = job.encoding();
    }

    void opened(@Nullable String foundEncoding, List<String> ignoredColumns, int count) {
        encoding = foundEncoding;
        ignored = ignoredColumns;
        rows = count;
    }

    void good(RowOutcome outcome) {
        var placed = outcome.placed();
        if (placed != null && placedRows.size() < SHOWN) {
            placedRows.add(placed);
        }
        switch (outcome.change()) {
            case ADDED -> added++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
        }
    }

    void bad(List<BadRow> reasons) {
        bad++;
        reasons.stream().limit(SHOWN - badRows.size()).forEach(badRows::add);
    }

    /** True once in a while: writing it costs about as much as a row. */
    boolean isDue() {
        var now = System.nanoTime();
        var due = now - toldAt >= TELL_EVERY;
        if (due) {
            toldAt = now;
        }
        return due;
    }

    ImportJob in(ImportPhase phase) {
        return in(phase, null);
    }

    ImportJob in(ImportPhase phase, @Nullable String problem) {
        return new ImportJob(
                job.id(),
                job.kind(),
                job.fileName(),
                phase,
                encoding,
                rows,
                added + changed + unchanged + bad,
                added,
                changed,
                unchanged,
                bad,
                badRows,
                placedRows,
                ignored,
                problem);
    }
}
