package io.paidan.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.contract.board.Board;
import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.ChangeLanguage;
import io.paidan.contract.session.ChangePassword;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.SaveUser;
import io.paidan.contract.session.Session;
import io.paidan.contract.session.UserDetails;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.core.type.TypeReference;

/** Users, their passwords and what they chose. */
@PaidanServerTest
@Import(Given.class)
class AccountIT extends GivenCompany {

    private static final String FIRST = "bring-an-umbrella";
    private static final String OWN = "seven sleepy marmots";

    final UUID mei = UUID.randomUUID();

    @Test
    void a_new_user_must_replace_the_password_he_was_given_before_anything_else() {
        assertThat(save("admin", mei, user(0, "oberland-nord", FIRST)).status()).isEqualTo(201);
        var session = signIn("mei", FIRST).as(Session.class);
        var client = api.withToken(session.token());
        assertThat(session.mustChangePassword()).isTrue();
        assertThat(client.get("/api/board").code()).isEqualTo(ProblemCode.PASSWORD_CHANGE_REQUIRED);

        assertThat(client.put("/api/password", new ChangePassword("wrong", OWN)).code())
                .isEqualTo(ProblemCode.WRONG_CREDENTIALS);
        assertThat(client.put("/api/password", new ChangePassword(FIRST, "short"))
                        .code())
                .isEqualTo(ProblemCode.INVALID);
        assertThat(client.put("/api/password", new ChangePassword(FIRST, OWN)).status())
                .isEqualTo(204);

        assertThat(client.get("/api/board").as(Board.class).territories()).hasSize(2);
        assertThat(signIn("mei", FIRST).code()).isEqualTo(ProblemCode.WRONG_CREDENTIALS);
        assertThat(signIn("mei", OWN).status()).isEqualTo(201);
    }

    @Test
    void the_language_one_chooses_is_there_at_the_next_sign_in_and_in_notices_too() {
        save("admin", mei, user(0, "oberland-nord", FIRST));
        var client = api.withToken(signIn("mei", FIRST).as(Session.class).token());
        client.put("/api/password", new ChangePassword(FIRST, OWN));

        client.put("/api/notice-contacts/current", new NoticeContact("mei@example.com", null, NoticeLanguage.ZH));
        assertThat(client.put("/api/language", new ChangeLanguage("fr")).code()).isEqualTo(ProblemCode.INVALID);
        assertThat(client.put("/api/language", new ChangeLanguage("en")).status())
                .isEqualTo(204);

        assertThat(signIn("mei", OWN).as(Session.class).user().language()).isEqualTo("en");
        assertThat(client.get("/api/notice-contacts/current").as(NoticeContact.class))
                .isEqualTo(new NoticeContact("mei@example.com", null, NoticeLanguage.EN));
        var details = api.as("admin").get("/api/setup/users/" + mei).as(UserDetails.class);
        client.put("/api/language", new ChangeLanguage("en"));
        assertThat(api.as("admin").get("/api/setup/users/" + mei).as(UserDetails.class))
                .isEqualTo(details);
    }

