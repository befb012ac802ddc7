package io.paidan.server.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes files that belong to nothing: half-written ones and those whose row was never written, a day later. */
@Component
class OrphanCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanCleaning.class);
    /** Longer than any upload takes. */
    private static final Duration YOUNG = Duration.ofDays(1);
    /** Files are written at the real time, whatever day a demo plays. */
    private static final Clock REAL_TIME = Clock.systemUTC();

    private final AttachmentFiles files;
    private final AttachmentMapper mapper;

    OrphanCleaning(AttachmentFiles files, AttachmentMapper mapper) {
        this.files = files;
        this.mapper = mapper;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    void clean() {
        try {
            var deleted = deleteOlderThan(YOUNG);
            if (deleted > 0) {
                LOG.info("{} files that belonged to no attachment were deleted", deleted);
            }
        } catch (IOException | DataAccessException failure) {
            LOG.warn("Files without an attachment were not cleaned away: {}", failure.toString());
        }
    }

    /** @return how many files went */
    int deleteOlderThan(Duration age) throws IOException {
        var before = REAL_TIME.instant().minus(age);
        var deleted = 0;
        for (var ofRegion : files.listByRegion().entrySet()) {
            var known = known(ofRegion.getKey(), ofRegion.getValue());
            for (var file : ofRegion.getValue()) {
                var needed = known.contains(file.getFileName().toString());
                if (!needed && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                    deleted++;
                }
            }
        }
        return deleted;
    }

    private Set<String> known(String region, List<Path> ofRegion) {
        var ids = ofRegion.stream()
                .filter(file -> !AttachmentFiles.isHalf(file))
                .map(file -> UUID.fromString(file.getFileName().toString()))
                .toList();
        var known = new HashSet<String>();
        mapper.listKnown(region, ids).forEach(id -> known.add(id.toString()));
        return known;
    }
}
