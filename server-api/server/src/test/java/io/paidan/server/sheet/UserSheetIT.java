package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.ChangePassword;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.Session;
import io.paidan.contract.session.UserDetails;
import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** Users come in as a sheet: new ones with a first password, those there were with what is changed of them. */
@PaidanServerTest
@Import(Given.class)
class UserSheetIT extends SheetsOfACompany {

    private static final String FIRST = "bring-an-umbrella";
    private static final String OWN = "seven sleepy marmots";

    UUID engineer;

    @BeforeEach
    void an_engineer_who_cannot_sign_in_yet() {
        engineer = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        database.update("delete from app_user where engineer_id = ?", engineer);
    }

    @Test
    void a_new_user_signs_in_with_the_password_of_his_row_and_must_change_it() {
        var job = uploads.take(SheetKind.USERS, """
                username,displayName,role,territories,engineerId,language,active,password
                li,Li Wei,engineer,oberland-nord,e01,zh-CN,yes,%s
                mei,Mei,DISPATCHER,unterland; oberland-sued,,,,%s
                """.formatted(FIRST, FIRST));

        assertThat(job.added()).as(job.toString()).isEqualTo(2);
        var li = user("li");
        assertThat(li.displayName()).isEqualTo("Li Wei");
        assertThat(li.role()).isEqualTo(Role.ENGINEER);
        assertThat(li.territories()).containsExactly("oberland-nord");
        assertThat(li.engineerId()).isEqualTo(engineer);
        assertThat(li.language()).isEqualTo("zh-CN");
        assertThat(user("mei"))
                .extracting(UserDetails::role, UserDetails::territories, UserDetails::engineerId, UserDetails::active)
                .containsExactly(Role.DISPATCHER, List.of("oberland-sued", "unterland"), null, true);
        var session = signIn("li", FIRST).as(Session.class);
        var client = api.withToken(session.token());
        assertThat(session.mustChangePassword()).isTrue();
        assertThat(client.get("/api/board").code()).isEqualTo(ProblemCode.PASSWORD_CHANGE_REQUIRED);
        assertThat(client.put("/api/password", new ChangePassword(FIRST, OWN)).status())
                .isEqualTo(204);
        assertThat(client.get("/api/board").status()).isEqualTo(200);
    }

    @Test
    void a_changed_user_keeps_his_password_and_his_session() {
        var session = api.as("agent");

        var job = uploads.take(
                SheetKind.USERS,
                "username,displayName,role,territories,password\nagent,Anna,DISPATCHER,oberland-sued,\n");

        assertThat(job.changed()).as(job.toString()).isEqualTo(1);
        assertThat(user("agent"))
                .extracting(UserDetails::displayName, UserDetails::role, UserDetails::territories)
                .containsExactly("Anna", Role.DISPATCHER, List.of("oberland-sued"));
        assertThat(session.get("/api/board").status()).isEqualTo(200);
        assertThat(signIn("agent", TestCompany.PASSWORD).as(Session.class).mustChangePassword())
                .isFalse();
    }

    @Test
    void a_password_in_the_row_of_somebody_there_is_replaces_his_and_ends_his_sessions() {
        var session = api.as("agent");

        var job = uploads.take(SheetKind.USERS, "username,password\nagent,%s\n".formatted(FIRST));

        assertThat(job.changed()).as(job.toString()).isEqualTo(1);
        assertThat(session.get("/api/board").status()).isEqualTo(401);
        assertThat(signIn("agent", TestCompany.PASSWORD).code()).isEqualTo(ProblemCode.WRONG_CREDENTIALS);
        assertThat(signIn("agent", FIRST).as(Session.class).mustChangePassword())
                .isTrue();
    }

    @Test
    void what_cannot_be_saved_by_hand_is_not_taken_from_a_sheet() {
        var job = uploads.take(SheetKind.USERS, """
                username,displayName,role,territories,engineerId,password
                nobody,No password,AGENT,oberland,,
                brief,Short password,AGENT,oberland,,abc
                magic,No engineer,ENGINEER,oberland,e99,%1$s
                astray,Engineer elsewhere,ENGINEER,oberland-sued,e01,%1$s
                lost,No such place,AGENT,atlantis,,%1$s
                """.formatted(FIRST));

        assertThat(job.added()).isZero();
        assertThat(job.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(
                        tuple(2, "password"),
                        tuple(3, "password"),
                        tuple(4, "engineerId"),
                        tuple(5, "territories"),
                        tuple(6, "territories"));
        assertThat(job.badRows()).extracting(BadRow::value).doesNotContain("abc", FIRST);
    }

    @Test
    void no_password_comes_out() {
        uploads.take(
                SheetKind.USERS,
                "username,displayName,role,territories,password\nmei,Mei,AGENT,oberland,%s\n".formatted(FIRST));

        var out = new String(api.as("admin").bytes("/api/sheets/USERS?format=CSV"), StandardCharsets.UTF_8);

        assertThat(out).contains("mei,Mei,").doesNotContain(FIRST, "bcrypt");
        assertThat(uploads.check(SheetKind.USERS, out).unchanged())
                .as("an empty cell leaves the password")
                .isEqualTo(6);
    }

    private ApiReply signIn(String username, String password) {
        return api.post("/api/sessions", new OpenSession(username, password));
    }

    private UserDetails user(String username) {
        return api.as("admin").get("/api/setup/users").as(new TypeReference<List<UserDetails>>() {}).stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
