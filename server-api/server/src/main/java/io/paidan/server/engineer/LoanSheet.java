package io.paidan.server.engineer;

import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.organisation.Scope;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.cursor.Cursor;
import org.springframework.stereotype.Component;

/** Loans by engineer, territory and start, those not over a month ago. */
@Component
class LoanSheet extends TimesSheet<LoanLine> {

    private static final SheetColumn<LoanLine, String> TERRITORY = required("lentTo", code(), LoanLine::territory);

    private final TimesLineMapper mapper;

    LoanSheet(TimesLineMapper mapper, TimesRows rows, Clock clock) {
        super("lentFrom", "lentUntil", rows, clock);
        this.mapper = mapper;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.LOANS;
    }

    @Override
    public List<SheetColumn<LoanLine, ?>> columns() {
        return List.of(engineer(), TERRITORY, start(), end());
    }

    @Override
    public int keyColumns() {
        return 3;
    }

    @Override
    Cursor<LoanLine> stream(Scope scope, Instant from) {
        return mapper.streamLoans(scope, from);
    }

    @Override
    Optional<LoanLine> find(SheetRow<LoanLine> row, UUID engineer, Instant start) {
        return mapper.findLoan(engineer, row.get(TERRITORY), start);
    }

    @Override
    LoanLine line(SheetRow<LoanLine> row, RosterLine.Worker worker, String code, Instant start, Instant end) {
        return new LoanLine(worker.id(), code, worker.zone(), row.get(TERRITORY), start, end);
    }

    @Override
    SaveEngineerTimes with(LoanLine line, SaveEngineerTimes stored) {
        return stored.withLoans(
                TimesRows.replace(stored.loans(), loan -> List.of(loan.territory(), loan.start()), line.loan()));
    }
}
