package io.paidan.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void of_a_number_all_and_of_another_word_the_beginning_is_for_the_trigram_index() {
        var words = words("Landstrasse 471 W-2-0071 “热水器漏水了”");
        assertThat(words.pieces()).containsExactly("%Land%", "%471%", "%W-2-0071%", "%热水器漏%");
        assertThat(words.all()).containsExactly("%Landstrasse%", "%471%", "%W-2-0071%", "%“热水器漏水了”%");
    }

    @Test
    void a_long_number_is_enough_for_the_index_and_a_country_code_finds_all() {
        assertThat(words("Landstrasse 2471147").pieces()).containsExactly("%2471147%");
        assertThat(words("Weber 80331").pieces()).containsExactly("%Webe%", "%80331%");
        assertThat(words("+423 247 1147").pieces()).containsExactly("%247%", "%1147%");
    }

    @Test
    void two_chinese_characters_have_an_index_of_their_own() {
        assertThat(words("张丽 Landstrasse").pairs()).containsExactly("张丽");
        assertThat(words("张丽 Landstrasse").pieces()).containsExactly("%Land%");
        assertThat(words("王建国").pairs()).isEmpty();
        assertThat(words("王建国").isIndexed()).isTrue();
    }

    @Test
    void a_character_of_two_units_is_not_taken_apart() {
        assertThat(words("欧阳小𬭎先生").pieces()).containsExactly("%欧阳小𬭎%");
    }

    @Test
    void what_is_too_short_for_an_index_is_looked_for_all_the_same() {
        var words = words("E1 张 A-1");
        assertThat(words.isIndexed()).isFalse();
        assertThat(words.all()).containsExactly("%E1%", "%张%", "%A-1%");
    }

    @Test
    void characters_of_patterns_mean_themselves() {
        assertThat(words("50%_\\").all()).containsExactly("%50\\%\\_\\\\%");
        assertThat(words("50%_471").pieces()).containsExactly("%50\\%\\_471%");
    }

    @Test
    void nothing_asked_is_nothing_and_of_very_many_words_the_first_count() {
        assertThat(SearchWords.of(null)).isNull();
        assertThat(SearchWords.of(" \t ")).isNull();
        assertThat(words("a b c d e f g h i j").all())
                .hasSize(8)
                .isEqualTo(List.of("%a%", "%b%", "%c%", "%d%", "%e%", "%f%", "%g%", "%h%"));
    }

    private static SearchWords words(@Nullable String typed) {
        return Objects.requireNonNull(SearchWords.of(typed));
    }
}
