package io.paidan.server.engineer;

import static io.paidan.server.engineer.TimesRows.instant;
import static io.paidan.server.engineer.TimesRows.local;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.time;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.ibatis.cursor.Cursor;

/**
 * Times of engineers as a sheet, of the last month and to come: one row per engineer and start.
 *
 * @param <L> a shift, an absence or a loan as a line
 */
abstract class TimesSheet<L extends TimesLine> implements Sheet<L> {

    private static final Duration BEFORE = Duration.ofDays(31);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final SheetColumn<L, String> engineer = required("engineerCode", code(), TimesLine::code);
    private final SheetColumn<L, LocalDateTime> start;
    private final SheetColumn<L, LocalDateTime> end;
    private final TimesRows rows;
    private final Clock clock;

    /** @param start the name of the column, as of {@code end} */
    TimesSheet(String start, String end, TimesRows rows, Clock clock) {
        this.start = required(start, time(), line -> local(line.startsAt(), line.zone()));
        this.end = required(end, time(), line -> local(line.endsAt(), line.zone()));
        this.rows = rows;
        this.clock = clock;
    }

    /** All that are not over by then, or begin from then on. */
    abstract Cursor<L> stream(Scope scope, Instant from);

    /** The stored one of this engineer that begins then. */
    abstract Optional<L> find(SheetRow<L> row, UUID engineer, Instant start);

    /** What the row says of this engineer, from start to end; refused here when it can be said at a column. */
    abstract L line(SheetRow<L> row, RosterLine.Worker worker, String code, Instant start, Instant end);

    /** The stored times with this line among them, in place of the one that has its key. */
    abstract SaveEngineerTimes with(L line, SaveEngineerTimes stored);

    final SheetColumn<L, String> engineer() {
        return engineer;
    }

    final SheetColumn<L, LocalDateTime> start() {
        return start;
    }

    final SheetColumn<L, LocalDateTime> end() {
        return end;
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public final void write(SignedInUser user, Consumer<L> to) {
        stream(Scope.of(user), clock.instant().minus(BEFORE)).forEach(to);
    }

    @Override
    public final Optional<L> find(SheetRow<L> row, SignedInUser user) {
        return rows.find(row.get(engineer), user)
                .flatMap(worker -> find(row, worker.id(), instant(row.get(start), worker.zone())));
    }

    /** The service looks at what is beside the saved period too, so that it can be as short as the start. */
    @Override
    public final Saved<L> save(SheetRow<L> row, SignedInUser user) {
        var code = row.get(engineer);
        var worker = rows.get(code, user);
        var from = instant(row.get(start), worker.zone());
        var until = instant(row.get(end), worker.zone());
        rows.requireInOrder(from, until, end.name());
        var line = line(row, worker, code, from, until);
        rows.save(worker.id(), from, from.plus(MOMENT), stored -> with(line, stored), user);
        return new Saved<>(line, row.stored() == null);
    }
}
