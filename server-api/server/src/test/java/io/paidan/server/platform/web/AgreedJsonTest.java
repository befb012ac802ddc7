package io.paidan.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Components;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
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
                new Components(3, 0.5, null, Components.Acquaintance.PREVIOUS, 4.7, 61, 58.5),
                List.of(new Verdict.NoShift(null), new Verdict.SkillMissing("gas")));

        var text = json.writeValueAsString(candidate);
        assertThat(text)
                .contains("\"directTravel\":\"PT7M\"", "{\"type\":\"NoShift\"}")
                .doesNotContain("null", "plan");
        assertThat(json.readValue(text, Candidate.class)).isEqualTo(candidate);
    }

    @Test
    void overtime_names_its_price_in_minor_units_of_a_currency() {
        var overtime = new Overtime(Duration.ofMinutes(45), 6_000, Currency.getInstance("CHF"));

        var text = json.writeValueAsString(overtime);
        assertThat(text).isEqualTo("{\"allowed\":\"PT45M\",\"pricePerHour\":6000,\"currency\":\"CHF\"}");
        assertThat(json.readValue(text, Overtime.class)).isEqualTo(overtime);
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        JsonConfiguration.customize(builder);
        return builder.build();
    }
}
