package io.paidan.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutePlansTest {

    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private final RoutePlans plans =
            new RoutePlans(store, CompletableFuture.completedFuture(new StraightRoads()), Runnable::run);

    @Test
    void who_fetches_parts_is_shown_the_way_by_their_store() {
        applier.load(BoardFixture.board());
        var order = BoardFixture.order("0050");
        var straight = stops(plans.toOrder(order));
        fetch(order, BoardFixture.id("store oberland"));

        assertThat(stops(plans.toOrder(order))).hasSize(straight.size() + 1).endsWith("瓦杜兹网点仓", straight.getLast());
        assertThat(plans.toOrder(order).join().legs()).allMatch(RouteLine.Leg::certain);
        var engineer = store.findActiveVisit(order).orElseThrow().engineerId();
        assertThat(stops(plans.ofEngineer(engineer))).contains("瓦杜兹网点仓");
    }

    @Test
    void parts_that_lie_in_a_van_make_no_stop() {
        applier.load(BoardFixture.board());
        var order = BoardFixture.order("0050");
        var straight = stops(plans.toOrder(order));
        fetch(order, BoardFixture.id("van e03"));

        assertThat(stops(plans.toOrder(order))).isEqualTo(straight);
    }

    private static List<String> stops(CompletableFuture<RouteLine> line) {
        return line.join().legs().stream().map(RouteLine.Leg::to).toList();
    }

    private void fetch(UUID orderId, @Nullable UUID storeId) {
        var visit = store.findActiveVisit(orderId).orElseThrow();
        var by = visit.withPlan(visit.plannedStart(), visit.plannedEnd(), visit.travel(), storeId);
        var order = store.findOrder(orderId).orElseThrow();
        var event = new VisitStatusChanged(order, by, visit.status(), List.of(), null);
        applier.apply(List.of(new FeedMessage("oberland", 13, 12, BoardFixture.NOW, "王调度", event)));
    }
}
