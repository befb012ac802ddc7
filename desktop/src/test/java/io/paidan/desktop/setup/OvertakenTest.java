package io.paidan.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.setup.ThingMaster.Thing;
import org.junit.jupiter.api.Test;

/** Somebody else saved the record while it was being changed here. */
class OvertakenTest extends ThingsInSetup {

    @Test
    void who_was_overtaken_can_take_the_other_s_state() {
        overtake();

        model.takeTheirs();

        assertThat(form.name.get()).isEqualTo("Wang's anvil");
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void who_was_overtaken_can_save_over_the_other_s_state() {
        overtake();

        model.keepMine();

        assertThat(server.kept).anyMatch(thing -> thing.name().equals("Hammer") && thing.version() == 3);
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void saving_over_the_other_s_state_leaves_what_he_changed_elsewhere() {
        pick("a");
        form.name.set("Hammer");
        server.kept.replaceAll(thing -> thing.id().equals("a") ? new Thing("a", "Wang's anvil", "9", true, 2) : thing);
        model.save();

        model.keepMine();

        assertThat(server.kept).contains(new Thing("a", "Hammer", "9", true, 3));
        assertThat(form.size.get()).isEqualTo("9");
    }

    @Test
    void saving_over_another_while_the_server_is_away_says_so_beside_the_form() {
        overtake();
        server.isAway = true;

        model.keepMine();

        assertThat(model.messageProperty().get()).contains("http://depot/");
        assertThat(model.changedProperty().get()).isTrue();
    }

    @Test
    void saving_over_what_somebody_removed_says_that_it_is_gone() {
        overtake();
        server.kept.removeIf(thing -> thing.id().equals("a"));

        model.keepMine();

        assertThat(model.messageProperty().get()).startsWith("There is no Anvil any more");
        assertThat(form.name.get()).isEqualTo("Hammer");
    }

    private void overtake() {
        pick("a");
        form.name.set("Hammer");
        server.rename("a", "Wang's anvil");
        model.save();
        assertThat(model.overtakenProperty().get()).isTrue();
        assertThat(model.messageProperty().get()).isEqualTo("Wang was faster.");
    }
}
