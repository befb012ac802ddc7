package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.place.AddressSuggestions;
import io.paidan.desktop.place.FakeAddressBook;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CorrectionViewModelTest {

    private static final GeoPoint ELSEWHERE = new GeoPoint(47.2, 9.5);

    private final PickedOrderFixture<CorrectWorkOrder> fixture = new PickedOrderFixture<>();
    private final WorkOrderSummary order = fixture.order("0042");
    private Optional<String> notes = Optional.of("Ring twice.");
    private final CorrectionViewModel model = model(Role.AGENT);

    @Test
    void whoever_takes_orders_may_correct_them_until_they_are_over() {
        var storekeeper = model(Role.STOREKEEPER);
        pick();

        assertThat(model.possibleProperty().get()).isTrue();
        assertThat(storekeeper.possibleProperty().get()).isFalse();
        var cancelled = new WorkOrderStatusChanged(order.in(WorkOrderStatus.CANCELLED), order.status(), "sold");
        fixture.applier.apply(List.of(new FeedMessage(order.region(), 13, 12, BoardFixture.NOW, "Wang", cancelled)));
        assertThat(model.possibleProperty().get()).isFalse();
    }

    @Test
    void only_what_was_changed_is_sent_with_the_version_that_was_seen() {
        open();
        assertThat(model.sendableProperty().get()).as("nothing is another one").isFalse();

        model.phoneProperty().set(" +423 1111 ");
        model.notesProperty().set("");
        model.send();

        assertThat(fixture.sent)
                .containsExactly(new CorrectWorkOrder(null, "+423 1111", null, null, "", order.version()));
        fixture.accept();
        assertThat(model.openProperty().get()).isFalse();
        assertThat(fixture.toasts.shown()).extracting(Toast::text).containsExactly("W-0042 is corrected");
    }

    @Test
    void an_address_that_is_chosen_brings_its_place_and_one_that_is_typed_leaves_the_pin() {
        open();
        model.addressProperty().set("Landstrasse 33");
        assertThat(model.hintProperty().get()).startsWith("The pin stays");

        model.choose(FakeAddressBook.SCHAAN_33);
        model.send();

        assertThat(fixture.sent)
                .containsExactly(new CorrectWorkOrder(
                        null,
                        null,
                        FakeAddressBook.SCHAAN_33.label(),
                        FakeAddressBook.SCHAAN_33.position(),
                        null,
                        order.version()));
    }

    @Test
    void a_pin_that_moves_under_a_planned_visit_says_that_its_time_stays() {
        var visited = fixture.store.orders().stream()
                .filter(each -> !fixture.store.activeVisits(each.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        fixture.selection.pickOrder(visited.id());
        model.begin();

        model.pin(ELSEWHERE);

        assertThat(model.hintProperty().get()).contains("keeps its time");
    }

    @Test
    void a_name_a_number_and_an_address_are_needed() {
        open();
        model.notesProperty().set("other notes");
        assertThat(model.sendableProperty().get()).isTrue();

        model.customerProperty().set("  ");

        assertThat(model.sendableProperty().get()).isFalse();
    }

    @Test
    void notes_that_nobody_has_read_yet_are_not_written_over() {
        notes = Optional.empty();
        open();

        assertThat(model.notesKnownProperty().get()).isFalse();
        model.customerProperty().set("李芳");
        model.notesProperty().set("typed all the same");
        model.send();
        assertThat(fixture.sent).containsExactly(new CorrectWorkOrder("李芳", null, null, null, null, order.version()));
    }

    @Test
    void a_refusal_stays_beside_what_was_typed() {
        open();
        model.phoneProperty().set("+423 1111");
        model.send();
        fixture.refuse("Wang was faster.");

        assertThat(model.problemProperty().get()).contains("Wang was faster");
        assertThat(model.phoneProperty().get()).isEqualTo("+423 1111");
        assertThat(model.openProperty().get()).isTrue();
    }

    @Test
    void what_was_typed_is_kept_while_another_order_is_looked_at() {
        open();
        model.phoneProperty().set("+423 1111");

        fixture.selection.pickOrder(BoardFixture.order("0043"));
        assertThat(model.openProperty().get()).isFalse();
        assertThat(fixture.toasts.shown())
                .extracting(Toast::text)
                .containsExactly("W-0042: what you typed is kept until you come back to it");
        pick();

        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.phoneProperty().get()).isEqualTo("+423 1111");
        model.send();
        assertThat(fixture.sent)
                .containsExactly(new CorrectWorkOrder(null, "+423 1111", null, null, null, order.version()));
    }

    @Test
    void fields_nothing_was_typed_into_and_those_given_up_are_not_opened_again() {
        open();
        fixture.selection.pickOrder(BoardFixture.order("0043"));
        pick();
        assertThat(model.openProperty().get()).as("nothing typed").isFalse();

        model.begin();
        model.phoneProperty().set("+423 1111");
        model.cancel();
        fixture.selection.pickOrder(BoardFixture.order("0043"));
        pick();
        assertThat(model.openProperty().get()).as("given up").isFalse();
    }

    @Test
    void what_the_server_has_taken_meanwhile_is_not_offered_again() {
        open();
        model.phoneProperty().set("+423 1111");
        model.send();
        fixture.selection.pickOrder(BoardFixture.order("0043"));
        fixture.accept();

        pick();

        assertThat(model.openProperty().get()).isFalse();
    }

    private void pick() {
        fixture.selection.pickOrder(BoardFixture.order("0042"));
    }

    private void open() {
        pick();
        model.begin();
    }

    private CorrectionViewModel model(Role role) {
        return new CorrectionViewModel(
                fixture.context(role),
                fixture::send,
                () -> notes,
                new AddressSuggestions(
                        CompletableFuture.completedFuture(new FakeAddressBook()), Runnable::run, Runnable::run));
    }
}
