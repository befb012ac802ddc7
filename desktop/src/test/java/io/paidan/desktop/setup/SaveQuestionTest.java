package io.paidan.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.setup.ThingMaster.SaveThing;
import io.paidan.desktop.setup.ThingMaster.Thing;
import org.junit.jupiter.api.Test;

class SaveQuestionTest {

    private final ThingMaster server = new ThingMaster();
    private final SaveQuestion<Thing, SaveThing> question = new SaveQuestion<>(server);
    private final Thing anvil = server.kept.getFirst();

    @Test
    void what_has_nothing_to_ask_is_saved_at_once() {
        assertThat(save("Hammer").saved()).extracting(Thing::name).isEqualTo("Hammer");
    }

    @Test
    void what_has_to_be_asked_is_saved_when_it_is_sent_again() {
        server.warning = "It will be gone.";

        var asked = save("Hammer");
        question.ask(asked.question());

        assertThat(asked.saved()).isNull();
        assertThat(question.wordsProperty().get()).isEqualTo("It will be gone.");
        assertThat(server.kept).contains(anvil);
        assertThat(save("Hammer").saved()).extracting(Thing::name).isEqualTo("Hammer");
        assertThat(question.wordsProperty().get()).isEmpty();
    }

    @Test
    void what_was_changed_after_the_question_is_asked_anew() {
        server.warning = "It will be gone.";
        question.ask(save("Hammer").question());

        assertThat(save("Tongs").saved()).isNull();
        assertThat(server.kept).contains(anvil);
    }

    @Test
    void a_question_that_was_taken_away_is_asked_anew() {
        server.warning = "It will be gone.";
        question.ask(save("Hammer").question());
        question.forget();

        assertThat(save("Hammer").saved()).isNull();
    }

    private SaveQuestion.Reply<Thing> save(String name) {
        return question.save(anvil, new SaveThing(anvil.version(), name, anvil.size(), true))
                .join();
    }
}
