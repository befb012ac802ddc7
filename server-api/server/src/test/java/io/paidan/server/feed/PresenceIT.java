package io.paidan.server.feed;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.presence.Attention;
import io.paidan.contract.presence.Presence;
import io.paidan.contract.presence.ReportPresence;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@PaidanServerTest
@Import(Given.class)
class PresenceIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestCompany company;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people() {
        given.company();
    }

    @Test
    void others_are_told_who_looks_at_an_order_who_drags_it_and_who_has_gone() {
        var order = given.order(aWorkOrder());
        var dispatcher = api.as("dispatcher");
        try (var own = listen("dispatcher");
                var other = listen("supervisor")) {
            report(dispatcher, order, Attention.LOOKING);
            await().atMost(SOON).until(() -> presences(other).size() == 1);
            report(dispatcher, order, Attention.DRAGGING);
            await().atMost(SOON).until(() -> presences(other).size() == 2);
            report(dispatcher, null, null);
            await().atMost(SOON).until(() -> presences(other).size() == 3);

            assertThat(presences(other))
                    .extracting(Presence::name, Presence::workOrderId, Presence::attention)
                    .containsExactly(
                            tuple("DISPATCHER", order, Attention.LOOKING),
                            tuple("DISPATCHER", order, Attention.DRAGGING),
                            tuple("DISPATCHER", null, null));
            assertThat(presences(own)).isEmpty();
        }
    }

    @Test
    void whoever_does_not_see_the_order_is_told_only_that_somebody_he_knew_of_has_gone() {
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        var north = given.order(aWorkOrder());
        var south = given.order(aWorkOrder().in("oberland-sued"));
        var supervisor = api.as("supervisor");
        try (var console = listen("north")) {
            report(supervisor, south, Attention.LOOKING);
            report(supervisor, north, Attention.LOOKING);
            await().atMost(SOON).until(() -> presences(console).size() == 1);
            report(supervisor, south, Attention.LOOKING);
            await().atMost(SOON).until(() -> presences(console).size() == 2);

            assertThat(presences(console)).extracting(Presence::workOrderId).containsExactly(north, null);
        }
    }

    @Test
    void nobody_looks_at_an_order_he_may_not_see() {
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        var south = given.order(aWorkOrder().in("oberland-sued"));

        var reply = api.as("north").post("/api/presence", new ReportPresence(south, Attention.LOOKING));

        assertThat(reply.code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    private SseClient listen(String user) {
        var console = new SseClient(api.as(user), "/api/events");
        await().atMost(SOON).until(() -> !console.heard("hello").isEmpty());
        return console;
    }

    private static void report(ApiClient client, @Nullable UUID order, @Nullable Attention attention) {
        assertThat(client.post("/api/presence", new ReportPresence(order, attention))
                        .status())
                .isEqualTo(204);
    }

    private List<Presence> presences(SseClient console) {
        return console.heard("presence").stream()
                .map(one -> json.readValue(one.data(), Presence.class))
                .toList();
    }
}
