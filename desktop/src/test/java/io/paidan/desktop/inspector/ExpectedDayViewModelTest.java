package io.paidan.desktop.inspector;

import static io.paidan.desktop.BoardFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.ExpectedDayChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.ChangeExpectedDay;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.Orders;
import io.paidan.desktop.store.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectedDayViewModelTest {

    private static final LocalDate MONDAY = BoardFixture.DAY.plusDays(2);

    private final PickedOrderFixture<ChangeExpectedDay> fixture = new PickedOrderFixture<>();
    private final Selection selection = fixture.selection;
    private final List<OrderActs.Act> taken = new ArrayList<>();
    private final List<@Nullable String> said = new ArrayList<>();
    private final List<Integer> versions = new ArrayList<>();
    private final ExpectedDayViewModel model = model(Role.DISPATCHER);
    private int seq = 12;

    @Test
    void what_an_order_waits_for_is_said_with_the_day_or_that_nobody_named_one() {
        selection.pickOrder(order("0042"));
        assertThat(model.lineProperty().get()).as("it waits for nothing").isEmpty();

        waits(WaitingReason.PARTS, null);
        assertThat(model.lineProperty().get()).isEqualTo("Waiting for parts, nobody has named a day");
        assertThat(model.invitationProperty().get()).isEqualTo("Name a day…");
        waits(WaitingReason.PARTS, MONDAY);
        assertThat(model.lineProperty().get()).isEqualTo("Waiting for parts, expected Mon 23 Mar");
        fixture.texts.localeProperty().set(Texts.CHINESE);
        assertThat(model.lineProperty().get()).isEqualTo("等配件，预计 3月23日 周一");
        assertThat(model.invitationProperty().get()).isEqualTo("改预计日期…");
    }

    @Test
    void parts_are_asked_for_their_day_and_who_does_not_know_it_says_so() {
        selection.pickOrder(order("0042"));
        var step = step(WaitingReason.PARTS);
        begin(step, null);

        model.send();
        assertThat(model.problemProperty().get()).contains("when the parts will come");
        assertThat(taken).isEmpty();

        model.dayProperty().set(MONDAY);
        model.send();
        begin(step, null);
        model.sendUnknown();
        assertThat(taken).containsExactly(step.expecting(MONDAY), step);
        assertThat(model.stepProperty().get()).isNull();
    }

    @Test
    void of_a_customer_nobody_has_to_know_it() {
        selection.pickOrder(order("0042"));
        var step = step(WaitingReason.CUSTOMER);

        begin(step, null);
        model.send();

        assertThat(taken).containsExactly(step);
    }

    @Test
    void why_it_is_put_on_hold_goes_out_with_the_day() {
        selection.pickOrder(order("0042"));

        begin(step(WaitingReason.OTHER), "the lift is out of order");
        model.dayProperty().set(MONDAY);
        model.send();
        begin(step(WaitingReason.CUSTOMER), null);
        model.send();

        assertThat(taken).containsExactly(step(WaitingReason.OTHER).expecting(MONDAY), step(WaitingReason.CUSTOMER));
        assertThat(said).containsExactly("the lift is out of order", null);
    }

    @Test
    void a_step_goes_out_with_the_order_as_it_was_when_the_day_was_asked_for() {
        selection.pickOrder(order("0042"));
        var seen = fixture.store.findOrder(order("0042")).orElseThrow().version();
        begin(step(WaitingReason.CUSTOMER), null);

        waits(WaitingReason.PARTS, MONDAY);
        model.send();

        assertThat(versions).containsExactly(seen);
    }

    @Test
    void a_day_that_is_over_goes_nowhere() {
        selection.pickOrder(order("0042"));
        begin(step(WaitingReason.CUSTOMER), null);

        model.dayProperty().set(BoardFixture.DAY.minusDays(1));
        model.send();

        assertThat(model.problemProperty().get()).contains("is over");
        assertThat(taken).isEmpty();
    }

    @Test
    void another_day_goes_out_with_the_version_that_was_seen_and_a_refusal_stays_beside_the_field() {
        selection.pickOrder(order("0042"));
        waits(WaitingReason.PARTS, MONDAY);
        model.change();
        assertThat(model.dayProperty().get()).isEqualTo(MONDAY);

        model.dayProperty().set(MONDAY.plusDays(1));
        model.send();
        assertThat(fixture.sent).containsExactly(new ChangeExpectedDay(MONDAY.plusDays(1), 2));
        fixture.refuse("Li was faster.");
        assertThat(model.problemProperty().get()).contains("Li was faster");

        model.send();
        fixture.accept();
        assertThat(model.changingProperty().get()).isFalse();
    }

    @Test
    void only_who_dispatches_names_another_day_and_only_of_what_waits() {
        var agent = model(Role.AGENT);
        selection.pickOrder(order("0042"));
        assertThat(model.possibleProperty().get()).isFalse();

        waits(WaitingReason.OTHER, null);

        assertThat(model.possibleProperty().get()).isTrue();
        assertThat(agent.possibleProperty().get()).isFalse();
        assertThat(agent.lineProperty().get()).isNotEmpty();
    }

    private void begin(OrderActs.Act.OfOrder step, @Nullable String words) {
        model.begin(step, fixture.store.findOrder(order("0042")).orElseThrow(), words);
    }

    private static OrderActs.Act.OfOrder step(WaitingReason reason) {
        return new OrderActs.Act.OfOrder(WorkOrderStatus.READY, WorkOrderStatus.WAITING, reason, false, null);
    }

    private void waits(WaitingReason reason, @Nullable LocalDate day) {
        var changed = Orders.waiting(fixture.order("0042"), reason, day);
        seq++;
        fixture.applier.apply(List.of(new FeedMessage(
                changed.region(), seq, seq - 1, BoardFixture.NOW, "Li", new ExpectedDayChanged(changed, null))));
    }

    private ExpectedDayViewModel model(Role role) {
        return new ExpectedDayViewModel(
                fixture.context(role),
                fixture::send,
                (act, seen, words) -> {
                    taken.add(act);
                    versions.add(seen.version());
                    said.add(words);
                },
                fixture.clockface,
                () -> BoardFixture.ZONE,
                fixture.now);
    }
}
