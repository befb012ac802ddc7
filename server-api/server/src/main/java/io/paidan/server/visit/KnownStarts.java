package io.paidan.server.visit;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The planned starts that people know of, which a visit may have left by many small steps since. */
@Component
public class KnownStarts {

    private final KnownStartMapper mapper;

    KnownStarts(KnownStartMapper mapper) {
        this.mapper = mapper;
    }

    /** Of those of these visits that are planned for another time now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Instant> listLeft(String region, List<UUID> visits) {
        return mapper.list(region, visits).stream()
                .collect(toMap(KnownStartMapper.Row::id, KnownStartMapper.Row::knownStart));
    }

    /** People have been told for when these visits are planned now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void told(String region, List<UUID> visits) {
        mapper.setToPlanned(region, visits);
    }
}
