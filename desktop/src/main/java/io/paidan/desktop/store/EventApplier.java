package io.paidan.desktop.store;

import io.paidan.contract.board.Board;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.presence.Presence;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The only code that changes the store. Knows up to which message of each region the store has come. */
public final class EventApplier {

    /** What became of a batch. */
    public enum Outcome {
        APPLIED,
        /** A message is missing before this one: the board must be loaded anew. */
        GAP
    }

    private final DispatchStore store;
    private final Map<String, Long> reached = new HashMap<>();

    public EventApplier(DispatchStore store) {
        this.store = store;
    }

    /** The number reached in each region: where a stream goes on. */
    public Map<String, Long> reached() {
        return Map.copyOf(reached);
    }

    public void load(Board board) {
        store.replaceAll(board);
        reached.clear();
        board.asOf().forEach(cursor -> reached.put(cursor.region(), cursor.seq()));
        store.announce(StoreChange.everything());
    }

    /** Applies messages in their order. A message seen before is passed over; at a gap it stops. */
    public Outcome apply(List<FeedMessage> messages) {
        var change = new StoreChange.Gathering();
        var outcome = Outcome.APPLIED;
        for (var message : messages) {
            var at = reached.getOrDefault(message.region(), 0L);
            if (message.seq() <= at) {
                continue;
            }
            if (message.after() > at) {
                outcome = Outcome.GAP;
                break;
            }
            apply(message, change);
            reached.put(message.region(), message.seq());
        }
        store.announce(change.done());
        return outcome;
    }

    public void applyPositions(Collection<EngineerPosition> positions) {
        var moved = new HashSet<UUID>();
        for (var position : positions) {
            var known = store.findPosition(position.engineerId());
            if (known.isEmpty() || position.at().isAfter(known.get().at())) {
                store.put(position);
                moved.add(position.engineerId());
            }
        }
        if (!moved.isEmpty()) {
            store.announce(StoreChange.positions(moved));
        }
    }

    public void applyPresence(Presence presence) {
        var attended = store.put(presence);
        if (!attended.isEmpty()) {
            store.announce(StoreChange.attended(attended));
        }
    }

    private void apply(FeedMessage message, StoreChange.Gathering change) {
        switch (message.event()) {
            case DispatchEvent.WorkOrderCreated e -> {
                put(e.order(), change);
                if (e.reworkOf() != null) {
                    change.orders.add(e.reworkOf());
                }
            }
            case DispatchEvent.WorkOrderStatusChanged e -> put(e.order(), change);
            case DispatchEvent.SlaChanged e -> put(e.order(), e.sla(), change);
            case DispatchEvent.SlaAlertRaised e -> put(e.order(), e.sla(), change);
            case DispatchEvent.VisitAssigned e -> {
                put(e.order(), change);
                put(e.visit(), change);
                e.companions().forEach(visit -> put(visit, change));
                e.rescheduled().forEach(visit -> put(visit, change));
                e.withdrawn().forEach(visit -> put(visit, change));
            }
            case DispatchEvent.VisitStatusChanged e -> {
                put(e.order(), change);
                put(e.visit(), change);
                e.rescheduled().forEach(visit -> put(visit, change));
            }
            case DispatchEvent.VisitPinChanged e -> put(e.visit(), change);
            case DispatchEvent.EngineerChanged e -> {
                store.put(e.engineer());
                change.engineers.add(e.engineer().id());
                change.staff = true;
            }
            case DispatchEvent.WorkOrderLeft e -> {
                store.visitsOfOrder(e.workOrderId()).forEach(visit -> touch(visit, change));
                store.removeOrder(e.workOrderId());
                change.orders.add(e.workOrderId());
            }
            case DispatchEvent.WorkOrderRescheduled e -> put(e.order(), change);
            case DispatchEvent.WorkOrderCorrected e -> put(e.order(), change);
            case DispatchEvent.ExpectedDayChanged e -> put(e.order(), change);
            case DispatchEvent.SlaPoliciesChanged e -> change.catalogues = true;
            case DispatchEvent.CompanyRulesChanged e -> store.holdNotices(Duration.ofSeconds(e.noticeHoldSeconds()));
            case DispatchEvent.DispatchChanged e -> put(e.order(), change);
            case DispatchEvent.OrderOffered e -> put(e.order(), change);
            case DispatchEvent.OfferTaken e -> put(e.order(), change);
            case DispatchEvent.OfferEnded e -> put(e.order(), change);
            case DispatchEvent.AcceptanceMissed e -> put(e.order(), change);
            case DispatchEvent.StepRecorded e -> put(e.order(), change);
            case DispatchEvent.ServiceTemplateChanged e -> {
                store.catalogues().put(e.template());
                change.catalogues = true;
            }
            case DispatchEvent.SkillChanged e -> {
                store.catalogues().put(e.skill());
                change.catalogues = true;
            }
            case DispatchEvent.TermChanged e -> {
                store.catalogues().terms().put(e.term());
                change.catalogues = true;
            }
            case DispatchEvent.PartChanged e -> {
                store.catalogues().put(e.part());
                change.catalogues = true;
            }
            case DispatchEvent.EngineerRemoved e -> {
                store.removeEngineer(e.engineerId(), message.region());
                change.engineers.add(e.engineerId());
                change.staff = true;
            }
            case DispatchEvent.TerritoryChanged e -> {
                store.put(e.territory());
                change.reloaded = true;
            }
            case DispatchEvent.AttachmentAdded e -> change.orders.add(e.workOrderId());
            case DispatchEvent.AttachmentRemoved e -> change.orders.add(e.workOrderId());
            case DispatchEvent.NoticePosted e -> {
                store.put(e.notice());
                change.notices = true;
            }
            case DispatchEvent.NoticesRead e -> {
                e.ids().forEach(store::removeNotice);
                change.notices = true;
            }
            case DispatchEvent.StockChanged e -> {
                e.levels().forEach(store::put);
                change.stock = true;
            }
            case DispatchEvent.StoreChanged e -> {
                store.put(e.store());
                e.levels().forEach(store::put);
                change.stock = true;
            }
            case DispatchEvent.StoreRemoved e -> {
                store.removeStore(e.storeId());
                change.stock = true;
            }
        }
    }

    private void put(WorkOrderSummary order, StoreChange.Gathering change) {
        store.put(order);
        change.orders.add(order.id());
    }

    private void put(WorkOrderSummary order, OrderSla sla, StoreChange.Gathering change) {
        put(order, change);
        store.put(sla);
    }

    private void put(VisitSummary visit, StoreChange.Gathering change) {
        store.put(visit);
        touch(visit, change);
    }

    private static void touch(VisitSummary visit, StoreChange.Gathering change) {
        change.visits.add(visit.id());
        change.orders.add(visit.workOrderId());
        change.engineers.add(visit.engineerId());
    }
}
