package io.paidan.server.engineer;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.cursor.Cursor;
import org.springframework.stereotype.Component;

/** Absences by engineer and start, those not over a month ago. Being lent is none: it follows from the loan. */
@Component
class AbsenceSheet extends TimesSheet<AbsenceLine> {

    private static final SheetColumn<AbsenceLine, AbsenceKind> KIND =
            required("absenceKind", choice(AbsenceKind.class), AbsenceLine::kind);

    private final TimesLineMapper mapper;
    private final MasterChange change;

    AbsenceSheet(TimesLineMapper mapper, TimesRows rows, MasterChange change, Clock clock) {
        super("absentFrom", "absentUntil", rows, clock);
        this.mapper = mapper;
        this.change = change;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.ABSENCES;
    }

    @Override
    public List<SheetColumn<AbsenceLine, ?>> columns() {
        return List.of(engineer(), start(), end(), KIND);
    }

    @Override
    Cursor<AbsenceLine> stream(Scope scope, Instant from) {
        return mapper.streamAbsences(scope, from);
    }

    @Override
    Optional<AbsenceLine> find(SheetRow<AbsenceLine> row, UUID engineer, Instant start) {
        return mapper.findAbsence(engineer, start);
    }

    /** The service refuses what overlaps as well, but of all absences: here it is said at the column. */
    @Override
    AbsenceLine line(SheetRow<AbsenceLine> row, RosterLine.Worker worker, String code, Instant start, Instant end) {
        if (mapper.overlapsAbsence(worker.id(), start, end)) {
            throw change.wrong(start().name(), start, "overlapping");
        }
        return new AbsenceLine(worker.id(), code, worker.zone(), start, end, row.get(KIND));
    }

    @Override
    SaveEngineerTimes with(AbsenceLine line, SaveEngineerTimes stored) {
        return stored.withAbsences(TimesRows.replace(stored.absences(), Absence::start, line.absence()));
    }
}
