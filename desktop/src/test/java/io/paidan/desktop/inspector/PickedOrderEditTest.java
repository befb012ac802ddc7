package io.paidan.desktop.inspector;

import static io.paidan.desktop.BoardFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.notice.Toast;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PickedOrderEditTest {

    private final PickedOrderFixture<String> fixture = new PickedOrderFixture<>();
    private final AtomicInteger done = new AtomicInteger();
    private final PickedOrderEdit<String> edit = new PickedOrderEdit<>(
            fixture.context(Role.DISPATCHER), fixture::send, order -> order.status() != WorkOrderStatus.IN_PROGRESS);

    @BeforeEach
    void pick() {
        fixture.selection.pickOrder(order("0042"));
        edit.begin();
    }

    @Test
    void a_refusal_is_not_said_of_the_order_that_is_picked_meanwhile() {
        edit.send(fixture.order("0042"), "later", done::incrementAndGet);
        fixture.selection.pickOrder(order("0037"));
        edit.begin();

        fixture.refuse("Wang was faster.");

        assertThat(edit.problemProperty().get()).isEmpty();
        assertThat(edit.openProperty().get()).isTrue();
        assertThat(fixture.toasts.shown())
                .extracting(Toast::text)
                .singleElement()
                .asString()
                .startsWith("W-0042: ")
                .contains("Wang was faster");
        assertThat(done).hasValue(0);
    }

    @Test
    void what_is_taken_does_not_close_the_fields_of_the_order_that_is_picked_meanwhile() {
        edit.send(fixture.order("0042"), "later", done::incrementAndGet);
        fixture.selection.pickOrder(order("0037"));
        edit.begin();

        fixture.accept();

        assertThat(edit.openProperty().get()).isTrue();
        assertThat(done).hasValue(1);
    }

    @Test
    void the_fields_close_when_it_is_taken_and_when_it_may_no_longer_be_changed() {
        edit.send(fixture.order("0042"), "later", done::incrementAndGet);
        fixture.accept();
        assertThat(edit.openProperty().get()).isFalse();

        edit.begin();
        fixture.selection.pickOrder(order("0036"));
        assertThat(edit.possibleProperty().get()).as("in progress").isFalse();
        assertThat(edit.openProperty().get()).isFalse();
    }
}
