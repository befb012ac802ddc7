package io.paidan.installer.demo;

import static io.paidan.installer.demo.DemoCompany.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the demo company has set up, in a real database. */
class DemoSetupIT {
    @TempDir
    static Path folder;

    static DemoServer server;

    @BeforeAll
    static void load() {
        server = DemoServer.startIn(folder);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void what_is_set_up_is_what_setup_itself_would_take() throws Exception {
        try (var admin = DemoApi.signIn(server, "admin")) {
            for (var page : List.of("sla-policies", "priority-rules", "business-calendars")) {
                for (var record : admin.get("/api/" + page)) {
                    var saved =
                            admin.put("/api/" + page + "/" + record.get("id").asString(), withoutIdOf(page, record));
                    assertThat(saved.statusCode())
                            .as("%s: %s", record, saved.body())
                            .isEqualTo(200);
                }
            }
            var rules = admin.get("/api/dispatch-rules");
            var saved = admin.put("/api/dispatch-rules/" + rules.get("version").asInt(), rules.toString());
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        }
    }

    /** Calendars are saved without their id. */
    private static String withoutIdOf(String page, JsonNode record) {
        var sent = (ObjectNode) record.deepCopy();
        if (page.equals("business-calendars")) {
            sent.remove("id");
        }
        return sent.toString();
    }

    @Test
    void every_code_has_a_name_in_both_languages() throws Exception {
        try (var admin = DemoApi.signIn(server, "admin")) {
            assertThat(admin.get("/api/setup/terms")).hasSizeGreaterThan(20).allSatisfy(term -> {
                assertThat(term.get("version").asInt()).as("%s", term).isPositive();
                assertThat(term.get("nameZh").asString())
                        .isNotEqualTo(term.get("nameEn").asString());
            });
        }
    }

    @Test
    void nothing_the_demo_tells_anybody_leaves_it() {
        assertThat(server.count("notice_channel where enabled")).isZero();
        assertThat(server.count("notice where kind <> 'IN_APP'")).isZero();
    }

    @Test
    void everybody_could_be_told_at_an_address_that_is_nobody_s() throws Exception {
        try (var admin = DemoApi.signIn(server, "admin")) {
            var contacts = admin.get("/api/setup/notice-contacts");
            assertThat(contacts).hasSizeGreaterThan(5).allSatisfy(user -> {
                assertThat(user.at("/contact/email").asString()).endsWith("@example.com");
                assertThat(user.at("/contact/language").asString()).isEqualTo("ZH");
            });
        }
    }

    @Test
    void some_certificates_have_ended_and_some_soon_will() {
        var day = LocalDate.ofInstant(server.now(), ZONE);
        assertThat(server.count("engineer_skill where expires_on < '" + day + "'"))
                .isEqualTo(3);
        assertThat(server.count("engineer_skill where expires_on between '" + day + "' and '" + day.plusDays(29) + "'"))
                .isEqualTo(4);
    }
}
