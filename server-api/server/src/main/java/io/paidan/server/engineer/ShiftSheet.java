package io.paidan.server.engineer;

import static io.paidan.server.engineer.TimesRows.instant;
import static io.paidan.server.engineer.TimesRows.local;
import static io.paidan.server.sheet.CellKinds.time;
import static io.paidan.server.sheet.SheetColumn.optional;

import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.organisation.Scope;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shifts by engineer and start, those that begin in the last month and later. */
@Component
class ShiftSheet extends TimesSheet<RosterLine> {

    private static final SheetColumn<RosterLine, LocalDateTime> BREAK_START =
            optional("breakStart", time(), localOrNull(RosterLine::breakStartsAt));
    private static final SheetColumn<RosterLine, LocalDateTime> BREAK_END =
            optional("breakEnd", time(), localOrNull(RosterLine::breakEndsAt));

    private final EngineerTimesMapper mapper;

    ShiftSheet(EngineerTimesMapper mapper, TimesRows rows, Clock clock) {
        super("shiftStart", "shiftEnd", rows, clock);
        this.mapper = mapper;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.SHIFTS;
    }

    @Override
    public List<SheetColumn<RosterLine, ?>> columns() {
        return List.of(engineer(), start(), end(), BREAK_START, BREAK_END);
    }

    @Override
    Cursor<RosterLine> stream(Scope scope, Instant from) {
        return mapper.streamLines(scope, from);
    }

    @Override
    Optional<RosterLine> find(SheetRow<RosterLine> row, UUID engineer, Instant start) {
        return mapper.findLine(engineer, start);
    }

    @Override
    RosterLine line(SheetRow<RosterLine> row, RosterLine.Worker worker, String code, Instant start, Instant end) {
        var zone = worker.zone();
        var breakStart = row.find(BREAK_START);
        var breakEnd = row.find(BREAK_END);
        return new RosterLine(
                worker.id(),
                code,
                zone,
                start,
                end,
                breakStart == null ? null : instant(breakStart, zone),
                breakEnd == null ? null : instant(breakEnd, zone));
    }

    @Override
    SaveEngineerTimes with(RosterLine line, SaveEngineerTimes stored) {
        return stored.withShifts(TimesRows.replace(stored.shifts(), Shift::start, line.shift()));
    }

    private static Function<RosterLine, @Nullable LocalDateTime> localOrNull(
            Function<RosterLine, @Nullable Instant> instant) {
        return line -> {
            var at = instant.apply(line);
            return at == null ? null : local(at, line.zone());
        };
    }
}
