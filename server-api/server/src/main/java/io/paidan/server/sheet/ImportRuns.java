package io.paidan.server.sheet;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.ImportPhase;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.file.SheetLine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes a file row by row: each good one is saved, or in a dry run tried, and each bad one written down. */
@Component
final class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private final Sheets sheets;
    private final ImportFiles files;
    private final ImportJobs jobs;
    private final RowTransactions transactions;
    private final Headings headings;
    private final ProblemSentences sentences;
    private final ImportSettings settings;

    ImportRuns(
            Sheets sheets,
            ImportFiles files,
            ImportJobs jobs,
            RowTransactions transactions,
            Headings headings,
            ProblemSentences sentences,
            ImportSettings settings) {
        this.sheets = sheets;
        this.files = files;
        this.jobs = jobs;
        this.transactions = transactions;
        this.headings = headings;
        this.sentences = sentences;
        this.settings = settings;
    }

    /** Does the phase the job is in, to its end; what goes wrong stands in the job. */
    void run(ImportJob job, SignedInUser user, Locale language) {
        LocaleContextHolder.setLocale(language);
        var progress = new ImportProgress(job);
        try {
            run(job, sheets.get(job.kind()), user, language, progress);
        } catch (ImportCancelledException cancelled) {
            end(progress.in(ImportPhase.CANCELLED));
        } catch (ProblemException refusal) {
            end(progress.in(
                    ImportPhase.FAILED, sentences.problem(refusal, language).detail()));
        } catch (IOException | RuntimeException fault) {
            LOG.error("Import {} of {} broke off", job.id(), job.fileName(), fault);
            end(progress.in(ImportPhase.FAILED, sentences.sentence("sheet.fault", Map.of(), language)));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Only what was checked is read once more; until then it lies sealed in the database, not in clear on a disk. */
    private void end(ImportJob job) {
        try {
            if (job.phase() == ImportPhase.CHECKED) {
                files.deleteClear(job.id());
            } else {
                files.deleteSent(job.id());
            }
        } catch (IOException | DataAccessException failure) {
            LOG.warn("What was sent for import {} stays for a day: {}", job.id(), failure.toString());
        }
        jobs.end(job);
    }

    private <D> void run(ImportJob job, Sheet<D> sheet, SignedInUser user, Locale language, ImportProgress progress)
            throws IOException {
        var isTrial = job.phase() == ImportPhase.CHECKING;
        var rows = isTrial ? count(job, sheet, language, progress) : job.rows();
        try (var file = open(job, sheet, language);
                var refused = new BadRowsFile(files.bad(job.id()), file.headings(), headings.ofProblem(language))) {
            progress.opened(file.encoding(), file.ignored(), rows);
            var saving = new RowSaving<>(sheet, file, user, sentences, language);
            Consumer<SheetLine> one = line -> {
                take(line, saving, transactions.of(job, file, user), progress, refused, language);
                jobs.tell(progress, job.phase());
            };
            if (isTrial && sheet.refersToItself()) {
                transactions.tryTogether(() -> file.forEachRemaining(one));
            } else {
                file.forEachRemaining(one);
            }
        } finally {
            files.keepBad(job.id());
        }
        end(progress.in(isTrial ? ImportPhase.CHECKED : ImportPhase.DONE));
    }

    private <D> int count(ImportJob job, Sheet<D> sheet, Locale language, ImportProgress progress) throws IOException {
        try (var file = open(job, sheet, language)) {
            var count = 0;
            while (file.hasNext()) {
                file.next();
                count++;
                jobs.tell(progress, job.phase());
                if (count > settings.rows()) {
                    throw new ProblemException(ProblemCode.TOO_LARGE, "sheet-rows", "limit", settings.rows());
                }
            }
            return count;
        }
    }

    private <D> HeadedSheet<D> open(ImportJob job, Sheet<D> sheet, Locale language) throws IOException {
        return HeadedSheet.open(files.sent(job.id()), sheet, headings, language);
    }

    private <D> void take(
            SheetLine line,
            RowSaving<D> saving,
            RowTransactions.Row transaction,
            ImportProgress progress,
            BadRowsFile refused,
            Locale language) {
        try {
            progress.good(onceMore(line, () -> transaction.run(line, () -> saving.save(line))));
        } catch (RefusedRowException bad) {
            progress.bad(bad.reasons());
            refused.add(line, bad.reasons());
        } catch (DataIntegrityViolationException | ConcurrencyFailureException unforeseen) {
            LOG.error("Row {} was refused by the database", line.number(), unforeseen);
            var reasons = List.of(
                    new BadRow(line.number(), null, null, sentences.sentence("sheet.row-fault", Map.of(), language)));
            progress.bad(reasons);
            refused.add(line, reasons);
        }
    }

    /** Whose row got into the way of others, as in a deadlock, has its turn again after them. */
    private static RowOutcome onceMore(SheetLine line, Supplier<RowOutcome> row) {
        try {
            return row.get();
        } catch (ConcurrencyFailureException others) {
            LOG.info("Row {} is tried once more: {}", line.number(), others.toString());
            return row.get();
        }
    }
}
