package io.paidan.desktop;

import io.paidan.contract.board.Board;
import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.store.Orders;
import java.util.List;
import java.util.UUID;

/** The board of {@link BoardFixture} in other companies. */
public final class OtherBoards {

    private static final Board BOARD = BoardFixture.board();

    private OtherBoards() {}

    public static Board withoutEngineers() {
        return with(BOARD.territories(), BOARD.orders(), List.of());
    }

    /** Where all work is done. */
    public static Board withoutOrders() {
        return with(BOARD.territories(), List.of(), BOARD.engineers());
    }

    /** Only its first region. */
    public static Board ofOneRegion() {
        var region = BOARD.territories().stream()
                .filter(Territory::isRegion)
                .findFirst()
                .orElseThrow();
        return with(
                BOARD.territories().stream()
                        .filter(territory -> !territory.isRegion() || territory.equals(region))
                        .toList(),
                BOARD.orders(),
                BOARD.engineers());
    }

    /** Where one order is to be assigned and stands so. */
    public static Board dispatching(UUID order, DispatchState state) {
        return with(
                BOARD.territories(),
                BOARD.orders().stream()
                        .map(each -> each.id().equals(order)
                                ? Orders.dispatched(Orders.withStatus(each, WorkOrderStatus.READY), state)
                                : each)
                        .toList(),
                BOARD.engineers());
    }

    private static Board with(
            List<Territory> territories, List<WorkOrderSummary> orders, List<EngineerSummary> engineers) {
        return new Board(
                BOARD.serverTime(),
                BOARD.demo(),
                BOARD.noticeHoldSeconds(),
                BOARD.asOf(),
                territories,
                BOARD.skills(),
                BOARD.terms(),
                BOARD.templates(),
                orders,
                BOARD.sla(),
                BOARD.visits(),
                engineers,
                BOARD.positions(),
                BOARD.parts(),
                BOARD.stores(),
                BOARD.stock(),
                BOARD.notices());
    }
}
