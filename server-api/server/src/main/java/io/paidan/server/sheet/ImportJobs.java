package io.paidan.server.sheet;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.ImportPhase;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import io.paidan.server.session.SignedInUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The jobs in the database, where every server can tell of them. */
@Component
class ImportJobs {

    private final ImportMapper mapper;
    private final ProblemSentences sentences;
    private final JsonMapper json;

    ImportJobs(ImportMapper mapper, ProblemSentences sentences, JsonMapper json) {
        this.mapper = mapper;
        this.sentences = sentences;
        this.json = json;
    }

    /** @throws ProblemException ID_REUSED */
    void add(ImportJob job, SignedInUser user) {
        if (mapper.insert(job.id(), user.id(), json.writeValueAsString(job)) == 0) {
            throw new ProblemException(ProblemCode.ID_REUSED, "import", "id", job.id());
        }
    }

    /**
     * The job of this user as it is now; one whose server died has failed.
     *
     * @throws ProblemException NOT_FOUND
     */
    ImportJob get(UUID id, SignedInUser user) {
        var row = mapper.find(id, user.id())
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "import", "id", id));
        var job = json.readValue(row.job(), ImportJob.class);
        return row.silent() && job.phase().isRunning()
                ? job.in(
                        ImportPhase.FAILED,
                        sentences.sentence(
                                job.phase() == ImportPhase.CHECKING
                                        ? "sheet.server-gone-checking"
                                        : "sheet.server-gone",
                                Map.of(),
                                LocaleContextHolder.getLocale()))
                : job;
    }

    /** Begins saving; false when that was done already. */
    boolean begin(ImportJob checked) {
        var job = checked.in(ImportPhase.IMPORTING, null);
        return mapper.begin(job.id(), checked.phase().name(), json.writeValueAsString(job)) == 1;
    }

    void remove(UUID id) {
        mapper.delete(id);
    }

    /** Its file has come, however long that took. */
    void touch(UUID id) {
        mapper.touch(id);
    }

    void cancel(UUID id) {
        mapper.cancel(id);
    }

    /**
     * Writes how far it is, now and then, whatever becomes of the transaction that is running.
     *
     * @throws ImportCancelledException when somebody wants it to stop
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tell(ImportProgress progress, ImportPhase phase) {
        if (progress.isDue() && write(progress.in(phase))) {
            throw new ImportCancelledException();
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void end(ImportJob job) {
        write(job);
    }

    /** Forgets what is older than a day; returns the jobs that are left. */
    @Transactional
    public List<UUID> forgetOld() {
        mapper.deleteOld();
        return mapper.listIds();
    }

    private boolean write(ImportJob job) {
        return mapper.update(job.id(), json.writeValueAsString(job)).orElse(true);
    }
}
