package io.paidan.server.sla.clock;

import static io.paidan.contract.sla.SlaTarget.ARRIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.AlertTaker;
import io.paidan.contract.sla.HandAlert;
import io.paidan.contract.sla.TakeAlert;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** An alert is put into somebody else's hands by name, and he is told. */
@PaidanServerTest
@Import(Given.class)
class HandedAlertsIT extends OrdersOnTheClock {

    UUID order;

    @BeforeEach
    void an_order_in_vaduz() {
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        company.withUser("south", Role.DISPATCHER, "oberland-sued");
        order = desk.take().id();
    }

    @Test
    void those_may_have_it_who_dispatch_and_see_the_order() {
        assertThat(takers()).extracting(AlertTaker::name).contains("DISPATCHER", "NORTH", "SUPERVISOR");
        assertThat(takers()).extracting(AlertTaker::name).doesNotContain("SOUTH", "AGENT");
    }

    @Test
    void it_is_in_his_hands_then_the_history_says_from_whom_to_whom_and_he_alone_is_told() {
        take("supervisor");

        assertThat(hand("dispatcher", "NORTH", "SUPERVISOR").status()).isEqualTo(200);

        assertThat(owner()).isEqualTo("NORTH");
        assertThat(handed())
                .extracting(HistoryEntry::actor, HistoryEntry::subject, HistoryEntry::from, HistoryEntry::to)
                .containsExactly(tuple("DISPATCHER", "ARRIVE", "SUPERVISOR", "NORTH"));
        assertThat(told()).containsExactly("north");
    }

    @Test
    void who_did_not_see_in_whose_hands_it_is_hands_on_nothing() {
        take("supervisor");

        var reply = hand("dispatcher", "NORTH", null);

        assertThat(reply.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(reply.problem().values()).containsEntry("by", "SUPERVISOR");
        assertThat(owner()).isEqualTo("SUPERVISOR");
        assertThat(told()).isEmpty();
    }

    @Test
    void what_he_has_already_stays_so_and_tells_nobody_twice() {
        hand("dispatcher", "NORTH", null);

        assertThat(hand("dispatcher", "NORTH", "NORTH").status()).isEqualTo(200);

        assertThat(handed()).hasSize(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void nobody_gets_it_who_does_not_see_the_order() {
        var south = database.queryForObject("select id from app_user where username = 'south'", UUID.class);

        var reply = api.as("dispatcher")
                .post("/api/work-orders/" + order + "/sla/handover", new HandAlert(ARRIVE, south, null));

        assertThat(reply.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(reply.problem().errors()).extracting("field").containsExactly("to");
        assertThat(owner()).isNull();
    }

    @Test
    void handing_it_to_oneself_is_taking_it() {
        hand("dispatcher", "DISPATCHER", null);

        assertThat(owner()).isEqualTo("DISPATCHER");
        assertThat(handed()).isEmpty();
        assertThat(told()).isEmpty();
    }

    private void take(String who) {
        api.as(who).post("/api/work-orders/" + order + "/sla/owner", new TakeAlert(ARRIVE, null));
    }

    private ApiReply hand(String who, String name, @Nullable String seenOwner) {
        var taker = takers().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return api.as(who)
                .post(
                        "/api/work-orders/" + order + "/sla/handover",
                        new HandAlert(ARRIVE, taker.userId(), id(seenOwner)));
    }

    private List<AlertTaker> takers() {
        return List.of(api.as("dispatcher")
                .get("/api/work-orders/" + order + "/sla/takers")
                .as(AlertTaker[].class));
    }

    private @Nullable String owner() {
        var owner = desk.target(order, ARRIVE).owner();
        return owner == null ? null : owner.name();
    }

    private @Nullable UUID id(@Nullable String name) {
        return name == null
                ? null
                : database.queryForObject("select id from app_user where display_name = ?", UUID.class, name);
    }

    private List<HistoryEntry> handed() {
        return desk.details(order).history().stream()
                .filter(entry -> entry.kind().equals("SlaHanded"))
                .toList();
    }

    private List<String> told() {
        return database.queryForList("""
                select u.username from notice n join app_user u on u.id = n.user_id
                where n.event = 'ALERT_HANDED' and n.kind = 'IN_APP' order by u.username
                """, String.class);
    }
}
