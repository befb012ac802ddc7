package io.paidan.server.audit;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditChainSummary;
import io.paidan.contract.audit.AuditLine;
import io.paidan.contract.audit.AuditName;
import io.paidan.contract.audit.AuditPage;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.testing.Endpoint;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The audit log as it is read: by whom, of what, and what is left of people who are gone. */
@PaidanServerTest
@Import(Given.class)
class AuditLogIT extends ReadAuditLog {

    /** These change nothing of the company's, or are kept elsewhere. */
    private static final Set<String> NOT_AUDITED = Set.of(
            "POST /api/sessions",
            "POST /api/positions",
            "POST /api/presence",
            "POST /api/dispatch-rules/try",
            "POST /api/setup/retention/forecast",
            "POST /api/notice-channels/{id}/test",
            "PUT /api/imports/{id}",
            "POST /api/imports/{id}/start",
            "POST /api/imports/{id}/cancel");

    @Autowired
    TestClock clock;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @BeforeEach
    void a_head_office() {
        company.withHeadOffice();
        company.withUser("south", Role.SUPERVISOR, "oberland-sued");
        as("chief");
    }

    @Test
    void the_newest_act_comes_first_with_who_what_and_on_what() {
        var order = cancelled();
        clock.advance(Duration.ofMinutes(5));
        saveRetention();

        var lines = read("chief", "").lines();

        assertThat(lines).extracting(AuditLine::act).startsWith(AuditAct.RETENTION_SAVED);
        var cancelling = lines.stream()
                .filter(line -> line.act() == AuditAct.ORDER_CHANGED)
                .findFirst()
                .orElseThrow();
        assertThat(cancelling.by()).isEqualTo(new AuditName(userId("highland"), "HIGHLAND"));
        assertThat(cancelling.about()).containsExactly(new AuditName(order.toString(), number(order)));
        assertThat(cancelling.device()).isNotNull();
        assertThat(cancelling.region()).isEqualTo("oberland");
    }

    @Test
    void everybody_reads_what_lies_in_his_territories_and_only_the_head_office_what_is_the_company_s() {
        cancelled();
        saveRetention();

        assertThat(read("chief", "").lines()).extracting(AuditLine::region).contains("*", "oberland");
        assertThat(read("highland", "").lines()).extracting(AuditLine::region).containsOnly("oberland");
        assertThat(read("south", "").lines()).isEmpty();
        assertThat(read("lowland", "").lines()).isEmpty();
        assertThat(chains("chief")).extracting(AuditChainSummary::region).containsExactly("*", "oberland");
        assertThat(chains("lowland")).isEmpty();
        assertThat(as("highland").get("/api/setup/audit/verification?region=*").code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(as("dispatcher").get("/api/setup/audit").code()).isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void of_what_one_act_did_in_two_outlets_each_reads_what_lies_in_his() {
        company.withUser("north", Role.SUPERVISOR, "oberland-nord");
        var mine = given.order(aWorkOrder());
        var other = given.order(aWorkOrder().in("oberland-sued"));
        transaction.executeWithoutResult(status -> {
            trail.happened("oberland", happened("oberland-nord", mine, "{\"n\":1}"));
            trail.happened("oberland", happened("oberland-sued", other, "{\"n\":2}"));
            trail.happened("oberland", happened("oberland", other, "{\"notice\":2}"));
        });

        assertThat(read("north", "").lines()).singleElement().satisfies(line -> {
            assertThat(line.about()).extracting(AuditName::name).containsExactly(number(mine));
            assertThat(line.detail()).isEqualTo("[{\"n\":1}]");
        });
        assertThat(read("south", "").lines()).singleElement().satisfies(line -> {
            assertThat(line.about()).extracting(AuditName::name).containsExactly(number(other));
            assertThat(line.detail()).as("with the notice about it").isEqualTo("[{\"n\":2},{\"notice\":2}]");
        });
    }

    @Test
    void a_line_that_was_written_about_two_outlets_shows_neither_the_other_s_names_nor_its_detail() {
        var mine = given.order(aWorkOrder().that(WorkOrderStatus.READY));
        var other = given.order(aWorkOrder().that(WorkOrderStatus.READY).in("oberland-sued"));
        transaction.executeWithoutResult(status -> chain.append(
                "oberland",
                new AuditEntry.Content(
                        null,
                        "",
                        AuditAct.ORDERS_CLOSED,
                        List.of("oberland-nord", "oberland-sued"),
                        List.of(mine.toString(), other.toString()),
                        "[{}]")));

        assertThat(read("south", "").lines()).singleElement().satisfies(line -> {
            assertThat(line.about()).extracting(AuditName::name).containsExactly(number(other));
            assertThat(line.detail()).isNull();
        });
        assertThat(read("highland", "?act=ORDERS_CLOSED").lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.about()).hasSize(2);
                    assertThat(line.detail()).isEqualTo("[{}]");
                });
    }

