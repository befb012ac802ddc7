package io.paidan.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.ChangePassword;
import io.paidan.contract.session.Role;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a new password must be like. */
@PaidanServerTest
class PasswordRulesIT {

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    @BeforeEach
    void people() {
        company.withEverybody();
        company.withUser("li", Role.DISPATCHER, "oberland");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "qwertyuiop",
                "password123",
                "P@ssw0rd123",
                "iloveyou12",
                "aaaaaaaaaa",
                "ababababab",
                "abcdefghij",
                "the dispatcher sleeps"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(change("dispatcher", Locale.ENGLISH, password).code()).isEqualTo(ProblemCode.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven sleepy marmots", "七只睡觉的土拨鼠早起了", "kT7#qm!29zLd"})
    void what_nobody_tries_is_taken(String password) {
        assertThat(change("dispatcher", Locale.ENGLISH, password).status()).isEqualTo(204);
    }

    @Test
    void a_name_of_two_letters_may_stand_in_a_password() {
        assertThat(change("li", Locale.ENGLISH, "little umbrella stand").status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | This is too easy to guess. Do not use the user name, a well-known password or keys in a row.
                    zh-CN | 太容易被猜到。请不要包含用户名，也不要使用常见密码或连续按键。
                    """)
    void the_refusal_says_what_to_leave_out(Locale language, String sentence) {
        var refused = change("dispatcher", language, "1234567890");

        assertThat(refused.problem().errors().getFirst().message()).isEqualTo(sentence);
        assertThat(refused.body()).doesNotContain("1234567890");
    }

    private ApiReply change(String username, Locale language, String password) {
        return api.as(username).in(language).put("/api/password", new ChangePassword(TestCompany.PASSWORD, password));
    }
}
