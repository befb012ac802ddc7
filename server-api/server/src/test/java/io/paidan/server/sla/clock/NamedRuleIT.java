package io.paidan.server.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Orders whose service template names the priority rule they rise by. */
@PaidanServerTest
@Import(Given.class)
class NamedRuleIT extends OrdersOnTheClock {

    @BeforeEach
    void a_company_that_promises_four_hours() {
        desk.policy("ordinary", null, Duration.ofHours(4));
    }

    @Test
    void an_order_rises_by_that_rule_alone_and_keeps_the_one_it_was_made_with() {
        rule("any", null, false, 50, Priority.P1);
        rule("calm", null, true, 75, Priority.P2);
        name("calm");
        var named = desk.take().id();
        name(null);
        var unnamed = desk.take().id();

        clock.advance(Duration.ofHours(2));
        awaitPriority(unnamed, Priority.P1);
        assertThat(raised(named)).isEmpty();

        clock.advance(Duration.ofHours(1));
        awaitPriority(named, Priority.P2);
        assertThat(raised(named)).containsExactly(tuple("P3", "P2", "calm · 75 %"));
        assertThat(raised(unnamed)).containsExactly(tuple("P3", "P1", "any · 50 %"));
    }

    @Test
    void a_rule_kept_for_templates_raises_no_order_whose_template_does_not_name_it() {
        rule("kept", null, true, 10, Priority.P1);
        rule("any", null, false, 50, Priority.P2);
        var order = desk.take().id();

        clock.advance(Duration.ofHours(2));

        awaitPriority(order, Priority.P2);
        assertThat(raised(order)).containsExactly(tuple("P3", "P2", "any · 50 %"));
    }

    @Test
    void a_named_rule_still_asks_what_it_asks() {
        rule("snow", "snow", false, 10, Priority.P1);
        rule("any", null, false, 20, Priority.P1);
        name("snow");
        var named = desk.take().id();
        name(null);
        var unnamed = desk.take().id();

        clock.advance(Duration.ofHours(3));

        awaitPriority(unnamed, Priority.P1);
        assertThat(raised(named)).isEmpty();
    }

    @Test
    void a_rule_that_a_template_names_is_not_deleted_and_the_template_is_told() {
        rule("calm", null, true, 75, Priority.P2);
        name("calm");

        var refused = api.as("admin").in(Locale.SIMPLIFIED_CHINESE).delete("/api/priority-rules/calm?version=1");
        assertThat(refused.code()).isEqualTo(ProblemCode.IN_USE);
        assertThat(refused.problem().detail()).contains("calm", Given.TEMPLATE, "优先级规则");

        name(null);
        assertThat(desk.admin().delete("/api/priority-rules/calm?version=1").status())
                .isEqualTo(204);
    }

    @Test
    void an_order_whose_rule_is_gone_rises_by_all_that_hold() {
        rule("any", null, false, 50, Priority.P1);
        rule("calm", null, true, 75, Priority.P2);
        name("calm");
        var order = desk.take().id();
        name(null);
        desk.admin().delete("/api/priority-rules/calm?version=1");

        clock.advance(Duration.ofHours(2));

        awaitPriority(order, Priority.P1);
    }

    private void rule(String id, @Nullable String keyword, boolean namedOnly, int percent, Priority to) {
        var rule = new PriorityRule(id, 0, id, null, null, null, keyword, namedOnly, percent, to);
        assertThat(desk.admin().put("/api/priority-rules/" + id, rule).status()).isEqualTo(200);
    }

    /** The template names another rule from now on, or none. */
    private void name(@Nullable String rule) {
        var template = List.of(desk.admin().get("/api/service-templates").as(ServiceTemplate[].class)).stream()
                .filter(each -> each.code().equals(Given.TEMPLATE))
                .findFirst()
                .orElseThrow();
        var naming = new ServiceTemplate(
                template.code(),
                template.version(),
                template.serviceType(),
                template.category(),
                template.nameEn(),
                template.nameZh(),
                template.duration(),
                template.priority(),
                template.requiredSkills(),
                template.noSkillNeeded(),
                template.likelyParts(),
                template.crewSize(),
                template.requiredFields(),
                template.procedure(),
                rule,
                template.slaPolicy(),
                template.dispatchMode(),
                template.retired());
        assertThat(desk.admin()
                        .put("/api/service-templates/" + template.code(), naming)
                        .status())
                .isEqualTo(200);
    }

    private void awaitPriority(UUID order, Priority priority) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.details(order).order().priority() == priority);
    }

    private List<Tuple> raised(UUID order) {
        return desk.details(order).history().stream()
                .filter(entry -> entry.kind().equals("PriorityRaised"))
                .map((HistoryEntry entry) -> tuple(entry.from(), entry.to(), entry.reason()))
                .toList();
    }
}
