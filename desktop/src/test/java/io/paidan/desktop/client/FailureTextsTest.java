package io.paidan.desktop.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureTextsTest {

    private final FailureTexts english = new FailureTexts(new Texts(Texts.ENGLISH));

    @Test
    void what_is_wrong_is_said_with_the_name_of_the_field_where_nothing_can_be_marked() {
        assertThat(english.sentence(refusal(new FieldProblem("reason", null, "At most 500 characters, please."))))
                .isEqualTo("Reason: At most 500 characters, please.");
        assertThat(new FailureTexts(new Texts(Texts.CHINESE))
                        .sentence(refusal(new FieldProblem("reason", null, "最多 500 个字。"))))
                .isEqualTo("原因：最多 500 个字。");
    }

    @Test
    void the_value_is_said_unless_the_sentence_says_it() {
        assertThat(english.sentence(refusal(
                        new FieldProblem("rules[2].when.keywords", "gas\tleak", "One line only, please."),
                        new FieldProblem("then.territory", "nowhere", "There is no “nowhere” here."))))
                .isEqualTo("Keywords “gas\tleak”: One line only, please. Territory: There is no “nowhere” here.");
    }

    @Test
    void a_password_is_never_said_and_a_field_without_a_name_goes_without() {
        assertThat(english.sentence(refusal(
                        new FieldProblem("password", "1234", "Too short."), new FieldProblem("odd", null, "Needed."))))
                .isEqualTo("Password: Too short. Needed.");
    }

    @Test
    void a_refusal_without_fields_says_its_sentence() {
        var taken = new Problem(
                ProblemCode.CONFLICT, 409, "Somebody was faster", "Look again.", Map.of(), List.of(), List.of());
        assertThat(english.sentence(new ApiException(taken))).isEqualTo("Look again.");
    }

    private static ApiException refusal(FieldProblem... errors) {
        return new ApiException(new Problem(
                ProblemCode.INVALID,
                400,
                "Some fields are not right",
                "Correct the marked fields (1) and send it again.",
                Map.of(),
                List.of(errors),
                List.of()));
    }
}
