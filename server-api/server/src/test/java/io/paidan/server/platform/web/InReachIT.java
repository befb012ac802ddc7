package io.paidan.server.platform.web;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Times, lengths and numbers that no database holds are refused by their field, wherever they stand. */
@PaidanServerTest
@Import(Given.class)
class InReachIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    UUID order;
    UUID engineer;
    ApiClient admin;

    @BeforeEach
    void a_company_with_an_order() {
        given.company();
        engineer = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        order = given.order(aWorkOrder());
        admin = api.as("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B999999999-12-31", "%2B300000-01-01", "-999999999-01-01", "0000-01-01"})
    void a_day_behind_the_question_mark(String day) {
        assertField(admin.get("/api/work-orders/" + order + "/candidates?day=" + day), "day", "is too far away");
    }

    @Test
    void days_at_the_ends_of_the_calendar_are_taken() {
        for (var day : List.of("0001-01-02", "9999-12-30", "")) {
            assertThat(admin.get("/api/work-orders/" + order + "/candidates?day=" + day)
                            .status())
                    .as(day)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"})
    void a_moment_behind_the_question_mark(String time) {
        var path = "/api/setup/engineers/%s/times?from=%s&until=2026-03-22T00:00:00Z".formatted(engineer, time);
        assertField(admin.get(path), "from", "is too far away");
        assertField(admin.get("/api/setup/audit?since=" + time), "since", "is too far away");
    }

    @Test
    void a_place_to_go_on_from_that_lies_beyond_all_calendars() {
        var after = "%2B999999999-12-31T23:59:59Z_" + order;
        assertThat(admin.get("/api/work-orders?after=" + after).code()).isEqualTo(ProblemCode.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01"})
    void a_skill_that_ends_beyond_all_calendars(String day) {
        var skills = "[{\"code\":\"gas\",\"level\":3,\"expiresOn\":\"%s\"}]".formatted(day);
        assertField(save(skills, "null"), "skills[0].expiresOn", "is too far away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2562047788015215H", "PT100000H", "PT12H1M", "PT59S"})
    void overtime_that_is_none_or_longer_than_anybody_works(String allowed) {
        assertField(save("[]", overtime(allowed, 1)), "overtime.allowed", "From one minute to twelve hours.");
    }

    @Test
    void overtime_nobody_pays() {
        assertField(
                save("[]", overtime("PT12H", Long.MAX_VALUE)),
                "overtime.pricePerHour",
                "Between 0 and 1000000, please.");
        assertThat(save("[]", overtime("PT12H", 1_000_000)).status()).isEqualTo(201);
    }

    private ApiReply save(String skills, String overtime) {
        var body = """
                {"version":0,"territory":"oberland-nord","code":"e77","name":"李伟","phone":"+423 123","vehicle":"VAN",
                "homePosition":{"lat":47.16,"lon":9.51},"skills":%s,"overtime":%s,"active":true}""".formatted(skills, overtime);
        return admin.send(admin.request("/api/setup/engineers/" + UUID.randomUUID())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static String overtime(String allowed, long price) {
        return "{\"allowed\":\"%s\",\"pricePerHour\":%d,\"currency\":\"CHF\"}".formatted(allowed, price);
    }

    private static void assertField(ApiReply reply, String field, String words) {
        assertThat(reply.code()).as(reply.body()).isEqualTo(ProblemCode.INVALID);
        assertThat(reply.problem().errors()).extracting(error -> error.field()).containsExactly(field);
        assertThat(reply.problem().errors().getFirst().message()).contains(words);
    }
}
