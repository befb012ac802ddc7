package io.paidan.server.audit;

import io.paidan.server.platform.ServerSettings;
import java.io.IOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a minute, and when the server stops, writes down outside the database where each chain that grew ends. */
@Component
class AuditAnchoring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchoring.class);

    private final AuditMapper mapper;
    private final AuditAnchors anchors;
    private final Clock clock;
    private final Map<String, Long> anchored = new ConcurrentHashMap<>();

    AuditAnchoring(AuditMapper mapper, ServerSettings settings, Clock clock) {
        this.mapper = mapper;
        this.anchors = AuditAnchors.in(settings.home());
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void anchor() {
        try {
            if (!anchors.exists()) {
                anchored.clear();
            }
            for (var head : mapper.listHeads()) {
                if (head.seq() > anchored.getOrDefault(head.region(), 0L)) {
                    anchors.append("%s %s %d %s%n"
                            .formatted(
                                    clock.instant(),
                                    head.region(),
                                    head.seq(),
                                    HexFormat.of().formatHex(head.hash())));
                    anchored.put(head.region(), head.seq());
                }
            }
        } catch (IOException | DataAccessException failure) {
            LOG.warn("The audit log's ends were not written down: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        anchor();
    }
}
