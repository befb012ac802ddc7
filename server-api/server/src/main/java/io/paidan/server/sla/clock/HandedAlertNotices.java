package io.paidan.server.sla.clock;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.sla.AlertTaker;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.notice.NoticeRequest;
import io.paidan.server.notice.Notices;
import io.paidan.server.notice.Phrase;
import io.paidan.server.notice.Recipient;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever gets an alert out of somebody's hands is told, each time. */
@Component
class HandedAlertNotices {

    private final Notices notices;

    HandedAlertNotices(Notices notices) {
        this.notices = notices;
    }

    void tell(WorkOrderSummary order, TargetState alert, AlertTaker taker, String by, Instant at) {
        var told = NoticeEvent.ALERT_HANDED;
        var key = "%s:%s:%s:%s".formatted(told, order.id(), alert.target(), at);
        notices.send(NoticeRequest.about(order, told, key)
                .with(NoticeVariable.BY, by)
                .with(NoticeVariable.TEXT, new Phrase("sla.about." + alert.target(), List.of()))
                .to(new Recipient.OfUser(taker.userId()))
                .asUrgent());
    }
}
