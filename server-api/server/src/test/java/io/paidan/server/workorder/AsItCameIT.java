package io.paidan.server.workorder;

import static io.paidan.server.given.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.CreateApiKey;
import io.paidan.contract.session.NewApiKey;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What stays beside an order of the request it was made from. */
@PaidanServerTest
@Import(Given.class)
class AsItCameIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    ApiClient agent;

    @BeforeEach
    void an_agent() {
        given.company();
        agent = api.as("agent");
    }

    @Test
    void an_order_keeps_its_channel_and_the_request_as_it_came() {
        var mail = "Subject: help!\n\n厨房漏水 <b>now</b>, please 🙏";
        var request = requestBy(Channel.EMAIL, mail);

        var order = agent.post("/api/work-orders", request).as(WorkOrderSummary.class);

        var details = agent.get("/api/work-orders/" + order.id()).as(WorkOrderDetails.class);
        assertThat(details.channel()).isEqualTo(Channel.EMAIL);
        assertThat(details.rawContent()).isEqualTo(mail);
        assertThat(agent.post("/api/work-orders", requestBy(Channel.EMAIL, "x".repeat(20_001)))
                        .code())
                .isEqualTo(ProblemCode.INVALID);
    }

    @Test
    void what_a_program_sends_is_kept_word_for_word() {
        var sent = as_a_device_says_it(UUID.randomUUID(), "DEVICE", "E04 🔥");

        var first = agent.postText("/api/work-orders", sent);
        var again = agent.postText("/api/work-orders", sent);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).as("the same request once more").isEqualTo(200);
        assertThat(rawContent(first)).isEqualTo(sent.strip());
    }

    @Test
    void whatever_way_an_api_key_names_its_json_is_kept() {
        var key = new CreateApiKey(UUID.randomUUID(), "shop", Role.AGENT, List.of("oberland"), null);
        var program = api.withToken(api.as("admin")
                .post("/api/setup/api-keys", key)
                .as(NewApiKey.class)
                .key());

        var reply = program.postText("/api/work-orders", as_a_device_says_it(UUID.randomUUID(), "WEB", "By the form"));

        assertThat(rawContent(reply)).contains("\"description\": \"By the form\"");
    }

    @Test
    void what_a_person_types_leaves_nothing_as_it_came() {
        var reply = agent.postText("/api/work-orders", as_a_device_says_it(UUID.randomUUID(), "PARTNER", "Typed"));

        assertThat(rawContent(reply)).isNull();
    }

    @Test
    void of_what_is_too_long_as_much_is_kept_as_of_a_message() {
        var reply = agent.postText(
                "/api/work-orders", as_a_device_says_it(UUID.randomUUID(), "API", "\\u4e2d".repeat(4_000)));

        assertThat(rawContent(reply)).hasSize(20_000).contains("\\u4e2d\\u4e2d");
    }

    @Test
    void what_cannot_be_shown_is_left_out() {
        var sent = as_a_device_says_it(UUID.randomUUID(), "API", "Typed")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_16LE);

        var reply = agent.send(agent.request("/api/work-orders")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(sent)));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(rawContent(reply)).contains("\"channel\": \"API\"").doesNotContain("\r", "\0");
    }

    private @Nullable String rawContent(ApiReply created) {
        var id = created.as(WorkOrderSummary.class).id();
        return agent.get("/api/work-orders/" + id).as(WorkOrderDetails.class).rawContent();
    }

    private static String as_a_device_says_it(UUID id, String channel, String description) {
        return """
                {
                  "id": "%s",
                  "templateCode": "heater-repair", "channel": "%s",
                  "title": "Burner locked", "customerName": "陈先生", "phone": "+423 232 00 00",
                  "address": "Städtle 1, Vaduz",
                  "place": {"lat": 47.141, "lon": 9.5209},
                  "description": "%s"
                }
                """.formatted(id, channel, description);
    }

    private static CreateWorkOrder requestBy(Channel channel, String rawContent) {
        var typed = request(Places.VADUZ);
        return new CreateWorkOrder(
                typed.id(),
                typed.templateCode(),
                channel,
                null,
                typed.title(),
                typed.description(),
                typed.customerName(),
                typed.phone(),
                typed.address(),
                typed.place(),
                null,
                null,
                rawContent);
    }
}
