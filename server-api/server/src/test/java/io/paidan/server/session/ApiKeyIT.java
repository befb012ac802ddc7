package io.paidan.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.board.Board;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.ApiKeySummary;
import io.paidan.contract.session.CreateApiKey;
import io.paidan.contract.session.NewApiKey;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** Programs that call with a key instead of a session. */
@PaidanServerTest
@Import(Given.class)
class ApiKeyIT extends GivenCompany {

    @Test
    void an_api_key_sees_its_territories_is_kept_as_a_hash_and_ends_when_revoked() {
        var made = key(Role.AGENT, "oberland-nord").as(NewApiKey.class);
        var program = api.withToken(made.key());

        assertThat(made.key()).startsWith("paidan_");
        assertThat(program.get("/api/board").as(Board.class).territories())
                .extracting(one -> one.id())
                .containsExactly("oberland", "oberland-nord");
        assertThat(database.queryForList("select key_hash from api_key", byte[].class))
                .containsExactly(SecretToken.hash(made.key()));
        var listed = api.as("admin").get("/api/setup/api-keys");
        assertThat(listed.body()).doesNotContain(made.key());
        assertThat(listed.as(new TypeReference<List<ApiKeySummary>>() {})
                        .getFirst()
                        .lastUsedAt())
                .isEqualTo(TestClock.START);

        api.as("admin").delete("/api/setup/api-keys/" + made.summary().id());
        assertThat(program.get("/api/board").status()).isEqualTo(401);
    }

    @Test
    void an_api_key_is_never_an_administrator() {
        assertThat(key(Role.ADMINISTRATOR, "oberland").code()).isEqualTo(ProblemCode.INVALID);
        assertThat(key(Role.AGENT, "nowhere").code()).isEqualTo(ProblemCode.INVALID);
    }

    private ApiReply key(Role role, String territory) {
        return api.as("admin")
                .post(
                        "/api/setup/api-keys",
                        new CreateApiKey(UUID.randomUUID(), "crm", role, List.of(territory), null));
    }
}
