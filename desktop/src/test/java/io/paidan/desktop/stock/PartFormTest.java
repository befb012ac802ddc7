package io.paidan.desktop.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.stock.PartDetails;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartFormTest {

    @Test
    void a_part_comes_out_of_the_form_as_it_went_in() {
        var texts = new Texts(Texts.ENGLISH);
        var form = new PartForm(texts, new CatalogueNames(texts, BoardFixture.store()));
        var valve = new PartDetails(
                UUID.randomUUID(), "KG-2P", "Main switch", "总开关", "electric", "pcs", 2, "admin", Instant.EPOCH);

        form.fill(valve);

        assertThat(form.command(valve)).isEqualTo(valve);
    }
}
