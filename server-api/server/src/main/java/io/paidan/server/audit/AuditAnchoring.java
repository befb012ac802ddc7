package io.paidan.server.audit;

import io.paidan.server.platform.ServerSettings;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> sealed = ConcurrentHashMap.newKeySet();

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
                sealed.clear();
            }
            for (var seal : mapper.listSeals()) {
                if (sealed.add(seal.region())) {
                    append(seal, true);
                }
            }
            for (var head : mapper.listHeads()) {
                if (head.seq() > anchored.getOrDefault(head.region(), 0L)) {
                    append(head, false);
                    anchored.put(head.region(), head.seq());
                }
            }
        } catch (IOException | DataAccessException failure) {
            LOG.warn("The audit log's ends were not written down: {}", failure.toString());
        }
    }

    private void append(AuditMapper.Head end, boolean isSeal) throws IOException {
        anchors.append(new AuditAnchors.Anchor(end.region(), end.seq(), end.hash(), isSeal).line(clock.instant()));
    }

    @Override
    public void close() {
        anchor();
    }
}
