package io.paidan.server.sheet;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets imports a day after they were touched last, with their files. */
@Component
class ImportCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCleaning.class);

    private final ImportJobs jobs;
    private final ImportFiles files;

    ImportCleaning(ImportJobs jobs, ImportFiles files) {
        this.jobs = jobs;
        this.files = files;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void clean() {
        try {
            // the files before the jobs: what comes in between belongs to a job that is there by then
            var there = files.list();
            var living = jobs.forgetOld();
            for (var job : there) {
                if (!living.contains(job)) {
                    files.delete(job);
                }
            }
        } catch (IOException | DataAccessException failure) {
            LOG.warn("Files of old imports were not cleaned away: {}", failure.toString());
        }
    }
}
