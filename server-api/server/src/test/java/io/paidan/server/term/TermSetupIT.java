package io.paidan.server.term;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.board.Board;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.feed.DispatchEvent.TermChanged;
import io.paidan.contract.organisation.DataGap;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.stock.SavePart;
import io.paidan.contract.term.SaveTerm;
import io.paidan.contract.term.Term;
import io.paidan.contract.term.TermDetails;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Priority;
import io.paidan.server.feed.SseClient;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@PaidanServerTest
@Import(Given.class)
class TermSetupIT extends GivenCompany {

    private static final SaveTerm PLATINUM = new SaveTerm(0, "Platinum", "白金卡", true);

    @Autowired
    JsonMapper json;

    ApiClient admin;

    @BeforeEach
    void an_administrator() {
        admin = api.as("admin");
    }

    @Test
    void every_console_hears_of_a_term_and_of_its_new_name_and_not_when_nothing_changes() {
        try (var console = new SseClient(api.as("dispatcher"), "/api/events")) {
            await().atMost(20, SECONDS).until(() -> !console.heard("hello").isEmpty());
            assertThat(save(TermKind.TIER, "platinum", PLATINUM).status()).isEqualTo(201);
            assertThat(save(TermKind.TIER, "platinum", PLATINUM).status()).isEqualTo(200);
            assertThat(save(TermKind.TIER, "platinum", new SaveTerm(1, "Platinum", "铂金卡", false))
                            .status())
                    .isEqualTo(200);

            await().atMost(20, SECONDS)
                    .until(() -> console.messages(json).stream()
                                    .filter(message -> message.region().equals("oberland"))
                                    .count()
                            == 2);

            var renamed = new Term(TermKind.TIER, "platinum", "Platinum", "铂金卡", false);
            assertThat(console.messages(json).getLast().event()).isEqualTo(new TermChanged(renamed));
            assertThat(api.as("agent").get("/api/board").as(Board.class).terms())
                    .contains(renamed);
        }
        assertThat(save(TermKind.TIER, "platinum", new SaveTerm(1, "Other", "其他", true))
                        .code())
                .isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void two_of_a_kind_are_not_called_the_same_but_two_of_different_kinds_are() {
        assertThat(wrong(save(TermKind.TIER, "g", new SaveTerm(0, "gold", "黄金", true))))
                .containsExactly("nameEn");
        assertThat(wrong(save(TermKind.TIER, "g", new SaveTerm(0, "Golden", "金卡", true))))
                .containsExactly("nameZh");
        assertThat(save(TermKind.CATEGORY, "g", new SaveTerm(0, "gold", "金卡", true))
                        .status())
                .isEqualTo(201);
        assertThat(wrong(save(TermKind.TIER, "-p", PLATINUM))).containsExactly("code");
        assertThat(wrong(save(TermKind.TIER, "p", new SaveTerm(0, " ", "", true))))
                .containsExactlyInAnyOrder("nameEn", "nameZh");
    }

    @Test
    void a_code_that_nobody_has_named_is_refused_with_its_field_and_the_way_out() {
        var part = admin.in(Locale.SIMPLIFIED_CHINESE)
                .put("/api/setup/parts/P-1", new SavePart(0, "Pump", "水泵", "heating", "pieces"))
                .problem();
        var policy = new SlaPolicy(
                "p",
                0,
                "P",
                "glod",
                null,
                null,
                null,
                "24x7",
                null,
                null,
                Duration.ofHours(1),
                null,
                null,
                SlaPolicy.USUAL_STEPS);
        var rule = new PriorityRule("r", 0, "R", "glod", null, "boiler", null, false, 50, Priority.P1);

        assertThat(part.errors()).extracting(FieldProblem::field).containsExactly("category", "unit");
        assertThat(part.errors().getLast().message()).contains("“pieces”", "“类别、等级、单位”");
        assertThat(wrong(admin.put("/api/sla-policies/p", policy))).containsExactly("tier");
        assertThat(wrong(admin.put("/api/priority-rules/r", rule))).containsExactly("tier", "category");
        assertThat(wrong(admin.put("/api/setup/customers/" + UUID.randomUUID(), customer("glod"))))
                .containsExactly("tier");
        assertThat(admin.put("/api/setup/customers/" + UUID.randomUUID(), customer("gold"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_code_in_use_that_nobody_has_named_is_a_gap_until_it_is() {
        database.update("update service_template set category = '锅炉 2'");
        database.update("insert into part values (gen_random_uuid(), '4711', 'Valve', '阀门', 'valves', '套')");
        database.update("""
                insert into customer (region, id, name, phone, tier, address, lat, lon)
                select territory.id, gen_random_uuid(), 'C', '1', tier, 'Vaduz', 47.14, 9.52
                from territory, unnest(array['gold', 'jade', null, 'ruby']) tier where kind = 'REGION'
                """);
        database.update("""
                insert into dispatch_rule_set (version, rules, changed_by, changed_at)
                values (1, '[{"when": {"categories": ["forgotten"], "tiers": []}}]', '', now()),
                    (2, '[{"when": {"categories": ["lift"], "tiers": ["opal"]}}]', '', now())
                """);

        assertThat(unnamed())
                .containsExactly(
                        "CATEGORY_WITHOUT_NAME lift",
                        "CATEGORY_WITHOUT_NAME 锅炉 2",
                        "TIER_WITHOUT_NAME jade",
                        "TIER_WITHOUT_NAME opal",
                        "TIER_WITHOUT_NAME ruby",
                        "PART_CATEGORY_WITHOUT_NAME valves",
                        "UNIT_WITHOUT_NAME 套");
        var unit = admin.get("/api/setup/terms").as(new TypeReference<List<TermDetails>>() {}).stream()
                .filter(term -> term.code().equals("套"))
                .findFirst()
                .orElseThrow();
        assertThat(unit.version()).isZero();
        save(unit.kind(), unit.code(), new SaveTerm(unit.version(), "Set", "套", true));
        save(TermKind.CATEGORY, "锅炉 2", new SaveTerm(0, "Boiler", "锅炉", true));

        assertThat(unnamed()).hasSize(5).noneMatch(gap -> gap.contains("锅炉") || gap.startsWith("UNIT"));
    }

    @Test
    void only_an_administrator_names_and_everybody_reads() {
        assertThat(api.as("storekeeper").get("/api/terms").as(new TypeReference<List<Term>>() {}))
                .contains(new Term(TermKind.UNIT, "piece", "Piece", "个", true));
        assertThat(api.as("supervisor")
                        .put("/api/setup/terms/TIER/platinum", PLATINUM)
                        .code())
                .isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(admin.put("/api/setup/terms/COLOUR/red", PLATINUM).status()).isEqualTo(400);
    }

    private ApiReply save(TermKind kind, String code, SaveTerm term) {
        var encoded = URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
        return admin.put("/api/setup/terms/" + kind + "/" + encoded, term);
    }

    private static List<String> wrong(ApiReply reply) {
        return reply.problem().errors().stream().map(FieldProblem::field).toList();
    }

    private static SaveCustomer customer(String tier) {
        return new SaveCustomer(
                0, "K-7", "Anna", "+423 230 10 10", tier, null, List.of(), "Städtle 1, Vaduz", Places.VADUZ);
    }

    private List<String> unnamed() {
        return admin.get("/api/setup/health").as(new TypeReference<List<DataGap>>() {}).stream()
                .filter(gap -> gap.kind().name().endsWith("_WITHOUT_NAME"))
                .map(gap -> gap.kind() + " " + gap.name())
                .toList();
    }
}
