package io.paidan.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.ChangePassword;
import io.paidan.contract.session.OpenSession;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Who came in, who was kept out, and from where. */
@PaidanServerTest
@Import(Given.class)
class AuditedSignInsIT extends GivenCompany {

    @Test
    void whoever_signs_in_and_out_stands_in_the_company_s_chain() {
        api.as("dispatcher").delete("/api/sessions");

        var lines = lines();
        assertThat(lines).extracting(line -> line.get("act")).containsExactly("SIGNED_IN", "SESSION_ENDED");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).containsEntry("actor", userId("dispatcher")))
                .allSatisfy(line -> assertThat((String) line.get("device")).isNotEmpty());
        assertThat((String) lines.getFirst().get("detail")).contains("127.0.0.1");
    }

    @Test
    void a_wrong_password_is_about_whose_name_was_given_and_done_by_nobody_known() {
        assertThat(signIn("dispatcher", "let me in")).isEqualTo(ProblemCode.WRONG_CREDENTIALS);

        var line = lines().getFirst();
        assertThat(line)
                .containsEntry("act", "SIGN_IN_REFUSED")
                .containsEntry("actor", null)
                .containsEntry("record", userId("dispatcher").toString());
        assertThat((String) line.get("detail")).contains("127.0.0.1").doesNotContain("let me in");
    }

    @Test
    void a_name_that_nobody_has_is_not_kept() {
        assertThat(signIn("let me in", "let me in")).isEqualTo(ProblemCode.WRONG_CREDENTIALS);

        assertThat(lines()).isEmpty();
    }

    @Test
    void an_old_password_that_is_wrong_is_a_refusal_and_no_change() {
        var dispatcher = api.as("dispatcher");

        dispatcher.put("/api/password", new ChangePassword("let me in", "correct horse battery"));
        dispatcher.put("/api/password", new ChangePassword(TestCompany.PASSWORD, "correct horse battery"));

        assertThat(lines())
                .extracting(line -> line.get("act"))
                .containsExactly("SIGNED_IN", "SIGN_IN_REFUSED", "PASSWORD_CHANGED");
    }

    @Test
    void a_new_password_that_is_refused_is_no_change() {
        var refused = api.as("dispatcher").put("/api/password", new ChangePassword(TestCompany.PASSWORD, "short"));

        assertThat(refused.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(lines()).extracting(line -> line.get("act")).containsExactly("SIGNED_IN");
    }

    private ProblemCode signIn(String username, String password) {
        return api.post("/api/sessions", new OpenSession(username, password)).code();
    }

    private List<Map<String, Object>> lines() {
        return database.queryForList(
                "select act, actor, device, records[1] as record, detail from audit_entry where region = '*' order by seq");
    }

    private UUID userId(String username) {
        return database.queryForObject("select id from app_user where username = ?", UUID.class, username);
    }
}
