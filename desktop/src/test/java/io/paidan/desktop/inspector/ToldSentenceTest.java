package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.TellingFixture;
import org.junit.jupiter.api.Test;

class ToldSentenceTest {

    private final Texts texts = new Texts(Texts.ENGLISH);

    @Test
    void what_could_not_be_sent_is_told_from_what_goes_on_being_tried_and_from_what_may_have_arrived() {
        assertThat(ToldSentence.of(TellingFixture.refused(), texts)).endsWith(" · not sent");
        assertThat(ToldSentence.of(TellingFixture.triedAgain(), texts)).endsWith(" · not sent yet, 3 attempts");
        assertThat(ToldSentence.of(TellingFixture.unanswered(), texts)).endsWith(" · may have arrived");
    }
}
