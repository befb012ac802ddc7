package io.paidan.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Right;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.Session;
import io.paidan.contract.session.SessionSummary;
import io.paidan.contract.session.UserDetails;
import io.paidan.contract.session.UserSummary;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
class SessionIT {

    @Autowired
    ApiClient api;

    @Autowired
    TestCompany company;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    SessionService sessions;

    final Executor atOnce = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void people() {
        company.withEverybody();
    }

    @Test
    void signing_in_tells_who_one_is_and_what_one_sees() {
        var reply = signIn("Dispatcher ", "demo");

        assertThat(reply.status()).isEqualTo(201);
        var user = reply.as(Session.class).user();
        assertThat(user.role()).isEqualTo(Role.DISPATCHER);
        assertThat(user.territories()).containsExactly("oberland", "unterland");
        assertThat(api.as("dispatcher").get("/api/sessions/current").as(UserSummary.class))
                .isEqualTo(user);
    }

    @Test
    void the_rights_of_a_role_are_the_lines_of_the_role_table_that_name_it() {
        var rights = api.as("agent").get("/api/sessions/current/rights").as(Right[].class);

        assertThat(rights)
                .contains(new Right("POST", "/api/work-orders"), new Right("POST", "/api/sessions"))
                .doesNotContain(new Right("POST", "/api/positions"));
    }

    @Test
    void the_database_never_holds_a_token() {
        var token = signIn("agent", "demo").as(Session.class).token();

        assertThat(token).hasSize(43);
        assertThat(database.queryForList("select token_hash from session", byte[].class))
                .containsExactly(SecretToken.hash(token));
    }

    @Test
    void an_unknown_user_and_a_wrong_password_are_refused_in_the_same_words() {
        var unknown = signIn("nobody", "demo");
        var wrong = signIn("agent", "guess");

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.code()).isEqualTo(ProblemCode.WRONG_CREDENTIALS);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void guessing_a_password_is_locked_out_and_says_for_how_long() {
        company.withUser("victim", Role.AGENT, "oberland");
        for (var guess = 0; guess < 5; guess++) {
            assertThat(signIn("victim", "guess" + guess).status()).isEqualTo(401);
        }
        var locked = signIn("victim", "demo");
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.problem().values()).containsEntry("seconds", "5");
        assertThat(locked.headers().firstValue("Retry-After")).contains("5");

        clock.advance(Duration.ofSeconds(5));
        assertThat(signIn("victim", "demo").status()).isEqualTo(201);
    }

    @Test
    void guessing_at_once_is_locked_out_like_guessing_one_after_the_other() {
        company.withUser("victim", Role.AGENT, "oberland");

        var guesses = IntStream.range(0, 60)
                .mapToObj(guess -> CompletableFuture.supplyAsync(() -> signIn("victim", "guess" + guess), atOnce))
                .toList();

        assertThat(guesses.stream().filter(guess -> guess.join().status() == 401))
                .hasSize(5);
        assertThat(guesses.stream().filter(guess -> guess.join().status() == 429))
                .hasSize(55);
    }

    @Test
    void a_lock_out_survives_a_restart_and_names_its_end() {
        for (var guess = 0; guess < 6; guess++) {
            signIn("agent", "guess");
            clock.advance(Duration.ofSeconds(6));
        }
        assertThat(database.queryForObject(
                        "select count(*) from sign_in_failure where username = 'agent'", Integer.class))
                .isEqualTo(2);
        var locked = signIn("agent", TestCompany.PASSWORD);
        assertThat(locked.code()).isEqualTo(ProblemCode.TOO_MANY);
        assertThat(locked.problem().detail()).contains("09:00:4");
        var details = api.as("admin").get("/api/setup/users").as(new TypeReference<List<UserDetails>>() {});
        assertThat(details)
                .filteredOn(user -> user.username().equals("agent"))
                .singleElement()
                .satisfies(user -> assertThat(user.lockedUntil()).isNotNull());
    }

    @Test
    void a_password_hashed_by_less_is_hashed_anew_at_the_next_sign_in() {
        var old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(TestCompany.PASSWORD);
        database.update("update app_user set password_hash = ? where username = 'agent'", old);

        assertThat(signIn("agent", TestCompany.PASSWORD).status()).isEqualTo(201);

        assertThat(database.queryForObject("select password_hash from app_user where username = 'agent'", String.class))
                .startsWith("{bcrypt}$2a$05$");
        assertThat(signIn("agent", TestCompany.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void an_expired_session_is_refused_with_a_sentence() {
        var agent = api.as("agent");
        clock.advance(Duration.ofHours(12));

        var refused = agent.in(Locale.CHINESE).get("/api/sessions/current");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.problem().detail()).contains("重新登录");
    }

    @Test
    void a_session_ends_when_nobody_uses_it_and_at_the_latest_after_twelve_hours() {
        var idle = api.as("agent");
        clock.advance(Duration.ofMinutes(61));
        assertThat(idle.get("/api/sessions/current").status()).isEqualTo(401);

        var busy = api.as("agent");
        for (var hour = 0; hour < 12; hour++) {
            assertThat(busy.get("/api/sessions/current").status()).isEqualTo(200);
            clock.advance(Duration.ofMinutes(60).minusSeconds(1));
        }
        clock.advance(Duration.ofSeconds(13));
        assertThat(busy.get("/api/sessions/current").status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session() {
        var agent = api.as("agent");
        assertThat(agent.delete("/api/sessions").status()).isEqualTo(204);
        assertThat(agent.get("/api/sessions/current").status()).isEqualTo(401);
    }

    @Test
    void sessions_are_listed_and_ended_by_their_user_and_by_an_administrator() {
        var agent = api.as("agent");
        var own = agent.get("/api/sessions").as(new TypeReference<List<SessionSummary>>() {});
        assertThat(own).singleElement().satisfies(session -> {
            assertThat(session.username()).isEqualTo("agent");
            assertThat(session.current()).isTrue();
        });
        var other =
                api.as("dispatcher").delete("/api/sessions/" + own.getFirst().id());
        assertThat(other.code()).isEqualTo(ProblemCode.NOT_FOUND);

        assertThat(api.as("admin")
                        .delete("/api/sessions/" + own.getFirst().id())
                        .status())
                .isEqualTo(204);
        assertThat(agent.get("/api/sessions/current").status()).isEqualTo(401);
    }

    @Test
    void nothing_but_the_public_paths_answers_without_a_session() {
        assertThat(api.get("/api/board").code()).isEqualTo(ProblemCode.SIGN_IN_REQUIRED);
        assertThat(api.get("/nothing/here").code()).isEqualTo(ProblemCode.SIGN_IN_REQUIRED);
    }

    @Test
    void a_role_without_the_right_is_refused_by_its_name() {
        var refused = api.as("storekeeper").in(Locale.CHINESE).post("/api/work-orders", Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem().detail()).contains("库管员");
    }

    @Test
    void a_territory_means_all_below_it() {
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        var north = find(signIn("north", "demo"));
        var everywhere = find(signIn("dispatcher", "demo"));

        assertThat(north.territories()).containsExactly("oberland-nord");
        assertThat(north.regions()).containsExactly("oberland");
        assertThat(everywhere.territories())
                .containsExactly("oberland", "oberland-nord", "oberland-sued", "unterland", "unterland-west");
        assertThat(everywhere.regions()).containsExactly("oberland", "unterland");
    }

    private ApiReply signIn(String username, String password) {
        return api.post("/api/sessions", new OpenSession(username, password));
    }

    private SignedInUser find(ApiReply opened) {
        return sessions.find(opened.as(Session.class).token()).orElseThrow();
    }
}
