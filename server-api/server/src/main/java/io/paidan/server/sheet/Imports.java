package io.paidan.server.sheet;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.ImportPhase;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.LimitedStream;
import io.paidan.server.session.SignedInUser;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Service;

/** Takes files in, has them checked and then saved, and tells how far that is. */
@Service
class Imports {

    private static final int LONGEST_NAME = 200;

    private final Sheets sheets;
    private final ImportFiles files;
    private final ImportJobs jobs;
    private final ImportRuns runs;
    private final MasterChange change;
    private final ImportSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Imports(
            Sheets sheets,
            ImportFiles files,
            ImportJobs jobs,
            ImportRuns runs,
            MasterChange change,
            ImportSettings settings) {
        this.sheets = sheets;
        this.files = files;
        this.jobs = jobs;
        this.runs = runs;
        this.change = change;
        this.settings = settings;
    }

    /**
     * Keeps the file and begins its dry run.
     *
     * @throws ProblemException FORBIDDEN, INVALID, TOO_LARGE, ID_REUSED
     */
    ImportJob add(UUID id, SheetKind kind, String name, InputStream content, SignedInUser user, Locale language)
            throws IOException {
        sheets.require(kind.toImport(), user);
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw change.wrong("name", null, "attachment-name");
        }
        var job = new ImportJob(
                id,
                kind,
                name.strip(),
                ImportPhase.CHECKING,
                null,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                null);
        jobs.add(job, user);
        try {
            files.write(id, new LimitedStream(content, settings.longest(), this::tooLarge));
            jobs.touch(id);
        } catch (IOException | RuntimeException failure) {
            jobs.remove(id);
            throw failure;
        }
        threads.execute(() -> runs.run(job, user, language));
        return job;
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                ProblemCode.TOO_LARGE, "sheet", "limit", settings.longest().toMegabytes() + " MB");
    }

    /** @throws ProblemException NOT_FOUND */
    ImportJob get(UUID id, SignedInUser user) {
        return jobs.get(id, user);
    }

    /**
     * Saves the good rows of a file that was checked; again, it does nothing.
     *
     * @throws ProblemException NOT_FOUND; CONFLICT when it was not checked to its end
     */
    ImportJob start(UUID id, SignedInUser user, Locale language) throws IOException {
        var job = jobs.get(id, user);
        sheets.require(job.kind().toImport(), user);
        if (job.phase() == ImportPhase.IMPORTING || job.phase() == ImportPhase.DONE) {
            return job;
        }
        if (job.phase() != ImportPhase.CHECKED) {
            throw new ProblemException(ProblemCode.CONFLICT, "import", "name", job.fileName());
        }
        if (!files.fetch(id)) {
            var now = jobs.get(id, user);
            if (now.phase() != ImportPhase.CHECKED) { // somebody else started it just then, and it is done
                return now;
            }
            throw new ProblemException(ProblemCode.NOT_FOUND, "import-file", "name", job.fileName());
        }
        if (jobs.begin(job)) {
            var begun = job.in(ImportPhase.IMPORTING, null);
            threads.execute(() -> runs.run(begun, user, language));
        }
        return jobs.get(id, user);
    }

    /** @throws ProblemException NOT_FOUND */
    ImportJob cancel(UUID id, SignedInUser user) {
        jobs.get(id, user);
        jobs.cancel(id);
        return jobs.get(id, user);
    }

    /** @throws ProblemException NOT_FOUND, also when there are none */
    void writeBadRows(UUID id, SignedInUser user, OutputStream to) throws IOException {
        var job = jobs.get(id, user);
        if (!files.copyBad(id, to)) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "import-file", "name", job.fileName());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
