package io.paidan.desktop.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.UserSummary;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureWaits;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Orders;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.Urgency;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertsViewModelTest {

    private static final Instant NOW = BoardFixture.NOW;
    private static final UserSummary ME =
            new UserSummary(new UUID(0, 1), "wang", "Wang", Role.DISPATCHER, List.of("oberland"), false, null, null);

    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private final RegionChoice regions = new RegionChoice();
    private final Selection selection = new Selection();
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(NOW);
    private final Texts texts = new Texts(Texts.ENGLISH);
    private final ApiClient api = new ApiClient(
            URI.create("http://localhost:1"), new ServerClock(InstantSource.system()), texts.localeProperty()::get);
    private AlertsViewModel model;
    private WorkOrderSummary order;
    private int seq = 12;

    @BeforeEach
    void open() {
        applier.load(BoardFixture.board());
        order = store.findOrder(BoardFixture.order("0042")).orElseThrow();
        model = new AlertsViewModel(
                store,
                regions,
                now,
                selection,
                api,
                ME,
                new Toasts(),
                new FailureTexts(texts),
                texts,
                new Clockface(texts, () -> BoardFixture.ZONE),
                Runnable::run);
    }

    @AfterEach
    void close() {
        model.close();
        api.close();
    }

    @Test
    void an_alert_says_what_is_missing_and_since_when() {
        hear(state(-24, null, null));
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.what()).isEqualTo("nobody is there, 0:24 late");
            assertThat(row.urgency()).isEqualTo(Urgency.LATE);
        });
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(rows()).singleElement().extracting(AlertRow::what).isEqualTo("还没人到场，已超时 0:24");
    }

    @Test
    void before_the_deadline_it_says_how_long_there_is() {
        hear(state(31, null, null));
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.what()).isEqualTo("somebody must be there within 0:31");
            assertThat(row.urgency()).isEqualTo(Urgency.AT_RISK);
        });
    }

    @Test
    void one_that_was_put_off_comes_back_when_its_time_is_over() {
        hear(state(-24, null, NOW.plusSeconds(900)));
        assertThat(rows()).isEmpty();
        now.set(NOW.plusSeconds(900));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void what_is_met_or_stands_still_is_no_alert() {
        hear(state(-24, NOW, null));
        assertThat(rows()).isEmpty();
        applier.apply(List.of(
                message(new OrderSla(order.id(), order.region(), "p", 1, "P", NOW, List.of(state(-24, null, null))))));
        assertThat(rows()).isEmpty();
    }

    @Test
    void one_that_waits_longer_than_expected_says_for_what_and_until_when_though_its_clock_stands() {
        var waits = Orders.waiting(order, WaitingReason.PARTS, BoardFixture.DAY.minusDays(1));
        hear(waits, FixtureWaits.inVain(waits, NOW.minus(Duration.ofHours(11))));

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.what()).isEqualTo("Waiting for parts, expected Fri 20 Mar");
            assertThat(row.urgency()).isEqualTo(Urgency.AT_RISK);
            assertThat(row.assignable()).isFalse();
        });
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(rows()).singleElement().extracting(AlertRow::what).isEqualTo("等配件，原预计 3月20日 周五");
    }

    @Test
    void one_for_which_nobody_named_a_day_says_for_how_long_it_waits() {
        var waits = Orders.waiting(order, WaitingReason.CUSTOMER, null);
        hear(waits, FixtureWaits.inVain(waits, NOW.minus(Duration.ofHours(1))));

        assertThat(rows())
                .singleElement()
                .extracting(AlertRow::what)
                .isEqualTo("Waiting for the customer for 2 days, nobody has named a day");
    }

    @Test
    void what_is_late_comes_before_what_waits_in_vain() {
        var waits = Orders.waiting(order, WaitingReason.PARTS, BoardFixture.DAY.minusDays(1));
        hear(waits, FixtureWaits.inVain(waits, NOW.minus(Duration.ofHours(11))));

        assertThat(model.rows()).extracting(AlertRow::urgency).isSorted();
        assertThat(model.rows().getFirst().urgency()).isEqualTo(Urgency.LATE);
    }

    @Test
    void only_an_order_that_can_be_given_to_somebody_is_assigned_from_its_alert() {
        hear(state(-24, null, null));
        assertThat(rows()).singleElement().extracting(AlertRow::assignable).isEqualTo(true);
    }

    @Test
    void what_is_not_accepted_in_time_is_one_from_the_reminder_on() {
        hear(accept(9, List.of()));
        assertThat(rows()).isEmpty();

        hear(accept(-3, List.of(EscalationAct.REMIND_ENGINEER)));
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.what()).isEqualTo("not accepted, 0:03 late");
            assertThat(row.urgency()).isEqualTo(Urgency.LATE);
            assertThat(row.target()).isEqualTo(SlaTarget.ACCEPT);
            assertThat(row.assignable()).isTrue();
        });
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(rows()).singleElement().extracting(AlertRow::what).isEqualTo("还没接单，已超时 0:03");
    }

    @Test
    void that_nobody_is_there_says_more_than_that_it_was_not_accepted() {
        hear(accept(-30, List.of(EscalationAct.REMIND_ENGINEER)), state(-24, null, null));
        assertThat(rows()).singleElement().extracting(AlertRow::target).isEqualTo(SlaTarget.ARRIVE);
    }

    @Test
    void opening_one_picks_its_order() {
        hear(state(-24, null, null));
        model.open(rows().getFirst());
        assertThat(selection.orderId()).contains(order.id());
    }

    @Test
    void alerts_of_another_region_are_not_shown_when_one_is_chosen() {
        hear(state(-24, null, null));
        regions.regionProperty().set("unterland");
        assertThat(rows()).isEmpty();
    }

    /** Of this order; the board of the fixture has others. */
    private List<AlertRow> rows() {
        return model.rows().stream()
                .filter(row -> row.orderId().equals(order.id()))
                .toList();
    }

    private void hear(TargetState... states) {
        applier.apply(List.of(message(new OrderSla(order.id(), order.region(), "p", 1, "P", null, List.of(states)))));
    }

    private static TargetState accept(int minutesLeft, List<EscalationAct> fired) {
        var due = NOW.plus(Duration.ofMinutes(minutesLeft));
        var raisedAt = fired.isEmpty() ? null : due;
        return new TargetState(
                SlaTarget.ACCEPT, due.minus(Duration.ofMinutes(15)), due, due, null, null, fired, raisedAt, null, null);
    }

    private void hear(WorkOrderSummary changed, OrderSla sla) {
        applier.apply(List.of(message(changed, sla)));
    }

    private FeedMessage message(OrderSla sla) {
        return message(order, sla);
    }

    private FeedMessage message(WorkOrderSummary changed, OrderSla sla) {
        seq++;
        return new FeedMessage(changed.region(), seq, seq - 1, NOW, "Paidan", new SlaChanged(changed, sla));
    }

    private static TargetState state(int minutesLeft, @Nullable Instant metAt, @Nullable Instant snoozedUntil) {
        var due = NOW.plus(Duration.ofMinutes(minutesLeft));
        return new TargetState(
                SlaTarget.ARRIVE,
                due.minus(Duration.ofHours(2)),
                due,
                due,
                null,
                metAt,
                List.of(EscalationAct.WARN_DISPATCHER),
                NOW,
                snoozedUntil,
                null);
    }
}