    @Test
    void a_password_never_comes_back_in_an_answer() {
        var refused = save("admin", mei, user(0, "oberland-nord", "mei"));

        assertThat(refused.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(refused.body()).doesNotContain("\"mei\"");
        save("admin", mei, user(0, "oberland-nord", FIRST));
        assertThat(api.as("admin").get("/api/setup/users").body()).doesNotContain(FIRST, "bcrypt");
    }

    @Test
    void the_user_of_an_engineer_has_his_territory_or_one_above_it() {
        var li = company.withEngineer("e77", "oberland-nord", 47.16, 9.5);
        database.update("delete from app_user where engineer_id = ?", li);

        var refused = save("admin", mei, engineer(0, li, "oberland-sued"));

        assertThat(refused.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(refused.problem().errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("territories");
            assertThat(error.message()).contains("oberland-nord");
        });
        assertThat(save("admin", mei, engineer(0, li, "oberland")).status()).isEqualTo(201);
        assertThat(save("admin", mei, engineer(1, li, "oberland-nord")).status())
                .isEqualTo(200);
        database.update("update engineer set territory = 'oberland-sued' where id = ?", li);
        var renamed = new SaveUser(2, "mei", "Li Wei", Role.ENGINEER, List.of("oberland-nord"), li, null, true, null);
        assertThat(save("admin", mei, renamed).status())
                .as("that he was moved since keeps nobody from mending his name")
                .isEqualTo(200);
    }

    @Test
    void of_two_made_at_once_one_is_the_engineer() {
        var li = company.withEngineer("e77", "oberland-nord", 47.16, 9.5);
        database.update("delete from app_user where engineer_id = ?", li);
        var other = new SaveUser(0, "mei2", "Mei", Role.ENGINEER, List.of("oberland-nord"), li, null, true, FIRST);

        var first = CompletableFuture.supplyAsync(() -> save("admin", mei, engineer(0, li, "oberland-nord")));
        var second = CompletableFuture.supplyAsync(() -> save("admin", UUID.randomUUID(), other));

        assertThat(List.of(first.join().status(), second.join().status())).containsExactlyInAnyOrder(201, 400);
        var one = database.queryForMap("select id, username from app_user where engineer_id = ?", li);
        assertThatThrownBy(() -> database.update(
                        "insert into app_user (id, username, password_hash, display_name, role, engineer_id, created_at)"
                                + " values (gen_random_uuid(), 'third', '', '', 'ENGINEER', ?, now())",
                        li))
                .isInstanceOf(DuplicateKeyException.class);
        database.update("update app_user set anonymised_at = now(), active = false where id = ?", one.get("id"));
        assertThat(save(
                                "admin",
                                UUID.randomUUID(),
                                new SaveUser(
                                        0,
                                        "mei3",
                                        "Mei",
                                        Role.ENGINEER,
                                        List.of("oberland-nord"),
                                        li,
                                        null,
                                        true,
                                        FIRST))
                        .status())
                .as("somebody forgotten is nobody")
                .isEqualTo(201);
    }

    @Test
    void a_user_who_is_deactivated_or_given_a_new_password_is_signed_out_everywhere() {
        save("admin", mei, user(0, "oberland-nord", FIRST));
        var token = signIn("mei", FIRST).as(Session.class).token();
        save("admin", mei, user(1, "oberland-nord", "another-umbrella"));
        assertThat(api.withToken(token).get("/api/sessions/current").status()).isEqualTo(401);

        var gone = new SaveUser(2, "mei", "Mei", Role.DISPATCHER, List.of("oberland-nord"), null, null, false, null);
        assertThat(save("admin", mei, gone).as(UserDetails.class).active()).isFalse();
        assertThat(signIn("mei", "another-umbrella").code()).isEqualTo(ProblemCode.WRONG_CREDENTIALS);
    }

    @Test
    void nobody_gives_more_than_he_has_or_sees_who_has_more() {
        company.withUser("highland", Role.ADMINISTRATOR, "oberland");

        assertThat(save("highland", mei, user(0, "unterland-west", FIRST)).code())
                .isEqualTo(ProblemCode.INVALID);
        assertThat(api.as("highland").get("/api/setup/users").as(new TypeReference<List<UserDetails>>() {}))
                .extracting(UserDetails::username)
                .containsExactly("highland");
        var boss = database.queryForObject("select id from app_user where username = 'admin'", UUID.class);
        assertThat(save("highland", boss, user(1, "oberland", FIRST)).code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    private ApiReply signIn(String username, String password) {
        return api.post("/api/sessions", new OpenSession(username, password));
    }

    private ApiReply save(String username, UUID id, SaveUser sent) {
        return api.as(username).put("/api/setup/users/" + id, sent);
    }

    private static SaveUser user(int version, String territory, @Nullable String password) {
        return new SaveUser(version, "mei", "Mei", Role.DISPATCHER, List.of(territory), null, "zh-CN", true, password);
    }

    private static SaveUser engineer(int version, UUID engineer, String territory) {
        return new SaveUser(version, "mei", "Mei", Role.ENGINEER, List.of(territory), engineer, null, true, FIRST);
    }
}
