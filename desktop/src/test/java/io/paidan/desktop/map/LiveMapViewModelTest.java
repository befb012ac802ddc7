package io.paidan.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.feed.DispatchEvent.EngineerChanged;
import io.paidan.contract.feed.DispatchEvent.WorkOrderLeft;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.presence.Attention;
import io.paidan.contract.presence.Presence;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureGuests;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.engineer.EngineerState;
import io.paidan.desktop.workorder.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveMapViewModelTest {

    private final MapFixture fixture = new MapFixture(new StraightRoads(), Runnable::run, Runnable::run);
    private final LiveMapViewModel model = fixture.model;

    @BeforeEach
    void load() {
        fixture.load();
    }

    @Test
    void open_orders_are_on_the_map_and_done_ones_are_not() {
        assertThat(model.pins())
                .hasSize((int) fixture.store.orders().stream()
                        .filter(order -> order.status().isOpen())
                        .count())
                .anyMatch(OrderPin::waiting)
                .anyMatch(pin -> !pin.waiting());
    }

    @Test
    void an_assigned_order_is_no_longer_one_that_waits() {
        var order = BoardFixture.order("0042");
        assertThat(model.findPin(order))
                .hasValueSatisfying(pin -> assertThat(pin.waiting()).isTrue());
        fixture.dispatching.assign(order, BoardFixture.engineer("李伟"), null, null);
        assertThat(model.findPin(order))
                .hasValueSatisfying(pin -> assertThat(pin.waiting()).isFalse());
    }

    @Test
    void an_order_that_somebody_else_has_in_the_hand_is_marked_like_one_that_is_on_its_way() {
        var order = BoardFixture.order("0042");
        var dragged = new Presence(
                new UUID(0, 7), "赵主管", order, Attention.DRAGGING, BoardFixture.NOW.plus(Duration.ofSeconds(25)));

        fixture.applier.applyPresence(dragged);
        assertThat(model.findPin(order))
                .hasValueSatisfying(pin -> assertThat(pin.pending()).isTrue());

        fixture.applier.applyPresence(dragged.elsewhere());
        assertThat(model.findPin(order))
                .hasValueSatisfying(pin -> assertThat(pin.pending()).isFalse());
    }

    @Test
    void who_takes_another_order_into_the_hand_changes_the_marks_of_these_two_alone() {
        var first = new Presence(
                new UUID(0, 7),
                "赵主管",
                BoardFixture.order("0042"),
                Attention.DRAGGING,
                BoardFixture.NOW.plus(Duration.ofSeconds(25)));
        var second = new Presence(
                first.userId(), first.name(), BoardFixture.order("0037"), first.attention(), first.until());
        fixture.applier.applyPresence(first);
        var before = List.copyOf(model.pins());

        fixture.applier.applyPresence(second);

        assertThat(model.pins())
                .filteredOn(OrderPin::pending)
                .extracting(OrderPin::id)
                .containsExactly(second.workOrderId());
        assertThat(model.pins())
                .as("pins that were not made anew")
                .filteredOn(pin -> before.stream().anyMatch(was -> was == pin))
                .hasSize(before.size() - 2);
    }

    @Test
    void an_order_that_was_sent_is_pending_until_its_event_comes() {
        var order = BoardFixture.order("0042");
        fixture.server.holdEvents();
        fixture.dispatching.assign(order, BoardFixture.engineer("李伟"), null, null);
        assertThat(model.findPin(order))
                .hasValueSatisfying(pin -> assertThat(pin.pending()).isTrue());
        fixture.server.sendEvents();
        assertThat(model.findPin(order))
                .hasValueSatisfying(pin -> assertThat(pin.pending()).isFalse());
    }

    @Test
    void an_order_that_went_to_another_territory_leaves_the_map() {
        var order = BoardFixture.order("0042");
        fixture.applier.apply(
                List.of(new FeedMessage("oberland", 13, 12, BoardFixture.NOW, "王调度", new WorkOrderLeft(order))));
        assertThat(model.findPin(order)).isEmpty();
    }

    @Test
    void an_engineer_moves_with_his_position_and_nobody_else_does() {
        var engineer = BoardFixture.engineer("王芳");
        var before = model.findEngineer(BoardFixture.engineer("李伟"));
        var there = new GeoPoint(47.20, 9.52);
        fixture.applier.applyPositions(
                List.of(new EngineerPosition(engineer, BoardFixture.NOW.plusSeconds(1), there, 90.0, 40.0, 5.0)));
        assertThat(model.findEngineer(engineer))
                .hasValueSatisfying(marker -> assertThat(marker.at()).isEqualTo(World.of(there)));
        assertThat(model.findEngineer(BoardFixture.engineer("李伟"))).isEqualTo(before);
    }

    @Test
    void orders_become_late_and_positions_old_as_time_passes() {
        fixture.now.set(BoardFixture.NOW.plusSeconds(10));
        fixture.now.set(BoardFixture.NOW.plus(Duration.ofHours(2)));
        assertThat(model.findPin(BoardFixture.order("0042")))
                .hasValueSatisfying(pin -> assertThat(pin.urgency()).isEqualTo(Urgency.LATE));
        assertThat(model.findEngineer(BoardFixture.engineer("王芳")))
                .hasValueSatisfying(marker -> assertThat(marker.state()).isEqualTo(EngineerState.STALE));
    }

    @Test
    void who_is_lent_away_is_off_at_home_and_free_once_the_other_region_is_seen_too() {
        var lent = fixture.store.findEngineer(BoardFixture.engineer("蒋勇")).orElseThrow();
        var loan = lent.absences().getFirst();
        fixture.now.set(loan.start());
        fixture.applier.applyPositions(
                List.of(new EngineerPosition(lent.id(), loan.start(), lent.homePosition(), null, null, null)));
        assertThat(model.findEngineer(lent.id()))
                .hasValueSatisfying(marker -> assertThat(marker.state()).isEqualTo(EngineerState.OFF_SHIFT));
        var guest = FixtureGuests.guest(lent, "unterland", new Loan("unterland-west", loan.start(), loan.end()));
        fixture.applier.apply(
                List.of(new FeedMessage("unterland", 6, 5, loan.start(), "王调度", new EngineerChanged(guest))));
        assertThat(model.findEngineer(lent.id()))
                .hasValueSatisfying(marker -> assertThat(marker.state()).isEqualTo(EngineerState.FREE));
    }

    @Test
    void the_chosen_region_limits_what_is_shown() {
        var all = model.engineers().size();
        fixture.regions.regionProperty().set("unterland");
        assertThat(model.engineers()).isNotEmpty().hasSizeLessThan(all);
        assertThat(model.findPin(BoardFixture.order("0042"))).isEmpty();
    }

    @Test
    void the_route_of_a_picked_engineer_is_certain_to_the_next_customer_only() {
        fixture.selection.pickEngineer(BoardFixture.engineer("李伟"));
        var legs = model.routeProperty().get().legs();
        assertThat(legs).isNotEmpty();
        assertThat(legs.getFirst().certain()).isTrue();
        assertThat(legs.stream().skip(1)).noneMatch(leg -> leg.certain());
        fixture.selection.clear();
        assertThat(model.routeProperty().get().legs()).isEmpty();
    }

    @Test
    void the_sign_is_the_family_name() {
        assertThat(EngineerMarker.signOf("李伟")).isEqualTo("李");
        assertThat(EngineerMarker.signOf("Anna schmid")).isEqualTo("S");
    }
}
