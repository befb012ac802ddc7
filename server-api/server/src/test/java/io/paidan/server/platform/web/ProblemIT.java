package io.paidan.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PaidanServerTest
class ProblemIT {

    @Autowired
    ApiClient api;

    @Autowired
    TestCompany company;

    ApiClient admin;

    @BeforeEach
    void people() {
        company.withEverybody();
        admin = api.as("admin");
    }

    @Test
    void malformed_json_is_refused_with_the_place() {
        var refused = api.postText("/api/sessions", "{\"username\": \"a\",\n \"password\" \"b\"}");
        assertRefused(refused, ProblemCode.MALFORMED, "line 2");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void an_unknown_field_is_refused_by_its_name_and_the_known_ones_are_told() {
        var refused = api.postText("/api/sessions", "{\"username\":\"a\",\"password\":\"b\",\"colour\":1}");
        assertRefused(refused, ProblemCode.MALFORMED, "colour", "username");
    }

    @Test
    void a_missing_field_and_a_null_are_refused_by_their_name() {
        assertField(api.postText("/api/sessions", "{\"username\":\"a\"}"), "password", "needed");
        assertField(api.postText("/api/sessions", "{\"username\":\"a\",\"password\":null}"), "password", "needed");
    }

    @Test
    void a_field_of_the_wrong_type_is_refused_with_its_value() {
        var text = "[{\"engineerId\":\"no-id\",\"at\":\"2026-03-21T08:00:00Z\",\"place\":{\"lat\":47,\"lon\":9}}]";
        var refused = admin.postText("/api/positions", text);
        assertField(refused, "[0].engineerId", "\"no-id\" does not belong here. Please give an id such as 01890a5d");
        assertThat(refused.problem().errors().getFirst().value()).isEqualTo("no-id");
    }

    @Test
    void a_value_out_of_range_is_refused_by_its_field() {
        var text = "[{\"engineerId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"at\":\"2026-03-21T08:00:00Z\","
                + "\"place\":{\"lat\":97,\"lon\":9}}]";
        assertField(admin.postText("/api/positions", text), "[0].place", "A latitude from -90 to 90");
    }

    @Test
    void a_time_beyond_all_calendars_is_refused_with_its_value() {
        var text = "[{\"engineerId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"at\":\"+999999999-12-31T23:59:59Z\","
                + "\"place\":{\"lat\":47,\"lon\":9}}]";
        assertField(admin.postText("/api/positions", text), "[0].at", "+999999999-12-31T23:59:59Z is too far away");
    }

    @Test
    void a_parameter_of_the_wrong_type_is_refused_in_words_too() {
        assertField(admin.get("/api/work-orders?limit=many"), "limit", "Please give a whole number.");
        assertField(admin.get("/api/work-orders?status=LOST"), "status", "\"LOST\" is not one of: ");
    }

    @Test
    void a_number_is_no_constant() {
        var refused = admin.postText("/api/presence", "{\"attention\":0}");
        assertField(refused, "attention", " is not one of: ");
    }

    @Test
    void a_list_instead_of_a_text_is_refused_without_the_programs_words() {
        assertField(
                api.postText("/api/sessions", "{\"username\":[],\"password\":\"b\"}"), "username", "Please give text.");
    }

    @Test
    void control_characters_are_refused() {
        assertField(
                api.postText("/api/sessions", "{\"username\":\"a\\u0000b\",\"password\":\"b\"}"),
                "username",
                "Control characters");
    }

    @Test
    void no_body_at_all_is_refused() {
        assertRefused(api.postText("/api/sessions", ""), ProblemCode.MALFORMED, "JSON body");
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_with_the_limit_announced_or_not() {
        var large = "[" + " ".repeat(10 * 1024 * 1024) + "]";
        assertRefused(admin.postText("/api/positions", large), ProblemCode.TOO_LARGE, "2 MB");
        var unannounced = admin.request("/api/positions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes())));
        assertRefused(admin.send(unannounced), ProblemCode.TOO_LARGE, "2 MB");
    }

    @Test
    void an_unknown_path_is_named() {
        assertRefused(admin.get("/api/nothing"), ProblemCode.NOT_FOUND, "/api/nothing");
    }

    @Test
    void a_wrong_method_is_refused_with_the_right_ones() {
        var refused = admin.delete("/api/positions");
        assertRefused(refused, ProblemCode.METHOD_NOT_ALLOWED, "POST");
    }

    @Test
    void a_wrong_content_type_is_refused() {
        var form = admin.request("/api/positions")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("hello"));
        assertRefused(admin.send(form), ProblemCode.UNSUPPORTED, "text/plain");
    }

    @Test
    void refusals_speak_the_callers_language_and_english_when_there_is_none() {
        assertThat(api.in(Locale.SIMPLIFIED_CHINESE).get("/api/board").problem().title())
                .isEqualTo("请先登录");
        assertThat(api.in(Locale.FRENCH).get("/api/board").problem().title()).isEqualTo("Please sign in");
    }

    @Test
    void every_answer_forbids_guessing_its_kind_and_framing_it() {
        var headers = api.get("/actuator/health").headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    }

    private static void assertRefused(ApiReply reply, ProblemCode code, String... words) {
        assertThat(reply.status()).isEqualTo(code.httpStatus());
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.problem().detail()).contains(words);
        assertThat(reply.body()).doesNotContain("Exception");
    }

    private static void assertField(ApiReply reply, String field, String words) {
        assertThat(reply.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(reply.problem().errors()).extracting(error -> error.field()).isEqualTo(List.of(field));
        assertThat(reply.problem().errors().getFirst().message()).contains(words);
    }
}
