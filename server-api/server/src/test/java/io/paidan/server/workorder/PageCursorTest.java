package io.paidan.server.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

    @Test
    void what_was_given_out_is_understood_again() {
        var cursor = new PageCursor(Instant.parse("2026-03-21T08:00:00.123456Z"), UUID.randomUUID());
        assertThat(PageCursor.parse(cursor.toString())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026-03-21T08:00:00Z", "_", "yesterday_1", "2026-03-21T08:00:00Z_nobody"})
    void anything_else_is_none_of_ours(String text) {
        assertThat(PageCursor.parse(text)).isEmpty();
    }
}
