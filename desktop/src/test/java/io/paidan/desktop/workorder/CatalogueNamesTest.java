package io.paidan.desktop.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.term.TermKind;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Texts;
import org.junit.jupiter.api.Test;

class CatalogueNamesTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final CatalogueNames names = new CatalogueNames(texts, BoardFixture.store());

    @Test
    void things_are_called_in_the_users_language() {
        assertThat(names.skill("gas")).isEqualTo("Gas certificate");
        assertThat(names.part("DHQ-12")).isEqualTo("Igniter");
        assertThat(names.term(TermKind.TIER, "bronze")).isEqualTo("Bronze");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(names.skill("gas")).isEqualTo("燃气证");
        assertThat(names.part("DHQ-12")).isEqualTo("点火器");
        assertThat(names.term(TermKind.UNIT, "pcs")).isEqualTo("个");
        assertThat(names.territory("oberland")).isEqualTo("高地区域");
    }

    @Test
    void a_code_nobody_knows_is_itself() {
        assertThat(names.skill("moon")).isEqualTo("moon");
        assertThat(names.part("X-1")).isEqualTo("X-1");
        assertThat(names.term(TermKind.CATEGORY, "gold")).isEqualTo("gold");
        assertThat(names.territory("moon")).isEqualTo("moon");
    }

    @Test
    void what_is_no_longer_offered_keeps_its_name_and_is_not_to_choose_from() {
        assertThat(names.offeredTerms(TermKind.TIER)).containsExactly("gold", "silver");
    }

    @Test
    void words_are_small_within_a_sentence_and_abbreviations_are_not() {
        assertThat(CatalogueNames.withinSentence("Gas certificate")).isEqualTo("gas certificate");
        assertThat(CatalogueNames.withinSentence("LED lamp")).isEqualTo("LED lamp");
        assertThat(CatalogueNames.withinSentence("燃气证")).isEqualTo("燃气证");
        assertThat(CatalogueNames.withinSentence("")).isEmpty();
    }
}
