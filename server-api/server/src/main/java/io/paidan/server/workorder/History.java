package io.paidan.server.workorder;

import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.CorrectedField;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.platform.web.CallerDevice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to each order, written in the transaction that made it happen. */
@Component
public class History {

    private static final List<WorkOrderStatus> REWORKED_FROM = Arrays.stream(WorkOrderStatus.values())
            .filter(from -> WorkOrderLifecycle.isRework(from, WorkOrderStatus.READY))
            .toList();

    /** The kinds of entries after which its version, or that of one of its visits, is another one. */
    private static final List<String> CHANGES = List.of(
            "WorkOrderCreated",
            "WorkOrderStatusChanged",
            "WorkOrderRescheduled",
            "ExpectedDayChanged",
            CorrectedField.KIND,
            "DispatchChanged",
            "AcceptanceMissed",
            "PriorityChanged",
            "PriorityRaised",
            "VisitAssigned",
            "VisitStatusChanged",
            "VisitPinned",
            "VisitUnpinned",
            "VisitShiftedByInsertion",
            "VisitShiftedByRemoval",
            "VisitShiftedByDelay",
            "VisitShiftedByHaste");

    private final HistoryMapper mapper;
    private final ApplicationEventPublisher events;

    /** An entry of an order. */
    public record Located(UUID workOrderId, HistoryEntry entry) {}

    History(HistoryMapper mapper, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.events = events;
    }

    /**
     * Writes it down with the device of the request that is being answered. An entry is a record, not a text: its sentence
     * is made where it is read, from the bundles, under its kind.
     *
     * @param place where it happened; null when nobody said
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String region, UUID workOrderId, HistoryEntry entry, @Nullable GeoPoint place) {
        mapper.insert(region, workOrderId, entry, place, CallerDevice.current());
        events.publishEvent(new HistoryAppended(region, workOrderId, entry.at(), entry.actor()));
    }

    /**
     * Writes down what changes nothing of the order itself, such as what another order does to its times. Whoever follows
     * the order by its history is not called: nothing that it promised is met or missed by this, and its clocks are not
     * locked by somebody who does not hold the order.
     *
     * @param place where it happened; null when nobody said
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String region, UUID workOrderId, HistoryEntry entry, @Nullable GeoPoint place) {
        mapper.insert(region, workOrderId, entry, place, CallerDevice.current());
    }

    /** Entries of what has happened before, of many orders at once: nobody follows them any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendPast(String region, List<Located> entries) {
        if (!entries.isEmpty()) {
            mapper.insertAll(region, entries);
        }
    }

    List<HistoryEntry> list(String region, UUID workOrderId) {
        return mapper.list(region, workOrderId).stream()
                .map(row -> new HistoryEntry(
                        row.at(),
                        row.actor(),
                        row.kind(),
                        row.subject(),
                        row.from(),
                        row.to(),
                        row.reason(),
                        row.place(),
                        row.device()))
                .toList();
    }

    /** When the order was last taken up again after it had been completed; empty when it never was. */
    public Optional<Instant> findLastRework(String region, UUID workOrderId) {
        return mapper.findLastChange(
                region,
                workOrderId,
                WorkOrderStatusChanged.class.getSimpleName(),
                REWORKED_FROM,
                WorkOrderStatus.READY);
    }

    /** What was said when the order was last moved to a status; empty when nothing was. */
    public Optional<String> findLastReason(String region, UUID workOrderId, WorkOrderStatus to) {
        return mapper.findLastReason(region, workOrderId, WorkOrderStatusChanged.class.getSimpleName(), to);
    }

    /** Display name of who changed the order last, or one of its visits: not of who only noted something about it. */
    public String getLastActor(String region, UUID workOrderId) {
        return mapper.findLastActor(region, workOrderId, CHANGES).orElse("–");
    }
}
