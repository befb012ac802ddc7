package io.paidan.server.engineer;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.board.Board;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.engineer.SaveSkill;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.feed.DispatchEvent.EngineerChanged;
import io.paidan.contract.feed.DispatchEvent.EngineerRemoved;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@PaidanServerTest
@Import(Given.class)
class EngineerSetupIT extends GivenCompany {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    JsonMapper json;

    final UUID li = UUID.randomUUID();

    @BeforeEach
    void a_dispatcher_in_the_south_and_one_in_the_north() {
        company.withUser("south", Role.DISPATCHER, "oberland-sued");
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
    }

    @Test
    void a_new_engineer_appears_in_the_consoles_without_a_restart() {
        try (var console = new SseClient(api.as("north"), "/api/events?from=oberland:0")) {
            assertThat(save(li, engineer(0, "oberland-nord", true)).status()).isEqualTo(201);
            await().atMost(SOON).until(() -> !console.heard("feed").isEmpty());
            assertThat(console.messages(json).getFirst().event())
                    .isInstanceOfSatisfying(
                            EngineerChanged.class,
                            event -> assertThat(event.engineer().name()).isEqualTo("李伟"));
        }
        assertThat(save(li, engineer(0, "oberland-nord", true)).status()).isEqualTo(200);
        var stored = api.as("supervisor").get("/api/setup/engineers/" + li).as(EngineerDetails.class);
        assertThat(stored.edit()).isEqualTo(engineer(1, "oberland-nord", true));
        assertThat(api.as("north").get("/api/board").as(Board.class).engineers())
                .extracting(one -> one.code())
                .containsExactly("e77");
    }

    @Test
    void an_engineer_who_moves_or_leaves_goes_from_where_he_was() {
        save(li, engineer(0, "oberland-nord", true));
        try (var north = new SseClient(api.as("north"), "/api/events")) {
            await().atMost(SOON).until(() -> !north.heard("hello").isEmpty());
            save(li, engineer(1, "oberland-sued", true));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(north.messages(json))
                            .extracting(FeedMessage::event)
                            .contains(new EngineerRemoved(li)));
        }
        assertThat(api.as("south").get("/api/engineers/" + li).status()).isEqualTo(200);

        var order = given.order(aWorkOrder().in("oberland-sued"));
        given.visit(aVisit(order, li));
        var refused = save(li, engineer(2, "oberland-sued", false));
        assertThat(refused.code()).isEqualTo(ProblemCode.IN_USE);
        assertThat(refused.problem().values()).containsEntry("visits", "1");
        assertThat(save(li, engineer(2, "unterland-west", true)).code()).isEqualTo(ProblemCode.INVALID);
    }

    @Test
    void nobody_signs_in_as_an_engineer_who_has_left() {
        save(li, engineer(0, "oberland-nord", true));
        database.update("update app_user set engineer_id = ?, role = 'ENGINEER' where username = 'north'", li);
        var phone = api.as("north");
        assertThat(phone.get("/api/sessions/current").status()).isEqualTo(200);

        assertThat(save(li, engineer(1, "oberland-nord", false)).status()).isEqualTo(200);

        assertThat(phone.get("/api/sessions/current").status()).isEqualTo(401);
        assertThat(database.queryForMap("select active, changed_by from app_user where username = 'north'"))
                .containsEntry("active", false)
                .containsEntry("changed_by", "SUPERVISOR");
        assertThat(save(li, engineer(2, "oberland-nord", true)).status()).isEqualTo(200);
        assertThat(database.queryForObject("select active from app_user where username = 'north'", Boolean.class))
                .as("who comes back gets a password from an administrator")
                .isFalse();
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_field() {
        assertThat(wrong(new SaveEngineer(
                        0,
                        "oberland-nord",
                        "E 77!",
                        "",
                        "x",
                        Vehicle.VAN,
                        Places.SCHAAN,
                        List.of(new HeldSkill("gas", 9, null)),
                        null,
                        0,
                        true)))
                .containsExactlyInAnyOrder("code", "name", "phone", "skills[0].level", "capacity");
        assertThat(wrong(with("oberland-nord", "magic"))).containsExactly("skills");
        assertThat(wrong(with("oberland", "gas"))).containsExactly("territory");
        given.engineer("e77", "oberland-nord", Places.SCHAAN);
        assertThat(wrong(with("oberland-nord", "gas"))).containsExactly("code");
    }

    @Test
    void a_skill_is_named_in_both_languages() {
        var path = "/api/setup/skills/hv";
        assertThat(api.as("admin")
                        .put(path, new SaveSkill(0, "High voltage", "高压"))
                        .status())
                .isEqualTo(201);
        assertThat(api.as("admin")
                        .put(path, new SaveSkill(1, "High voltage", "高压电"))
                        .status())
                .isEqualTo(200);
        assertThat(api.as("admin").put(path, new SaveSkill(1, "Volts", "高压")).code())
                .isEqualTo(ProblemCode.CONFLICT);
        assertThat(api.as("supervisor").get("/api/setup/skills").body()).contains("高压电");
    }

    private ApiReply save(UUID id, SaveEngineer sent) {
        return api.as("supervisor").put("/api/setup/engineers/" + id, sent);
    }

    private List<String> wrong(SaveEngineer sent) {
        var problem = save(li, sent).problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        return problem.errors().stream().map(error -> error.field()).toList();
    }

    private static SaveEngineer with(String territory, String skill) {
        return new SaveEngineer(
                0,
                territory,
                "e77",
                "李伟",
                "139 0000 0177",
                Vehicle.VAN,
                Places.SCHAAN,
                List.of(new HeldSkill(skill, 3, null)),
                null,
                null,
                true);
    }

    private static SaveEngineer engineer(int version, String territory, boolean active) {
        return new SaveEngineer(
                version,
                territory,
                "e77",
                "李伟",
                "139 0000 0177",
                Vehicle.VAN,
                Places.SCHAAN,
                List.of(new HeldSkill("gas", 3, LocalDate.of(2027, 1, 31)), new HeldSkill("lift", 5, null)),
                new Overtime(Duration.ofMinutes(60), 7_500, Currency.getInstance("CHF")),
                6,
                active);
    }
}
