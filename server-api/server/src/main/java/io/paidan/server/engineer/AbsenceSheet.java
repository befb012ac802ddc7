package io.paidan.server.engineer;

import static io.paidan.server.engineer.TimesRows.instant;
import static io.paidan.server.engineer.TimesRows.local;
import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.time;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Absences by engineer and start, those not over a month ago. Being lent is none: it follows from the loan. */
@Component
class AbsenceSheet implements Sheet<AbsenceLine> {

    private static final Duration BEFORE = Duration.ofDays(31);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final SheetColumn<AbsenceLine, String> ENGINEER =
            required("engineerCode", code(), AbsenceLine::code);
    private static final SheetColumn<AbsenceLine, LocalDateTime> START =
            required("absentFrom", time(), line -> local(line.startsAt(), line.zone()));
    private static final SheetColumn<AbsenceLine, LocalDateTime> END =
            required("absentUntil", time(), line -> local(line.endsAt(), line.zone()));
    private static final SheetColumn<AbsenceLine, AbsenceKind> KIND =
            required("absenceKind", choice(AbsenceKind.class), AbsenceLine::kind);

    private final TimesLineMapper mapper;
    private final TimesRows rows;
    private final MasterChange change;
    private final Clock clock;

    AbsenceSheet(TimesLineMapper mapper, TimesRows rows, MasterChange change, Clock clock) {
        this.mapper = mapper;
        this.rows = rows;
        this.change = change;
        this.clock = clock;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.ABSENCES;
    }

    @Override
    public List<SheetColumn<AbsenceLine, ?>> columns() {
        return List.of(ENGINEER, START, END, KIND);
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public void write(SignedInUser user, Consumer<AbsenceLine> to) {
        mapper.listAbsences(Scope.of(user), clock.instant().minus(BEFORE)).forEach(to);
    }

    @Override
    public Optional<AbsenceLine> find(SheetRow<AbsenceLine> row, SignedInUser user) {
        return rows.find(row.get(ENGINEER), user)
                .flatMap(worker -> mapper.findAbsence(worker.id(), instant(row.get(START), worker.zone())));
    }

    /** The service looks within the saved period only: what overlaps from further away is looked for here, under its lock. */
    @Override
    public Saved<AbsenceLine> save(SheetRow<AbsenceLine> row, SignedInUser user) {
        var line = line(row, user);
        var from = line.startsAt();
        rows.save(line.engineerId(), from, from.plus(MOMENT), stored -> with(line.absence(), stored), user);
        if (mapper.overlapsAbsence(line.engineerId(), from, line.endsAt())) {
            throw change.wrong(START.name(), from, "overlapping");
        }
        return new Saved<>(line, row.stored() == null);
    }

    private AbsenceLine line(SheetRow<AbsenceLine> row, SignedInUser user) {
        var code = row.get(ENGINEER);
        var worker = rows.get(code, user);
        var start = instant(row.get(START), worker.zone());
        var end = instant(row.get(END), worker.zone());
        rows.requireInOrder(start, end, END.name());
        return new AbsenceLine(worker.id(), code, worker.zone(), start, end, row.get(KIND));
    }

    private static SaveEngineerTimes with(Absence absence, EngineerTimes stored) {
        var others = stored.absences().stream().filter(each -> !each.start().equals(absence.start()));
        return new SaveEngineerTimes(
                stored.version(),
                stored.from(),
                stored.until(),
                stored.shifts(),
                Stream.concat(others, Stream.of(absence)).toList(),
                stored.loans());
    }
}
