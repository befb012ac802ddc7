package io.paidan.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.setup.ThingMaster.Thing;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MasterViewModelTest extends ThingsInSetup {

    @Test
    void the_table_shows_what_has_all_the_words_looked_for() {
        model.list().searchProperty().set("bell 5");

        assertThat(names()).containsExactly("Bellows");
    }

    @Test
    void deactivated_ones_are_hidden_until_asked_for() {
        assertThat(names()).containsExactly("Anvil", "Bellows");

        model.list().inactiveTooProperty().set(true);

        assertThat(names()).containsExactly("Anvil", "Bellows", "Cart");
    }

    @Test
    void nothing_deactivated_is_offered_where_nothing_is() {
        assertThat(model.list().someInactiveProperty().get()).isTrue();

        server.kept.removeIf(thing -> !thing.active());
        model.load();

        assertThat(model.list().someInactiveProperty().get()).isFalse();
    }

    @Test
    void the_only_record_there_will_ever_be_is_in_the_form_at_once() {
        server.isOnlyOne = true;
        server.kept.subList(1, server.kept.size()).clear();

        model.load();

        assertThat(form.name.get()).isEqualTo("Anvil");
    }

    @Test
    void a_change_taken_back_by_hand_is_no_change() {
        pick("a");
        form.name.set("Hammer");
        assertThat(model.changedProperty().get()).isTrue();

        form.name.set("Anvil");

        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void of_several_entries_the_server_found_wrong_each_is_named_by_its_number() {
        pick("a");
        form.name.set("in parts");

        model.save();

        assertThat(form.size.problemProperty().get()).isEqualTo("Step 2: Needed. Step 4: At most 3.");
        assertThat(form.size.wrongPartsProperty().get()).containsExactlyInAnyOrder("size[1].unit", "size[3].min");
        assertThat(form.name.problemProperty().get()).isEqualTo("Not this name.");
        form.size.set("4");
        assertThat(form.size.problemProperty().get()).isEmpty();
        assertThat(form.size.wrongPartsProperty().get()).isEmpty();
    }

    @Test
    void another_record_waits_until_it_is_decided_what_becomes_of_the_changes() {
        pick("a");
        form.name.set("Hammer");
        pick("b");
        assertThat(model.pickedProperty().get()).extracting(Thing::id).isEqualTo("a");

        model.discard();

        assertThat(model.pickedProperty().get()).extracting(Thing::id).isEqualTo("b");
        assertThat(form.name.get()).isEqualTo("Bellows");
        assertThat(server.kept).noneMatch(thing -> thing.name().equals("Hammer"));
    }

    @Test
    void saving_on_the_way_out_saves_and_then_goes() {
        var gone = new AtomicBoolean();
        pick("a");
        form.name.set("Hammer");
        model.leave(() -> gone.set(true));

        model.save();

        assertThat(gone).isTrue();
        assertThat(server.kept).anyMatch(thing -> thing.name().equals("Hammer") && thing.version() == 2);
    }

    @Test
    void who_stays_goes_on_editing() {
        var gone = new AtomicBoolean();
        pick("a");
        form.name.set("Hammer");
        model.leave(() -> gone.set(true));

        model.stay();
        model.save();

        assertThat(gone).isFalse();
        assertThat(model.leavingProperty().get()).isNull();
    }

    @Test
    void a_field_the_console_finds_wrong_is_not_sent() {
        pick("a");
        form.size.set("a dozen");

        model.save();

        assertThat(form.size.problemProperty().get()).isEqualTo("A whole number from 1 to 99");
        assertThat(server.kept).allMatch(thing -> thing.version() == 1);
    }

    @Test
    void what_the_server_finds_wrong_stands_beside_its_field_until_that_changes() {
        pick("a");
        form.name.set("forbidden");

        model.save();

        assertThat(form.name.problemProperty().get()).isEqualTo("Not this name.");
        assertThat(model.messageProperty().get()).isEmpty();
        form.name.set("Hammer");
        assertThat(form.name.problemProperty().get()).isEmpty();
    }

    @Test
    void a_new_one_is_made_and_then_stands_in_the_table() {
        model.create();
        assertThat(model.freshProperty().get()).isTrue();
        form.name.set("Drill");

        model.save();

        assertThat(names()).contains("Drill");
        assertThat(model.freshProperty().get()).isFalse();
        assertThat(model.pickedProperty().get()).extracting(Thing::name).isEqualTo("Drill");
    }

    @Test
    void a_record_in_the_form_follows_the_server_while_nothing_in_it_is_changed() {
        pick("a");
        server.rename("a", "Hammer");

        model.load();

        assertThat(form.name.get()).isEqualTo("Hammer");
    }

    @Test
    void where_the_server_searches_its_answer_is_shown_and_what_it_leaves_out_stays_in_the_form() {
        server.mostListed = 2;
        var searched = model();
        searched.load();
        searched.list().find("a").ifPresent(searched::pick);
        assertThat(searched.list().isCut()).isTrue();

        searched.list().searchProperty().set("Bell");

        assertThat(searched.list().shown()).extracting(Thing::name).containsExactly("Bellows");
        assertThat(searched.list().isCut()).isFalse();
        searched.load();
        assertThat(searched.pickedProperty().get()).extracting(Thing::id).isEqualTo("a");
        searched.drop();
        assertThat(searched.pickedProperty().get()).isNull();
    }

    @Test
    void who_is_led_to_a_record_while_the_server_is_away_is_told_so() {
        server.isAway = true;

        model.pick("b", () -> {});

        assertThat(model.messageProperty().get()).contains("http://depot/");
    }

    @Test
    void one_beyond_what_the_server_told_of_is_opened_by_its_id() {
        server.mostListed = 1;
        var searched = model();
        var opened = new ArrayList<String>();

        searched.pick("b", () -> opened.add("b"));
        searched.pick("nobody", () -> opened.add("nobody"));

        assertThat(opened).containsExactly("b");
        assertThat(searched.pickedProperty().get()).extracting(Thing::name).isEqualTo("Bellows");
        assertThat(searched.list().shown()).extracting(Thing::name).contains("Anvil");
    }
}
