package io.paidan.server.engineer;

import static io.paidan.server.engineer.TimesRows.instant;
import static io.paidan.server.engineer.TimesRows.local;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.time;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.sheet.SheetKind;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shifts by engineer and start, of the last month and to come. Absences and loans have sheets of their own. */
@Component
class ShiftSheet implements Sheet<RosterLine> {

    private static final Duration BEFORE = Duration.ofDays(31);
    private static final Duration LONGEST_SHIFT = Duration.ofDays(1);

    private static final SheetColumn<RosterLine, String> ENGINEER = required("engineerCode", code(), RosterLine::code);
    private static final SheetColumn<RosterLine, LocalDateTime> START =
            required("shiftStart", time(), line -> local(line.startsAt(), line.zone()));
    private static final SheetColumn<RosterLine, LocalDateTime> END =
            required("shiftEnd", time(), line -> local(line.endsAt(), line.zone()));
    private static final SheetColumn<RosterLine, LocalDateTime> BREAK_START =
            optional("breakStart", time(), localOrNull(RosterLine::breakStartsAt));
    private static final SheetColumn<RosterLine, LocalDateTime> BREAK_END =
            optional("breakEnd", time(), localOrNull(RosterLine::breakEndsAt));

    private final EngineerTimesMapper mapper;
    private final TimesRows rows;
    private final Clock clock;

    ShiftSheet(EngineerTimesMapper mapper, TimesRows rows, Clock clock) {
        this.mapper = mapper;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.SHIFTS;
    }

    @Override
    public List<SheetColumn<RosterLine, ?>> columns() {
        return List.of(ENGINEER, START, END, BREAK_START, BREAK_END);
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public void write(SignedInUser user, Consumer<RosterLine> to) {
        mapper.listLines(Scope.of(user), clock.instant().minus(BEFORE)).forEach(to);
    }

    @Override
    public Optional<RosterLine> find(SheetRow<RosterLine> row, SignedInUser user) {
        return rows.find(row.get(ENGINEER), user)
                .flatMap(worker -> mapper.findLine(worker.id(), instant(row.get(START), worker.zone())));
    }

    /** With the shifts around it, so that those that overlap are found. */
    @Override
    public Saved<RosterLine> save(SheetRow<RosterLine> row, SignedInUser user) {
        var line = line(row, user);
        var shift = line.shift();
        var from = shift.start().minus(LONGEST_SHIFT);
        var until = shift.start().plus(LONGEST_SHIFT);
        rows.save(line.engineerId(), from, until, stored -> with(shift, stored), user);
        return new Saved<>(line, row.stored() == null);
    }

    private static SaveEngineerTimes with(Shift shift, EngineerTimes stored) {
        var others = stored.shifts().stream().filter(each -> !each.start().equals(shift.start()));
        return new SaveEngineerTimes(
                stored.version(),
                stored.from(),
                stored.until(),
                Stream.concat(others, Stream.of(shift)).toList(),
                stored.absences(),
                stored.loans());
    }

    private RosterLine line(SheetRow<RosterLine> row, SignedInUser user) {
        var code = row.get(ENGINEER);
        var worker = rows.get(code, user);
        var zone = worker.zone();
        var breakStart = row.find(BREAK_START);
        var breakEnd = row.find(BREAK_END);
        return new RosterLine(
                worker.id(),
                code,
                zone,
                instant(row.get(START), zone),
                instant(row.get(END), zone),
                breakStart == null ? null : instant(breakStart, zone),
                breakEnd == null ? null : instant(breakEnd, zone));
    }

    private static Function<RosterLine, @Nullable LocalDateTime> localOrNull(
            Function<RosterLine, @Nullable Instant> instant) {
        return line -> {
            var at = instant.apply(line);
            return at == null ? null : local(at, line.zone());
        };
    }
}
