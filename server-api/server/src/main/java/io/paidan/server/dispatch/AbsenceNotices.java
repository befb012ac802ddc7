package io.paidan.server.dispatch;

import static java.util.stream.Collectors.groupingBy;

import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.VisitsLeft;
import io.paidan.server.notice.NoticeRequest;
import io.paidan.server.notice.Notices;
import io.paidan.server.notice.Phrase;
import io.paidan.server.notice.Recipient;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.workorder.WorkOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells whoever plans visits that their engineer was set off, a territory at a time: each hears of the orders he sees. */
@Component
class AbsenceNotices implements VisitsLeft {

    private static final int MOST_NAMED = 8;

    private final Notices notices;
    private final WorkOrders workOrders;

    AbsenceNotices(Notices notices, WorkOrders workOrders) {
        this.notices = notices;
        this.workOrders = workOrders;
    }

    @Override
    public void left(EngineerDetails engineer, List<Left> visits, List<TimeWindow> off, SignedInUser by) {
        var region = visits.getFirst().region();
        var orders = workOrders
                .listByIds(
                        region,
                        visits.stream().map(Left::workOrderId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(WorkOrderSummary::id, Function.identity()));
        visits.stream()
                .filter(visit -> orders.containsKey(visit.workOrderId()))
                .collect(groupingBy(visit -> order(orders, visit).territory()))
                .values()
                .forEach(ofTerritory -> tell(engineer, ofTerritory, orders, off, by));
    }

    private void tell(
            EngineerDetails engineer,
            List<Left> visits,
            Map<UUID, WorkOrderSummary> orders,
            List<TimeWindow> off,
            SignedInUser by) {
        var first = visits.getFirst();
        var order = order(orders, first);
        var told = NoticeEvent.ENGINEER_ABSENT;
        // of this change: the next one may leave others
        var key = "%s:%s:%d:%s".formatted(told, engineer.id(), engineer.version() + 1, order.territory());
        notices.send(NoticeRequest.about(order, told, key)
                .with(NoticeVariable.ENGINEER, engineer.name())
                .with(NoticeVariable.BY, by.displayName())
                .with(NoticeVariable.REASON, when(off))
                .with(NoticeVariable.TEXT, which(visits, orders))
                .usefulUntil(first.start())
                .to(new Recipient.OfOthers(Role.DISPATCHER, order.territory(), by.id()))
                .to(new Recipient.OfOthers(Role.PARTNER, order.territory(), by.id())));
    }

    private static Object when(List<TimeWindow> off) {
        return off.isEmpty()
                ? new Phrase("notice.no-shift", List.of())
                : off.stream()
                        .map(span -> new Phrase("notice.span", List.of(span.start(), span.end())))
                        .toList();
    }

    private static List<Phrase> which(List<Left> visits, Map<UUID, WorkOrderSummary> orders) {
        var named = new ArrayList<Phrase>();
        visits.stream()
                .limit(MOST_NAMED)
                .map(visit ->
                        new Phrase("notice.visit", List.of(order(orders, visit).number(), visit.start())))
                .forEach(named::add);
        if (visits.size() > MOST_NAMED) {
            named.add(new Phrase("notice.more", List.of(visits.size() - MOST_NAMED)));
        }
        return named;
    }

    private static WorkOrderSummary order(Map<UUID, WorkOrderSummary> orders, Left visit) {
        return Objects.requireNonNull(orders.get(visit.workOrderId()));
    }
}
