package io.paidan.server.workorder;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.HistoryEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to each order, written in the transaction that made it happen. */
@Component
public class History {

    private final HistoryMapper mapper;

    History(HistoryMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String region, UUID workOrderId, HistoryEntry entry, @Nullable GeoPoint place) {
        mapper.insert(region, workOrderId, entry, place);
    }

    List<HistoryEntry> list(String region, UUID workOrderId) {
        return mapper.list(region, workOrderId);
    }

    /** Display name of who changed the order last. */
    public String getLastActor(String region, UUID workOrderId) {
        return mapper.findLastActor(region, workOrderId).orElse("–");
    }
}
