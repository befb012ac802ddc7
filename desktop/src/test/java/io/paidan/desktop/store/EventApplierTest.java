package io.paidan.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.WorkOrderLeft;
import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.stock.StoreKind;
import io.paidan.contract.term.Term;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureGuests;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventApplierTest {

    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private final List<StoreChange> heard = new ArrayList<>();

    @BeforeEach
    void load_the_board() {
        applier.load(BoardFixture.board());
        store.onChange(heard::add);
    }

    @Test
    void messages_in_order_are_applied_and_told_of_once() {
        var outcome = applier.apply(
                List.of(message(13, 12, WorkOrderStatus.WAITING), message(14, 13, WorkOrderStatus.READY)));

        assertThat(outcome).isEqualTo(EventApplier.Outcome.APPLIED);
        assertThat(order().status()).isEqualTo(WorkOrderStatus.READY);
        assertThat(applier.reached()).containsEntry("oberland", 14L).containsEntry("unterland", 5L);
        assertThat(heard)
                .singleElement()
                .satisfies(change -> assertThat(change.orders()).containsExactly(order().id()));
    }

    @Test
    void a_message_seen_before_changes_nothing() {
        applier.apply(List.of(message(13, 12, WorkOrderStatus.WAITING)));

        var outcome = applier.apply(List.of(message(13, 12, WorkOrderStatus.CANCELLED)));

        assertThat(outcome).isEqualTo(EventApplier.Outcome.APPLIED);
        assertThat(order().status()).isEqualTo(WorkOrderStatus.WAITING);
    }

    @Test
    void a_message_after_one_that_is_missing_is_a_gap_and_is_not_applied() {
        var before = order().status();

        var outcome = applier.apply(List.of(message(15, 14, WorkOrderStatus.CANCELLED)));

        assertThat(outcome).isEqualTo(EventApplier.Outcome.GAP);
        assertThat(order().status()).isEqualTo(before);
        assertThat(applier.reached()).containsEntry("oberland", 12L);
    }

    @Test
    void numbers_of_others_may_lie_between_two_messages_of_one_stream() {
        var outcome = applier.apply(List.of(message(20, 12, WorkOrderStatus.WAITING)));

        assertThat(outcome).isEqualTo(EventApplier.Outcome.APPLIED);
        assertThat(applier.reached()).containsEntry("oberland", 20L);
    }

    @Test
    void an_order_that_left_takes_its_visits_and_its_clock_with_it() {
        var order = BoardFixture.order("0052");
        var visit = BoardFixture.visit("0052");
        var engineer = BoardFixture.engineer("李伟");
        var others = store.visitsOfEngineer(engineer).size() - 1;

        applier.apply(List.of(new FeedMessage("oberland", 13, 12, BoardFixture.NOW, "王调度", new WorkOrderLeft(order))));

        assertThat(store.findOrder(order)).isEmpty();
        assertThat(store.findSla(order)).isEmpty();
        assertThat(store.findVisit(visit)).isEmpty();
        assertThat(store.visitsOfOrder(order)).isEmpty();
        assertThat(store.visitsOfEngineer(engineer)).hasSize(others);
        assertThat(heard).singleElement().satisfies(change -> {
            assertThat(change.orders()).containsExactly(order);
            assertThat(change.visits()).containsExactly(visit);
            assertThat(change.engineers()).containsExactly(engineer);
        });
    }

    @Test
    void an_older_position_never_replaces_a_newer_one() {
        var engineer = BoardFixture.engineer("李伟");
        var known = store.findPosition(engineer).orElseThrow();

        applier.applyPositions(List.of(new EngineerPosition(
                engineer, known.at().minusSeconds(60), new GeoPoint(47.0, 9.5), null, null, null)));

        assertThat(store.findPosition(engineer)).contains(known);
        assertThat(heard).isEmpty();
    }

    @Test
    void who_is_lent_to_another_region_stands_once_as_at_home_and_is_a_guest_for_its_orders() {
        var li = store.findEngineer(BoardFixture.engineer("李伟")).orElseThrow();
        var guest = FixtureGuests.guest(li, "unterland");

        applier.apply(List.of(
                new FeedMessage("unterland", 6, 5, BoardFixture.NOW, "王调度", new DispatchEvent.EngineerChanged(guest))));

        assertThat(store.findEngineer(li.id())).contains(li);
        assertThat(store.engineersFor("unterland")).contains(guest).doesNotContain(li);
        assertThat(store.engineersFor("oberland")).contains(li).doesNotContain(guest);
        assertThat(store.findEngineerFor("unterland", li.id())).contains(guest);
        assertThat(store.findEngineerFor("oberland", li.id())).contains(li);
        assertThat(store.rowsOfEngineer(li.id())).containsExactlyInAnyOrder(li, guest);
        assertThat(store.regionsOfEngineer(li.id())).containsExactlyInAnyOrder("oberland", "unterland");

        applier.apply(List.of(new FeedMessage(
                "unterland", 7, 6, BoardFixture.NOW, "王调度", new DispatchEvent.EngineerRemoved(li.id()))));

        assertThat(store.findEngineer(li.id())).contains(li);
        assertThat(store.findPosition(li.id())).isPresent();
        assertThat(store.engineersFor("unterland")).contains(li);
    }

    private WorkOrderSummary order() {
        return store.findOrder(BoardFixture.order("0042")).orElseThrow();
    }

    @Test
    void a_skill_a_part_and_a_term_just_made_are_there_to_choose_from() {
        var solar = new Skill("solar-2", "Solar", "太阳能");
        var jade = new Term(TermKind.TIER, "jade", "Jade", "玉卡", true);
        var silver = new Term(TermKind.TIER, "silver", "Silver", "白银", false);
        var pump = new Part(UUID.randomUUID(), "P-1", "Pump", "水泵", "heater", "pcs");

        applier.apply(List.of(
                new FeedMessage("oberland", 13, 12, BoardFixture.NOW, "管理员", new DispatchEvent.SkillChanged(solar)),
                new FeedMessage("oberland", 14, 13, BoardFixture.NOW, "管理员", new DispatchEvent.PartChanged(pump)),
                new FeedMessage("oberland", 15, 14, BoardFixture.NOW, "管理员", new DispatchEvent.TermChanged(jade)),
                new FeedMessage("oberland", 16, 15, BoardFixture.NOW, "管理员", new DispatchEvent.TermChanged(silver))));

        assertThat(store.skills()).contains(solar);
        assertThat(store.parts()).contains(pump);
        assertThat(store.offeredTerms(TermKind.TIER)).contains(jade).doesNotContain(silver);
        assertThat(store.findTerm(TermKind.TIER, "silver")).contains(silver);
        assertThat(heard.getLast().catalogues()).isTrue();
    }

    @Test
    void a_store_just_made_holds_parts_and_one_that_is_gone_holds_none() {
        var depot = new Store(UUID.randomUUID(), "oberland", StoreKind.OUTLET, "Depot", null, new GeoPoint(47.1, 9.5));
        var level = new StockLevel("oberland", depot.id(), UUID.randomUUID(), 3, 0);

        applier.apply(List.of(new FeedMessage(
                "oberland", 13, 12, BoardFixture.NOW, "管理员", new DispatchEvent.StoreChanged(depot, List.of(level)))));
        assertThat(store.stores()).contains(depot);
        assertThat(store.stock()).contains(level);

        applier.apply(List.of(new FeedMessage(
                "oberland", 14, 13, BoardFixture.NOW, "管理员", new DispatchEvent.StoreRemoved(depot.id()))));
        assertThat(store.stores()).isNotEmpty().doesNotContain(depot);
        assertThat(store.stock()).isNotEmpty().doesNotContain(level);
        assertThat(heard)
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.stock()).isTrue());
    }

    private FeedMessage message(long seq, long after, WorkOrderStatus status) {
        var event = new WorkOrderStatusChanged(Orders.withStatus(order(), status), order().status(), null);
        return new FeedMessage("oberland", seq, after, BoardFixture.NOW, "王调度", event);
    }
}
