package io.paidan.desktop.orderlist;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.DispatchTexts;
import io.paidan.desktop.dispatch.PendingActs;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.presence.Attentions;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.OrderNames;
import io.paidan.desktop.workorder.RemainingTime;
import io.paidan.desktop.workorder.SavedView;
import io.paidan.desktop.workorder.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the line of an order in the list. */
final class OrderRows {

    private final DispatchStore store;
    private final PendingActs pending;
    private final Texts texts;
    private final Clockface clockface;
    private final OrderNames names;
    private final Attentions attentions;
    private final RemainingTime remaining;
    private final DispatchTexts dispatch;

    OrderRows(DispatchStore store, PendingActs pending, Texts texts, Clockface clockface) {
        this.store = store;
        this.pending = pending;
        this.texts = texts;
        this.clockface = clockface;
        this.names = new OrderNames(texts, store);
        this.attentions = new Attentions(store, texts);
        this.remaining = new RemainingTime(texts, clockface);
        this.dispatch = new DispatchTexts(texts, clockface, store);
    }

    ListedOrder listed(WorkOrderSummary order, Instant now) {
        var visit = store.findActiveVisit(order.id()).orElse(null);
        var sla = store.findSla(order.id()).orElse(null);
        return new ListedOrder(order, visit, sla, Urgency.of(store, order, now));
    }

    /** @param view the tab it stands under */
    OrderRow row(ListedOrder listed, SavedView view, Instant now) {
        var order = listed.order();
        return new OrderRow(
                order.id(),
                listed.urgency(),
                OrderNames.brief(order),
                remaining(listed, view, now),
                order.title(),
                order.address(),
                names.service(order) + " · " + order.priority(),
                engineer(listed.visit()),
                attentions.brief(order.id(), now),
                dispatch.brief(order),
                pending.isPending(order.id()));
    }

    /** Of what is done, when; it has no time left. */
    private String remaining(ListedOrder listed, SavedView view, Instant now) {
        var doneAt = listed.doneAt();
        return view.isOfDone() && doneAt.isPresent()
                ? texts.get("orderlist.doneAt", clockface.timeOrDay(doneAt.get(), now))
                : remaining.text(listed.order(), listed.visit(), listed.sla(), now);
    }

    private @Nullable String engineer(@Nullable VisitSummary visit) {
        if (visit == null) {
            return null;
        }
        var name = store.findEngineer(visit.engineerId()).map(EngineerSummary::name);
        var companions = store.crewOf(visit).size() - 1;
        return companions > 0 ? name.map(first -> first + " +" + companions).orElse(null) : name.orElse(null);
    }
}
