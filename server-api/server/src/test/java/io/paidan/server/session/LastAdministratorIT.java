package io.paidan.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.SaveUser;
import io.paidan.contract.session.UserDetails;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is always left who sets up the whole company. */
@PaidanServerTest
class LastAdministratorIT {

    private static final List<String> COMPANY = List.of("oberland", "unterland");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void two_administrators() {
        company.withEverybody();
        company.withUser("deputy", Role.ADMINISTRATOR, "oberland", "unterland");
        company.withUser("regional", Role.ADMINISTRATOR, "oberland");
    }

    @Test
    void nobody_takes_a_territory_from_himself() {
        var refused = save(api.as("admin"), "admin", Role.ADMINISTRATOR, List.of("oberland"), true);

        assertThat(refused.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(refused.problem().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("territories"));
        assertThat(details(api.as("admin"), "admin").territories()).isEqualTo(COMPANY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | This is the last administrator of the whole company. Make somebody else one first.
                    zh-CN | 这是最后一位管理全公司的管理员，请先另设一位。
                    """)
    void of_two_who_take_each_other_s_rights_at_once_the_second_is_refused(Locale language, String sentence) {
        var admin = api.as("admin").in(language);
        var deputy = api.as("deputy").in(language);

        var replies = atOnce(
                () -> save(admin, "deputy", Role.ADMINISTRATOR, COMPANY, false),
                () -> save(deputy, "admin", Role.ADMINISTRATOR, COMPANY, false));

        assertThat(replies).extracting(ApiReply::status).containsExactlyInAnyOrder(200, 400);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 400)
                .singleElement()
                .satisfies(refused -> assertThat(refused.body()).contains(sentence));
    }

    @Test
    void who_is_not_the_last_one_loses_his_rights_as_ever() {
        assertThat(save(api.as("admin"), "deputy", Role.ADMINISTRATOR, List.of("oberland"), true)
                        .status())
                .isEqualTo(200);
        assertThat(save(api.as("admin"), "regional", Role.DISPATCHER, List.of("oberland"), true)
                        .status())
                .isEqualTo(200);
    }

    /** Both have been let in before the first of them does anything. */
    private List<ApiReply> atOnce(Supplier<ApiReply> one, Supplier<ApiReply> other) {
        var asked = new TransactionTemplate(transactions).execute(status -> {
            database.queryForList("select pg_advisory_xact_lock(hashtextextended('paidan administrators', 0))");
            var both = List.of(CompletableFuture.supplyAsync(one), CompletableFuture.supplyAsync(other));
            await().atMost(SOON)
                    .until(() -> database.queryForObject(
                                    "select count(*) from pg_locks where locktype = 'advisory' and not granted",
                                    Integer.class)
                            == 2);
            return both;
        });
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private ApiReply save(ApiClient client, String username, Role role, List<String> territories, boolean active) {
        var stored = details(client, username);
        return client.put(
                "/api/setup/users/" + stored.id(),
                new SaveUser(
                        stored.version(), username, stored.displayName(), role, territories, null, null, active, null));
    }

    private UserDetails details(ApiClient client, String username) {
        var id = database.queryForObject("select id from app_user where username = ?", UUID.class, username);
        return client.get("/api/setup/users/" + id).as(UserDetails.class);
    }
}
