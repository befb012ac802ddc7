package io.paidan.desktop.intake;

import static io.paidan.desktop.BoardFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.place.FakeAddressBook;
import io.paidan.desktop.platform.Texts;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NewOrderViewModelTest {

    private final NewOrderFixture fixture = new NewOrderFixture(Runnable::run, Runnable::run);
    private final NewOrderViewModel model = fixture.model;
    private final NewOrderForm form = model.form();

    @Test
    void an_empty_form_is_not_sent_and_each_required_field_says_so() {
        model.submit();

        assertThat(fixture.sent).isEmpty();
        assertThat(model.errors())
                .containsOnlyKeys(
                        FormField.TEMPLATE, FormField.TITLE, FormField.CUSTOMER, FormField.PHONE, FormField.ADDRESS);
    }

    @Test
    void a_complaint_goes_when_its_field_is_changed() {
        model.submit();

        form.customerProperty().set("Ms Frick");

        assertThat(model.errors()).doesNotContainKey(FormField.CUSTOMER).containsKey(FormField.PHONE);
    }

    @Test
    void the_template_brings_its_priority_and_a_title_that_follows_until_one_is_typed() {
        model.choose(model.templates().list("water heater").getFirst());
        assertThat(form.priorityProperty().get()).isEqualTo(Priority.P1);
        assertThat(form.titleProperty().get()).isEqualTo("Water heater repair");

        model.choose(model.templates().list("boiler").getFirst());
        assertThat(form.titleProperty().get()).isEqualTo("Boiler service");

        form.titleProperty().set("Boiler drips");
        model.choose(model.templates().list("purifier").getFirst());
        assertThat(form.titleProperty().get()).isEqualTo("Boiler drips");
    }

    @Test
    void templates_are_found_by_words_of_either_language() {
        assertThat(model.templates().list("repair heat"))
                .singleElement()
                .extracting("code")
                .isEqualTo("water-heater-repair");
        assertThat(model.templates().list("热水器"))
                .singleElement()
                .extracting("code")
                .isEqualTo("water-heater-repair");
        assertThat(model.templates().list("")).hasSize(9);
    }

    @Test
    void what_a_template_requires_besides_is_asked_for_before_it_is_sent() {
        fixture.fill();
        model.choose(fixture.requiring(OrderField.values()));
        assertThat(form.priorityProperty().get()).as("to be judged each time").isNull();

        model.submit();

        assertThat(model.errors()).containsOnlyKeys(FormField.PRIORITY, FormField.WINDOW, FormField.DESCRIPTION);
        assertThat(fixture.sent).isEmpty();
        form.priorityProperty().set(Priority.P2);
        form.descriptionProperty().set("It drips.");
        form.windowDayProperty().set(WindowDay.TOMORROW);
        form.windowFromProperty().set("9");
        form.windowToProperty().set("11");
        model.submit();
        assertThat(fixture.sent().priority()).isEqualTo(Priority.P2);
    }

    @Test
    void a_closed_order_to_be_done_again_is_looked_up_and_fills_in_what_is_empty() {
        var closed = BoardFixture.store().findOrder(BoardFixture.order("0042")).orElseThrow();
        fixture.closed.add(closed);
        form.phoneProperty().set("+423 232 99 99");

        model.closedOrders().look("heater");
        model.redo(model.closedOrders().foundProperty().get().getFirst());

        assertThat(form.reworkTextProperty().get()).isEqualTo(closed.number());
        assertThat(form.customerProperty().get()).isEqualTo(closed.customerName());
        assertThat(form.phoneProperty().get()).as("what was typed stays").isEqualTo("+423 232 99 99");
        assertThat(form.templateProperty().get()).isNotNull();
        model.submit();
        assertThat(fixture.sent().reworkOf()).isEqualTo(closed.id());
        assertThat(fixture.sent().place()).isEqualTo(closed.place());
    }

    @Test
    void a_number_that_was_only_typed_is_no_order_to_be_done_again() {
        fixture.fill();
        form.reworkTextProperty().set("W-0042");

        model.submit();

        assertThat(model.errors()).containsOnlyKeys(FormField.REWORK);
        form.reworkTextProperty().set("");
        model.submit();
        assertThat(fixture.sent().reworkOf()).isNull();
    }

    @Test
    void switching_the_language_renames_the_chosen_template() {
        model.choose(model.templates().list("boiler").getFirst());

        fixture.texts.localeProperty().set(Texts.CHINESE);

        assertThat(form.templateTextProperty().get()).isEqualTo("壁挂炉保养");
        assertThat(form.templateProperty().get()).isNotNull();
    }

    @Test
    void typing_over_a_chosen_template_unchooses_it() {
        model.choose(model.templates().list("boiler").getFirst());

        form.templateTextProperty().set("Boiler serv");

        assertThat(form.templateProperty().get()).isNull();
    }

    @Test
    void an_address_the_map_does_not_know_says_so_and_keeps_the_text() {
        fixture.fill();
        form.addressProperty().set("Bahnhofstrasse 1, Zürich");
        model.addresses().look("Bahnhofstrasse 1, Zürich");

        model.submit();

        assertThat(model.errors()).containsOnlyKeys(FormField.ADDRESS);
        assertThat(model.errors().get(FormField.ADDRESS)).contains("Not on this region's map");
        assertThat(form.addressProperty().get()).isEqualTo("Bahnhofstrasse 1, Zürich");
    }

    @Test
    void adding_the_floor_keeps_the_place_and_another_street_forgets_it() {
        model.choose(FakeAddressBook.SCHAAN_33);

        form.addressProperty().set("Landstrasse 33, Schaan, 2nd floor");
        assertThat(form.placeProperty().get()).isEqualTo(FakeAddressBook.SCHAAN_33.position());

        form.addressProperty().set("Landstrasse 3");
        assertThat(form.placeProperty().get()).isNull();
    }

    @Test
    void a_pin_set_by_hand_stays_whatever_the_address_says_and_names_an_empty_one() {
        var yard = new GeoPoint(47.16541, 9.50932);

        model.pin(yard);

        assertThat(form.addressProperty().get()).isEqualTo("Landstrasse 34, Schaan");
        form.addressProperty().set("Behind the town hall");
        assertThat(form.placeProperty().get()).isEqualTo(yard);
    }

    @Test
    void a_time_that_is_over_or_turned_round_or_no_time_is_refused() {
        fixture.fill();
        form.windowDayProperty().set(WindowDay.TODAY);
        form.windowFromProperty().set("9");
        form.windowToProperty().set("11");
        model.submit();
        assertThat(model.errors().get(FormField.WINDOW)).contains("11:00 is already over");

        form.windowDayProperty().set(WindowDay.TOMORROW);
        model.submit();
        assertThat(fixture.sent().window().start()).isEqualTo(at("09:00").plus(Duration.ofDays(1)));
    }

    @Test
    void without_times_the_whole_day_will_do_and_one_time_alone_is_its_beginning_or_its_end() {
        var day = Duration.ofDays(1);
        fixture.fill();
        form.windowDayProperty().set(WindowDay.TOMORROW);
        model.submit();
        assertThat(fixture.sent().window())
                .as("the end is still the same day's")
                .isEqualTo(new TimeWindow(at("00:00").plus(day), at("23:59").plus(day)));

        fixture.fill();
        form.windowDayProperty().set(WindowDay.TODAY);
        form.windowFromProperty().set("14");
        model.submit();
        assertThat(fixture.sent().window()).isEqualTo(new TimeWindow(at("14:00"), at("23:59")));
    }

    @Test
    void the_customer_can_name_any_other_day_which_has_to_be_picked_and_not_over() {
        fixture.fill();
        form.windowDayProperty().set(WindowDay.OTHER);
        model.submit();
        assertThat(model.errors().get(FormField.WINDOW)).isEqualTo("Which day?");

        var yesterday = LocalDate.ofInstant(at("12:00"), BoardFixture.ZONE).minusDays(1);
        form.windowDateProperty().set(yesterday);
        assertThat(model.errors()).isEmpty();
        model.submit();
        assertThat(model.errors().get(FormField.WINDOW)).isEqualTo(yesterday + " is already over");

        form.windowDateProperty().set(yesterday.plusDays(6));
        form.windowFromProperty().set("9");
        form.windowToProperty().set("11");
        model.submit();
        assertThat(fixture.sent().window().start()).isEqualTo(at("09:00").plus(Duration.ofDays(5)));
        assertThat(form.windowDateProperty().get()).as("the next order's").isNull();
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused() {
        fixture.fill();
        form.windowDayProperty().set(WindowDay.TOMORROW);
        form.windowFromProperty().set("15");
        form.windowToProperty().set("13");

        model.submit();

        assertThat(model.errors()).containsOnlyKeys(FormField.WINDOW);
        assertThat(fixture.sent).isEmpty();
    }
}
