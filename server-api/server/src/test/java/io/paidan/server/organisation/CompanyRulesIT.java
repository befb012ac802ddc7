package io.paidan.server.organisation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.board.Board;
import io.paidan.contract.feed.DispatchEvent.CompanyRulesChanged;
import io.paidan.contract.organisation.CompanyRules;
import io.paidan.contract.organisation.SaveCompanyRules;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@PaidanServerTest
@Import(Given.class)
class CompanyRulesIT extends GivenCompany {

    private static final String PATH = "/api/company-rules";
    private static final SaveCompanyRules SHORTER = new SaveCompanyRules(0, 3, 3, 10, 8, 0);

    @Autowired
    JsonMapper json;

    @Test
    void every_company_begins_with_the_same_and_an_administrator_changes_them() {
        assertThat(read("dispatcher")).isEqualTo(CompanyRules.AT_FIRST);

        var saved = save("admin", SHORTER).as(CompanyRules.class);

        assertThat(saved).isEqualTo(new CompanyRules(3, 3, 10, 8, 0, 1, "ADMIN", TestClock.START));
        assertThat(List.of(read("agent"), read("supervisor"))).containsOnly(saved);
        assertThat(database.queryForMap("""
            select distinct u.username, e.act from audit_entry e join app_user u on u.id = e.actor
            where e.act <> 'SIGNED_IN'
            """))
                .containsEntry("username", "admin")
                .containsEntry("act", AuditAct.COMPANY_RULES_SAVED.name());
    }

    @Test
    void every_console_hears_how_long_an_assignment_is_kept_from_the_engineer() {
        assertThat(board().noticeHoldSeconds()).isEqualTo(CompanyRules.AT_FIRST.noticeHoldSeconds());
        try (var console = new SseClient(api.as("dispatcher"), "/api/events")) {
            await().atMost(20, SECONDS).until(() -> !console.heard("hello").isEmpty());

            save("admin", new SaveCompanyRules(0, 3, 3, 10, 8, 90));

            await().atMost(20, SECONDS).until(() -> !console.messages(json).isEmpty());
            assertThat(console.messages(json).getFirst().event()).isEqualTo(new CompanyRulesChanged(90));
        }
        assertThat(board().noticeHoldSeconds()).isEqualTo(90);
    }

    private Board board() {
        return api.as("dispatcher").get("/api/board").as(Board.class);
    }

    @Test
    void saving_the_same_again_changes_nothing_and_an_older_version_is_a_conflict_with_who_and_what() {
        save("admin", SHORTER);

        assertThat(save("admin", SHORTER).as(CompanyRules.class).version()).isEqualTo(1);
        var stale = api.as("admin").in(Locale.SIMPLIFIED_CHINESE).put(PATH, new SaveCompanyRules(0, 4, 3, 10, 8, 0));
        assertThat(stale.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(stale.problem().detail()).contains("ADMIN", "公司规则", "（自动关单天数）");
    }

    @Test
    void of_many_at_the_same_moment_one_changes_them() throws Exception {
        var replies = new ArrayList<Integer>();
        try (var hands = Executors.newFixedThreadPool(4)) {
            var admin = api.as("admin");
            var saves = new ArrayList<Callable<ApiReply>>();
            for (var days = 20; days < 28; days++) {
                var wanted = new SaveCompanyRules(0, days, 3, 15, 5, 15);
                saves.add(() -> admin.put(PATH, wanted));
            }
            for (var reply : hands.invokeAll(saves)) {
                replies.add(reply.get().status());
            }
        }

        assertThat(replies).filteredOn(status -> status == 200).hasSize(1);
        assertThat(replies).filteredOn(status -> status == 409).hasSize(7);
    }

    @Test
    void every_field_that_is_out_of_range_is_named_with_its_range() {
        var reply = save("admin", new SaveCompanyRules(0, 0, 91, 1_441, 0, 301));

        assertThat(reply.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(reply.problem().errors())
                .extracting(FieldProblem::field, FieldProblem::message)
                .containsExactly(
                        tuple("closingDays", "Between 1 and 365, please."),
                        tuple("waitingDays", "Between 1 and 90, please."),
                        tuple("offerMinutes", "Between 1 and 1440, please."),
                        tuple("emergencyOffers", "Between 1 and 100, please."),
                        tuple("noticeHoldSeconds", "Between 0 and 300, please."));
        assertThat(read("admin")).isEqualTo(CompanyRules.AT_FIRST);
    }

    @Test
    void only_an_administrator_changes_them() {
        for (var other : List.of("supervisor", "dispatcher", "agent", "storekeeper")) {
            assertThat(save(other, SHORTER).code()).as(other).isEqualTo(ProblemCode.FORBIDDEN);
        }
    }

    private CompanyRules read(String user) {
        return api.as(user).get(PATH).as(CompanyRules.class);
    }

    private ApiReply save(String user, SaveCompanyRules rules) {
        return api.as(user).put(PATH, rules);
    }
}
