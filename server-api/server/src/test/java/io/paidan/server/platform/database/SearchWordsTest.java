package io.paidan.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void the_longest_word_is_for_the_trigram_index() {
        var words = words("+423 2471147");
        assertThat(words.longest()).isEqualTo("%2471147%");
        assertThat(words.rest()).containsExactly("%+423%");
        assertThat(words.all()).containsExactly("%+423%", "%2471147%");
    }

    @Test
    void two_chinese_characters_have_an_index_of_their_own() {
        var words = words("张丽 Landstrasse 14");
        assertThat(words.pairs()).containsExactly("张丽");
        assertThat(words.longest()).isEqualTo("%Landstrasse%");
        assertThat(words.rest()).containsExactly("%14%");
        assertThat(words("王建国").longest()).isEqualTo("%王建国%");
        assertThat(words("王建国").pairs()).isEmpty();
    }

    @Test
    void what_is_too_short_for_an_index_is_looked_for_all_the_same() {
        var words = words("E1 张");
        assertThat(words.longest()).isNull();
        assertThat(words.pairs()).isEmpty();
        assertThat(words.rest()).containsExactly("%E1%", "%张%");
    }

    @Test
    void characters_of_patterns_mean_themselves() {
        assertThat(words("50%_\\").longest()).isEqualTo("%50\\%\\_\\\\%");
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
