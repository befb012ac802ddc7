package io.paidan.desktop.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.platform.Texts;
import org.junit.jupiter.api.Test;

class RecordedTextTest {

    private final RecordedText recorded = new RecordedText(new Texts(Texts.CHINESE));

    @Test
    void what_was_sent_stands_before_what_came_of_it_in_the_reader_s_language() {
        assertThat(recorded.of("""
                        [{"version":3,"active":false},{"type":"TerritoryChanged","territory":{"id":"north","parent":null}}]""")).isEqualTo("""
                        提交的内容
                            version: 3
                            active: false
                        产生的变更
                            TerritoryChanged
                                territory:
                                    id: north
                                    parent: –""");
    }

    @Test
    void what_only_was_sent_needs_no_heading() {
        assertThat(recorded.of("{\"address\":\"10.0.0.7\"}")).isEqualTo("address: 10.0.0.7");
    }

    @Test
    void what_is_long_or_has_more_below_it_stands_below_its_name() {
        assertThat(recorded.of("""
                        {"skills":["gas","lift"],"none":[],"hours":[{"day":"MONDAY","open":{"from":"08:00","to":"17:45"}},
                        {"day":"FRIDAY"}]}""")).isEqualTo("""
                        skills: gas, lift
                        none: –
                        hours:
                            – day: MONDAY
                              open:
                                  from: 08:00
                                  to: 17:45
                            – day: FRIDAY""");
    }

    @Test
    void nothing_and_what_is_no_json_are_shown_as_they_are() {
        assertThat(recorded.of("")).isEqualTo("–");
        assertThat(recorded.of("[]")).isEqualTo("–");
        assertThat(recorded.of("{broken")).isEqualTo("{broken");
    }
}
