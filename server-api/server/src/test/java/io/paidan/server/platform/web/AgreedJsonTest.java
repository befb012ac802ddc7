package io.paidan.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AgreedJsonTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private final JsonMapper json = mapper();

    @Test
    void an_event_says_its_type_and_comes_back_the_same() {
        var message = new FeedMessage(
                "oberland",
                2,
                1,
                Instant.parse("2026-03-21T08:00:00Z"),
                "王芳",
                new DispatchEvent.StockChanged(List.of()));

        var text = json.writeValueAsString(message);
        assertThat(text)
                .contains("\"event\":{\"type\":\"StockChanged\",\"levels\":[]}", "\"at\":\"2026-03-21T08:00:00Z\"");
        assertThat(json.readValue(text, FeedMessage.class)).isEqualTo(message);
    }

    @Test
    void durations_are_iso_and_nulls_are_left_out() {
        var candidate = new Candidate(
                ID,
                0,
                Duration.ofMinutes(7),
                null,
                null,
                List.of(new Verdict.NoShift(), new Verdict.SkillMissing("gas")));

        var text = json.writeValueAsString(candidate);
        assertThat(text)
                .contains("\"directTravel\":\"PT7M\"", "{\"type\":\"NoShift\"}")
                .doesNotContain("null", "plan");
        assertThat(json.readValue(text, Candidate.class)).isEqualTo(candidate);
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        JsonConfiguration.customize(builder);
        return builder.build();
    }
}
