package io.paidan.desktop.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.term.TermDetails;
import io.paidan.contract.term.TermKind;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TermFormTest {

    private final TermForm form = new TermForm(new Texts(Texts.ENGLISH));

    @Test
    void a_term_comes_out_of_the_form_as_it_went_in() {
        var metre = new TermDetails(TermKind.UNIT, "m", "Metre", "米", false, 3, "admin", Instant.EPOCH);

        form.fill(metre);

        assertThat(form.command(metre)).isEqualTo(metre);
    }
}
