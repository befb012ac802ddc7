package io.paidan.server.engineer;

import static io.paidan.server.engineer.TimesRows.instant;
import static io.paidan.server.engineer.TimesRows.local;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.time;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.organisation.Scope;
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

/** Loans by engineer, territory and start, those not over a month ago. */
@Component
class LoanSheet implements Sheet<LoanLine> {

    private static final Duration BEFORE = Duration.ofDays(31);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final SheetColumn<LoanLine, String> ENGINEER = required("engineerCode", code(), LoanLine::code);
    private static final SheetColumn<LoanLine, String> TERRITORY = required("lentTo", code(), LoanLine::territory);
    private static final SheetColumn<LoanLine, LocalDateTime> START =
            required("lentFrom", time(), line -> local(line.startsAt(), line.zone()));
    private static final SheetColumn<LoanLine, LocalDateTime> END =
            required("lentUntil", time(), line -> local(line.endsAt(), line.zone()));

    private final TimesLineMapper mapper;
    private final TimesRows rows;
    private final Clock clock;

    LoanSheet(TimesLineMapper mapper, TimesRows rows, Clock clock) {
        this.mapper = mapper;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.LOANS;
    }

    @Override
    public List<SheetColumn<LoanLine, ?>> columns() {
        return List.of(ENGINEER, TERRITORY, START, END);
    }

    @Override
    public int keyColumns() {
        return 3;
    }

    @Override
    public void write(SignedInUser user, Consumer<LoanLine> to) {
        mapper.listLoans(Scope.of(user), clock.instant().minus(BEFORE)).forEach(to);
    }

    @Override
    public Optional<LoanLine> find(SheetRow<LoanLine> row, SignedInUser user) {
        return rows.find(row.get(ENGINEER), user)
                .flatMap(worker ->
                        mapper.findLoan(worker.id(), row.get(TERRITORY), instant(row.get(START), worker.zone())));
    }

    /** Loans beside the period are looked at by the service itself, so the period can be as short as the start. */
    @Override
    public Saved<LoanLine> save(SheetRow<LoanLine> row, SignedInUser user) {
        var line = line(row, user);
        var from = line.startsAt();
        rows.save(line.engineerId(), from, from.plus(MOMENT), stored -> with(line.loan(), stored), user);
        return new Saved<>(line, row.stored() == null);
    }

    private LoanLine line(SheetRow<LoanLine> row, SignedInUser user) {
        var code = row.get(ENGINEER);
        var worker = rows.get(code, user);
        var start = instant(row.get(START), worker.zone());
        var end = instant(row.get(END), worker.zone());
        rows.requireInOrder(start, end, END.name());
        return new LoanLine(worker.id(), code, worker.zone(), row.get(TERRITORY), start, end);
    }

    private static SaveEngineerTimes with(Loan loan, EngineerTimes stored) {
        var others = stored.loans().stream().filter(each -> !isSame(each, loan));
        return new SaveEngineerTimes(
                stored.version(),
                stored.from(),
                stored.until(),
                stored.shifts(),
                stored.absences(),
                Stream.concat(others, Stream.of(loan)).toList());
    }

    private static boolean isSame(Loan one, Loan other) {
        return one.territory().equals(other.territory()) && one.start().equals(other.start());
    }
}
