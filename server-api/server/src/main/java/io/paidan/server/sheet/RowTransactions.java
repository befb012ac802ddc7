package io.paidan.server.sheet;

import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.ImportPhase;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.file.SheetLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction for every row, so that a bad one takes nothing else with it; a trial is always taken back. */
@Component
final class RowTransactions {

    /** How a row is saved. */
    @FunctionalInterface
    interface Row {
        RowOutcome run(SheetLine line, Supplier<RowOutcome> save);
    }

    private final TransactionTemplate transaction;
    private final RowTrail trail;

    RowTransactions(PlatformTransactionManager transactions, RowTrail trail) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.trail = trail;
    }

    Row of(ImportJob job, HeadedSheet<?> file, SignedInUser user) {
        return job.phase() == ImportPhase.CHECKING
                ? (line, save) -> tried(save)
                : (line, save) -> saved(save, () -> trail.begin(user, job.kind(), line.number(), row(file, line)));
    }

    /** What the rows do is seen by those after them and taken back at the end. */
    void tryTogether(Runnable rows) {
        transaction.executeWithoutResult(status -> {
            rows.run();
            status.setRollbackOnly();
        });
    }

    /** Within {@link #tryTogether} a good row stays until all are taken back. */
    private RowOutcome tried(Supplier<RowOutcome> save) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = save.get();
            if (!status.hasSavepoint()) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /** A row that changes nothing leaves no trace. */
    private RowOutcome saved(Supplier<RowOutcome> save, Runnable audited) {
        return Objects.requireNonNull(transaction.execute(status -> {
            audited.run();
            var outcome = save.get();
            if (outcome.change() == RowChange.UNCHANGED) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private static Map<String, String> row(HeadedSheet<?> file, SheetLine line) {
        Map<String, String> row = new LinkedHashMap<>();
        file.columns()
                .forEach((at, column) -> row.put(column.name(), line.cell(at).text()));
        return row;
    }
}
