package io.paidan.desktop.app;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.LinkedOrder;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.store.Orders;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closed order of another day that the fixture's server knows and its board does not; W-0042 does it again. */
final class EarlierOrderFixture {

    static final WorkOrderSummary ORDER = Orders.earlier(onBoard(BoardFixture.order("0042")), WorkOrderStatus.CLOSED);

    private EarlierOrderFixture() {}

    /** Has the server answer for it. */
    static void tellOf(FixtureServer server) {
        server.answer("GET /api/work-orders", new WorkOrderPage(List.of(ORDER), null));
        server.answer("GET /api/work-orders/" + ORDER.id(), details(ORDER, null));
        server.answer("GET /api/work-orders/" + ORDER.id() + "/attachments", List.of(report()));
        server.answer(
                "GET /api/work-orders/" + BoardFixture.order("0042"),
                details(
                        onBoard(BoardFixture.order("0042")),
                        new LinkedOrder(ORDER.id(), ORDER.number(), ORDER.title(), ORDER.status(), ORDER.createdAt())));
    }

    private static WorkOrderSummary onBoard(UUID id) {
        return BoardFixture.store().findOrder(id).orElseThrow();
    }

    private static WorkOrderDetails details(WorkOrderSummary order, @Nullable LinkedOrder reworkOf) {
        return new WorkOrderDetails(
                order,
                Channel.PHONE,
                "点火三次才着。",
                null,
                "小何",
                new Outcome(0, order.status() == WorkOrderStatus.CLOSED),
                reworkOf,
                List.of(),
                BoardFixture.board().templates().getFirst(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        happened("小何", "WorkOrderCreated", null, "READY", 9),
                        happened("Paidan", "DispatchChanged", null, null, "NOBODY_FITS", "SkillMissing:3 NoShift:2", 9),
                        happened("李伟", "VisitStatusChanged", "李伟", "IN_PROGRESS", "DONE", null, 8),
                        happened("王调度", "VisitStatusChanged", "周杰", "ACCEPTED", "WITHDRAWN", null, 8),
                        happened("王调度", "WorkOrderStatusChanged", "IN_PROGRESS", "COMPLETED", 8),
                        happened("Paidan", "WorkOrderStatusChanged", "COMPLETED", "CLOSED", 1)));
    }

    private static Attachment report() {
        return new Attachment(
                UUID.nameUUIDFromBytes(new byte[] {7}),
                ORDER.id(),
                "service-report.pdf",
                "application/pdf",
                48_000,
                null,
                null,
                "李伟",
                BoardFixture.NOW.minus(Duration.ofDays(68)));
    }

    private static HistoryEntry happened(String by, String kind, @Nullable String from, String to, int daysAgo) {
        return happened(by, kind, null, from, to, null, daysAgo);
    }

    private static HistoryEntry happened(
            String by,
            String kind,
            @Nullable String subject,
            @Nullable String from,
            String to,
            @Nullable String reason,
            int daysAgo) {
        var at = BoardFixture.NOW.minus(Duration.ofDays(60 + daysAgo));
        return new HistoryEntry(at, by, kind, subject, from, to, reason);
    }
}
