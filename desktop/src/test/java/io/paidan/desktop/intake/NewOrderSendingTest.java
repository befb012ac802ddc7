package io.paidan.desktop.intake;

import static io.paidan.desktop.BoardFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.TimeWindow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the server is sent, and what becomes of the form with its answer. */
class NewOrderSendingTest {

    private final NewOrderFixture fixture = new NewOrderFixture(Runnable::run, Runnable::run);
    private final NewOrderViewModel model = fixture.model;
    private final NewOrderForm form = model.form();

    @Test
    void a_number_that_is_no_customers_is_said_beside_the_phone() {
        fixture.fill();
        model.choose(fixture.requiring(OrderField.CUSTOMER));
        fixture.serverRefuses(
                ProblemCode.INVALID, "Some fields are not right", new FieldProblem("phone", "+423", "No customer"));

        model.submit();

        assertThat(model.errors()).containsExactly(Map.entry(FormField.PHONE, "No customer"));
    }

    @Test
    void a_call_is_sent_as_a_call_without_a_message() {
        fixture.fill();
        form.channelProperty().set(Channel.EMAIL);
        form.rawContentProperty().set("pasted by mistake");
        form.channelProperty().set(Channel.PHONE);

        model.submit();

        assertThat(fixture.sent()).extracting(CreateWorkOrder::channel).isEqualTo(Channel.PHONE);
        assertThat(fixture.sent().rawContent()).isNull();
    }

    @Test
    void what_came_in_writing_is_sent_with_its_channel_and_as_it_came_and_the_next_is_a_call_again() {
        fixture.fill();
        form.channelProperty().set(Channel.EMAIL);
        form.rawContentProperty().set("Subject: help!\n\n  no hot water 🙏\n");

        model.submit();

        assertThat(fixture.sent()).extracting(CreateWorkOrder::channel).isEqualTo(Channel.EMAIL);
        assertThat(fixture.sent().rawContent()).isEqualTo("Subject: help!\n\n  no hot water 🙏\n");
        assertThat(form.channelProperty().get()).isEqualTo(Channel.PHONE);
        assertThat(form.rawContentProperty().get()).isEmpty();
    }

    @Test
    void a_message_that_is_too_long_is_said_beside_it_and_only_while_there_is_one() {
        fixture.fill();
        form.channelProperty().set(Channel.MESSAGING);
        form.rawContentProperty().set("x".repeat(20_001));
        model.submit();
        assertThat(model.errors()).containsOnlyKeys(FormField.RAW_CONTENT);

        form.channelProperty().set(Channel.PHONE);
        assertThat(model.errors()).isEmpty();
        model.submit();
        assertThat(fixture.sent).hasSize(1);
    }

    @Test
    void the_customers_time_is_sent_as_instants_of_the_company() {
        fixture.fill();
        form.windowDayProperty().set(WindowDay.TODAY);
        form.windowFromProperty().set("13");
        form.windowToProperty().set("15:30");

        model.submit();

        assertThat(fixture.sent().window()).isEqualTo(new TimeWindow(at("13:00"), at("15:30")));
    }

    @Test
    void a_made_order_is_selected_as_soon_as_its_event_has_come_and_the_form_is_empty_again() {
        fixture.fill();
        model.openProperty().set(true);

        model.submit();

        assertThat(model.openProperty().get()).isFalse();
        assertThat(form.customerProperty().get()).isEmpty();
        assertThat(fixture.toasts.shown())
                .singleElement()
                .satisfies(toast -> assertThat(toast.text()).contains("W-0121"));
        assertThat(fixture.selection.orderId()).isEmpty();
        fixture.applier.apply(List.of(new FeedMessage(
                "oberland",
                13,
                12,
                at("11:20"),
                "Wang",
                new DispatchEvent.WorkOrderCreated(fixture.made(fixture.sent()), null))));
        assertThat(fixture.selection.orderId()).contains(fixture.sent().id());
    }

    @Test
    void with_the_server_away_nothing_is_lost_and_the_second_try_makes_no_second_order() {
        fixture.serverIsAway();
        fixture.fill();
        model.openProperty().set(true);

        model.submit();

        assertThat(model.openProperty().get()).isTrue();
        assertThat(form.customerProperty().get()).isEqualTo("Ms Frick");
        assertThat(model.messageProperty().get())
                .contains("http://dispatch.example:8642")
                .contains("Nothing is lost");
        fixture.serverIsBack();
        model.submit();
        assertThat(fixture.sent).hasSize(2);
        assertThat(fixture.sent.get(0)).isEqualTo(fixture.sent.get(1));
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void the_next_order_has_an_id_of_its_own() {
        fixture.fill();
        model.submit();
        fixture.fill();
        model.submit();

        assertThat(fixture.sent).extracting(CreateWorkOrder::id).doesNotHaveDuplicates();
    }

    @Test
    void what_the_server_finds_wrong_stands_beside_its_field() {
        fixture.fill();
        fixture.serverRefuses(
                ProblemCode.INVALID,
                "One field is wrong",
                new FieldProblem("phone", "+423", "This number is too short"));

        model.submit();

        assertThat(model.errors()).containsExactly(Map.entry(FormField.PHONE, "This number is too short"));
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void a_place_outside_the_region_is_said_at_the_address() {
        fixture.fill();
        fixture.serverRefuses(ProblemCode.OUTSIDE_REGION, "Feldkirch lies outside the territories");

        model.submit();

        assertThat(model.errors().get(FormField.ADDRESS)).isEqualTo("Feldkirch lies outside the territories");
        assertThat(form.addressProperty().get()).isEqualTo("Landstrasse 33, Schaan");
    }
}