    @Test
    void lines_are_found_by_time_person_act_and_record() {
        var order = cancelled();
        clock.advance(Duration.ofMinutes(30));
        var later = clock.instant();
        saveRetention();

        assertThat(acts("?since=" + later)).containsExactly(AuditAct.RETENTION_SAVED);
        assertThat(acts("?until=" + later)).isNotEmpty().doesNotContain(AuditAct.RETENTION_SAVED);
        assertThat(acts("?person=CHIEF")).containsExactly(AuditAct.RETENTION_SAVED, AuditAct.SIGNED_IN);
        assertThat(acts("?person=highland")).containsExactly(AuditAct.ORDER_CHANGED, AuditAct.SIGNED_IN);
        assertThat(acts("?person=nobody")).isEmpty();
        assertThat(acts("?act=RETENTION_SAVED")).containsExactly(AuditAct.RETENTION_SAVED);
        assertThat(acts("?record=" + number(order))).isNotEmpty().containsOnly(AuditAct.ORDER_CHANGED);
        assertThat(acts("?record=" + order)).containsOnly(AuditAct.ORDER_CHANGED);
        assertThat(acts("?record=none")).isEmpty();
        assertThat(as("chief").get("/api/setup/audit?after=tomorrow").code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(as("chief").get("/api/setup/audit?act=NONSENSE").status()).isEqualTo(400);
    }

    @Test
    void page_by_page_every_line_is_read_once() {
        for (var k = 0; k < 5; k++) {
            cancelled();
        }
        saveRetention();
        var all = read("chief", "").lines();

        var first = read("chief", "?limit=4");
        var second = read("chief", "?limit=100&after=" + first.next());

        assertThat(first.lines()).hasSize(4);
        assertThat(second.next()).isNull();
        assertThat(first.lines()).isEqualTo(all.subList(0, 4));
        assertThat(second.lines()).isEqualTo(all.subList(4, all.size()));
    }

    @Test
    void somebody_who_was_erased_is_erased_in_the_log_too_and_the_chain_still_holds() {
        cancelled();
        database.update("update app_user set display_name = '–', anonymised_at = now() where username = 'highland'");

        assertThat(read("chief", "?act=ORDER_CHANGED").lines().getFirst().by())
                .isEqualTo(new AuditName(userId("highland"), null));
        assertThat(verify("chief").fault()).isNull();
        assertThat(database.queryForList("select detail from audit_entry", String.class))
                .noneMatch(detail -> detail.contains("王芳"));
    }

    @Test
    void every_command_has_a_name_in_the_log() {
        assertThat(Endpoint.list(controllers).stream()
                        .filter(endpoint -> !endpoint.method().equals("GET"))
                        .map(Endpoint::toString)
                        .filter(command -> AuditedCommands.act(command) == AuditAct.OTHER))
                .containsExactlyInAnyOrderElementsOf(NOT_AUDITED);
    }

    private static AuditTrail.Happened happened(String territory, UUID order, String event) {
        return new AuditTrail.Happened(territory, AuditAct.ORDER_CHANGED, List.of(order.toString()), event);
    }

    private void saveRetention() {
        assertThat(as("chief")
                        .put("/api/setup/retention", new SaveRetentionPolicy(0, 14, 400))
                        .status())
                .isEqualTo(200);
    }

    private AuditPage read(String username, String query) {
        return as(username).get("/api/setup/audit" + query).as(AuditPage.class);
    }

    private List<AuditAct> acts(String query) {
        return read("chief", query).lines().stream().map(AuditLine::act).toList();
    }

    private String userId(String username) {
        return database.queryForObject("select id::text from app_user where username = ?", String.class, username);
    }

    private String number(UUID order) {
        return database.queryForObject("select number from work_order where id = ?", String.class, order);
    }
}
