package io.paidan.desktop.inspector;

import static io.paidan.desktop.BoardFixture.at;
import static io.paidan.desktop.BoardFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.ExpectedDayChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.store.Orders;
import io.paidan.desktop.store.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

class RescheduleViewModelTest {

    private final PickedOrderFixture<RescheduleWorkOrder> fixture = new PickedOrderFixture<>();
    private final Selection selection = fixture.selection;
    private final RescheduleViewModel model = model(Role.AGENT);

    @Test
    void what_waits_can_get_another_time_what_is_being_worked_at_cannot() {
        selection.pickOrder(order("0042"));
        assertThat(model.possibleProperty().get()).isTrue();
        selection.pickOrder(order("0052"));
        assertThat(model.possibleProperty().get())
                .as("an engineer has it planned")
                .isTrue();
        selection.pickOrder(order("0036"));
        assertThat(model.possibleProperty().get()).as("in progress").isFalse();
        selection.clear();
        assertThat(model.possibleProperty().get()).isFalse();
    }

    @Test
    void only_the_desk_agrees_times() {
        var storekeeper = model(Role.STOREKEEPER);
        selection.pickOrder(order("0042"));
        assertThat(storekeeper.possibleProperty().get()).isFalse();
    }

    @Test
    void the_fields_begin_with_the_next_full_hours() {
        selection.pickOrder(order("0042"));
        model.begin();

        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.dayProperty().get()).isEqualTo(BoardFixture.DAY);
        assertThat(model.fromProperty().get()).isEqualTo("12:00");
        assertThat(model.toProperty().get()).isEqualTo("14:00");
    }

    @Test
    void what_was_typed_goes_out_with_the_version_that_was_seen_and_a_toast_says_when() {
        type("15", "17:30", "At work until two");
        model.send();

        assertThat(fixture.sent)
                .containsExactly(
                        new RescheduleWorkOrder(new TimeWindow(at("15:00"), at("17:30")), 1, "At work until two"));
        fixture.accept();
        assertThat(model.openProperty().get()).isFalse();
        assertThat(fixture.toasts.shown()).extracting(Toast::text).containsExactly("W-0042: 15:00–17:30 is agreed");
    }

    @Test
    void what_changed_while_somebody_typed_is_a_conflict_that_he_learns_of() {
        type("15", "17", "At work until two");
        var changed = Orders.waiting(fixture.order("0042"), WaitingReason.CUSTOMER, null);
        fixture.applier.apply(List.of(new FeedMessage(
                changed.region(), 13, 12, BoardFixture.NOW, "Li", new ExpectedDayChanged(changed, null))));

        model.send();

        assertThat(fixture.order("0042").version()).isGreaterThan(1);
        assertThat(fixture.sent).extracting(RescheduleWorkOrder::version).containsExactly(1);
    }

    @Test
    void nothing_goes_out_that_is_no_time_or_is_over() {
        type("17", "15", "x");
        model.send();
        assertThat(model.problemProperty().get()).contains("the later one second");
        type("8", "9", "x");
        model.send();
        assertThat(model.problemProperty().get()).contains("is over");
        type("15", "17", " ");
        model.send();
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void a_refusal_stays_beside_the_fields() {
        type("15", "17", "x");
        model.send();
        fixture.refuse("Wang was faster.");

        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.problemProperty().get()).contains("Wang was faster");
        selection.pickOrder(order("0037"));
        assertThat(model.openProperty().get()).isFalse();
    }

    private void type(String from, String to, String reason) {
        selection.pickOrder(order("0042"));
        model.begin();
        model.fromProperty().set(from);
        model.toProperty().set(to);
        model.reasonProperty().set(reason);
    }

    private RescheduleViewModel model(Role role) {
        return new RescheduleViewModel(
                fixture.context(role), fixture::send, fixture.clockface, () -> BoardFixture.ZONE, fixture.now);
    }
}
