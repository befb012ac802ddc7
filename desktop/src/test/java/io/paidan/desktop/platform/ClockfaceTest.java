package io.paidan.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.BoardFixture;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockfaceTest {

    private static final Instant NOW = Instant.parse("2026-03-21T10:20:00Z");

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final Clockface clockface = new Clockface(texts, () -> BoardFixture.ZONE);

    @Test
    void a_day_that_is_not_near_is_said_with_its_month_and_one_of_another_year_with_its_year() {
        assertThat(said("2026-03-21T13:05:00Z")).isEqualTo("14:05");
        assertThat(said("2026-03-23T13:05:00Z")).isEqualTo("Mon 14:05");
        assertThat(said("2026-03-02T13:05:00Z")).isEqualTo("2 Mar 14:05");
        assertThat(said("2024-03-02T13:05:00Z")).isEqualTo("2 Mar 2024 14:05");

        texts.localeProperty().set(Texts.CHINESE);
        assertThat(said("2024-03-02T13:05:00Z")).isEqualTo("2024年3月2日 14:05");
    }

    @Test
    void a_few_days_from_now_are_near_also_over_new_year() {
        assertThat(clockface.timeOrDay(Instant.parse("2027-01-01T11:00:00Z"), Instant.parse("2026-12-29T11:00:00Z")))
                .isEqualTo("Fri 12:00");
    }

    private String said(String at) {
        return clockface.timeOrDay(Instant.parse(at), NOW);
    }
}
