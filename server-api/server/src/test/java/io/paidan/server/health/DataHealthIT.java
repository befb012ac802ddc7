package io.paidan.server.health;

import static io.paidan.contract.organisation.DataGapKind.CATEGORY_WITHOUT_TEMPLATE;
import static io.paidan.contract.organisation.DataGapKind.CERTIFICATE_EXPIRED;
import static io.paidan.contract.organisation.DataGapKind.CERTIFICATE_EXPIRES;
import static io.paidan.contract.organisation.DataGapKind.CUSTOMER_OUTSIDE;
import static io.paidan.contract.organisation.DataGapKind.ENGINEER_HOME_OFF_ROAD;
import static io.paidan.contract.organisation.DataGapKind.ENGINEER_WITHOUT_POSITION;
import static io.paidan.contract.organisation.DataGapKind.ENGINEER_WITHOUT_SHIFT;
import static io.paidan.contract.organisation.DataGapKind.ENGINEER_WITHOUT_SKILL;
import static io.paidan.contract.organisation.DataGapKind.ENGINEER_WITHOUT_USER;
import static io.paidan.contract.organisation.DataGapKind.SKILL_NOBODY_HAS;
import static io.paidan.contract.organisation.DataGapKind.TEMPLATE_WITHOUT_SKILL;
import static io.paidan.contract.organisation.DataGapKind.TERRITORIES_OVERLAP;
import static io.paidan.contract.organisation.DataGapKind.TERRITORY_WITHOUT_BORDER;
import static io.paidan.contract.organisation.DataGapKind.TERRITORY_WITHOUT_DISPATCHER;
import static io.paidan.contract.organisation.DataGapKind.TERRITORY_WITHOUT_ENGINEER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.organisation.DataGap;
import io.paidan.contract.organisation.DataGapKind;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class DataHealthIT extends GivenCompany {

    UUID li;

    @BeforeEach
    void a_company_without_a_gap_but_the_bare_template() {
        for (var territory : List.of("oberland-nord", "oberland-sued", "unterland-west")) {
            var engineer = given.engineer("e-" + territory.substring(5), territory, Places.SCHAAN);
            given.skill(engineer, territory.substring(0, territory.indexOf('-')), "gas", null);
            li = territory.equals("oberland-nord") ? engineer : li;
        }
        database.update("update service_template set required_skills = '{gas}'");
    }

    @Test
    void a_company_that_is_set_up_well_has_no_gaps() {
        assertThat(gaps("admin")).isEmpty();
    }

    @Test
    void each_gap_names_the_thing_and_where_it_is_mended() {
        given.skill(li, "oberland", "lift", LocalDate.of(2026, 3, 1));
        database.update(
                "update engineer_skill set expires_on = '2026-04-01' where engineer_id = ? and skill = 'gas'", li);
        database.update("update territory set border = null where id = 'oberland-sued'");

        assertThat(gaps("admin"))
                .containsExactly(
                        gap(CERTIFICATE_EXPIRED, "lift", LocalDate.of(2026, 3, 1)),
                        gap(CERTIFICATE_EXPIRES, "gas", LocalDate.of(2026, 4, 1)),
                        new DataGap(
                                TERRITORY_WITHOUT_BORDER,
                                "oberland-sued",
                                "oberland-sued",
                                "oberland-sued",
                                null,
                                null));
    }

    @Test
    void every_kind_of_gap_is_found() {
        database.update("delete from engineer_skill where region = 'unterland'");
        assertThat(kinds()).contains(SKILL_NOBODY_HAS, ENGINEER_WITHOUT_SKILL);
        database.update("update service_template set required_skills = '{}'");
        assertThat(kinds()).contains(TEMPLATE_WITHOUT_SKILL).doesNotContain(SKILL_NOBODY_HAS);
        database.update(
                "update shift set starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day'");
        assertThat(kinds()).contains(ENGINEER_WITHOUT_SHIFT).doesNotContain(ENGINEER_WITHOUT_POSITION);
        database.update("delete from last_position");
        assertThat(kinds()).contains(ENGINEER_WITHOUT_POSITION);
        database.update("update engineer set home_lat = ?, home_lon = ? where id = ?", 47.5031, 9.7471, li);
        assertThat(kinds()).contains(ENGINEER_HOME_OFF_ROAD);
        database.update("update app_user set active = false where engineer_id = ?", li);
        assertThat(kinds()).contains(ENGINEER_WITHOUT_USER);
        database.update("update engineer set active = false where id = ?", li);
        assertThat(kinds()).contains(TERRITORY_WITHOUT_ENGINEER).doesNotContain(ENGINEER_WITHOUT_USER);
        database.update(
                "insert into customer (region, id, name, phone, address, lat, lon)"
                        + " values ('oberland', ?, 'Far', '1', 'Bregenz', 47.5031, 9.7471)",
                UUID.randomUUID());
        assertThat(kinds()).contains(CUSTOMER_OUTSIDE);
    }

    @Test
    void a_territory_nobody_dispatches_is_found_whoever_else_answers_for_it() {
        company.withUser("north", Role.SUPERVISOR, "oberland-nord");
        company.withUser("of-north", Role.DISPATCHER, "oberland-nord");
        database.update("update app_user set active = false where username = 'dispatcher'");

        assertThat(gaps("admin"))
                .extracting(DataGap::kind, DataGap::id)
                .containsExactly(
                        tuple(TERRITORY_WITHOUT_DISPATCHER, "oberland-sued"),
                        tuple(TERRITORY_WITHOUT_DISPATCHER, "unterland-west"));
        assertThat(gaps("north")).isEmpty();

        database.update("update app_user set active = true where username = 'dispatcher'");
        assertThat(gaps("admin")).isEmpty();
    }

    @Test
    void a_partner_has_a_user_of_its_own() {
        database.update("insert into territory (id, region, parent, kind, name, zone)"
                + " values ('oberland-partner', 'oberland', 'oberland', 'PARTNER', 'Partner', 'Europe/Vaduz')");
        assertThat(kinds()).contains(TERRITORY_WITHOUT_DISPATCHER);

        company.withUser("partner", Role.PARTNER, "oberland-partner");
        assertThat(kinds()).doesNotContain(TERRITORY_WITHOUT_DISPATCHER);
    }

    @Test
    void a_customer_outside_is_found_behind_however_many_within() {
        database.update("""
                insert into customer (region, id, name, phone, address, lat, lon)
                select 'oberland', gen_random_uuid(), 'Within ' || n, '1', 'Vaduz', 47.141, 9.5209
                from generate_series(1, 20100) n
                """);
        database.update(
                "insert into customer (region, id, name, phone, address, lat, lon)"
                        + " values ('oberland', 'ffffffff-ffff-4fff-bfff-ffffffffffff', 'Far', '1', 'Bregenz', 47.5031, 9.7471)");

        assertThat(gaps("admin"))
                .extracting(DataGap::kind, DataGap::name)
                .containsExactly(tuple(CUSTOMER_OUTSIDE, "Far"));
    }

    @Test
    void somebody_whose_certificate_has_expired_has_the_skill_no_more() {
        database.update("update engineer_skill set expires_on = '2026-03-20' where region = 'unterland'");

        assertThat(gaps("admin"))
                .extracting(DataGap::kind, DataGap::territory)
                .containsExactly(tuple(SKILL_NOBODY_HAS, "unterland"), tuple(CERTIFICATE_EXPIRED, "unterland-west"));
    }

    @Test
    void a_certificate_counts_to_the_end_of_its_last_day_where_the_engineer_is() {
        database.update("update territory set zone = 'Pacific/Pago_Pago'"); // the evening of the day before
        database.update("update engineer_skill set expires_on = '2026-03-20' where region = 'unterland'");

        assertThat(kinds()).containsExactly(CERTIFICATE_EXPIRES);
    }

    @Test
    void a_supervisor_is_told_only_of_his_territories() {
        company.withUser("south", Role.SUPERVISOR, "oberland-sued");
        database.update("delete from shift");

        assertThat(gaps("south")).extracting(DataGap::territory).containsExactly("oberland-sued");
    }

    @Test
    void a_template_that_is_no_longer_used_may_lack_what_it_likes() {
        database.update("update service_template set required_skills = '{}'");
        assertThat(gaps("admin")).extracting(DataGap::name).containsExactly("Heater repair");

        database.update("update service_template set retired = true");
        assertThat(gaps("admin")).extracting(DataGap::kind).doesNotContain(TEMPLATE_WITHOUT_SKILL);
    }

    @Test
    void a_template_that_says_that_it_needs_no_skill_has_none_forgotten() {
        database.update("update service_template set required_skills = '{}', no_skill_needed = true");

        assertThat(gaps("admin")).isEmpty();
    }

    @Test
    void a_category_that_no_order_can_be_taken_for_is_named_in_the_callers_language() {
        database.update("insert into term (kind, code, name_en, name_zh)"
                + " values ('CATEGORY', 'solar', 'Solar system', '太阳能'), ('CATEGORY', 'gone', 'Gone', '停用')");
        database.update("update term set active = false where code = 'gone'");

        assertThat(gaps("admin"))
                .containsExactly(new DataGap(CATEGORY_WITHOUT_TEMPLATE, "solar", "Solar system", null, null, null));
        assertThat(gaps(api.as("admin").in(Locale.SIMPLIFIED_CHINESE)))
                .extracting(DataGap::name)
                .containsExactly("太阳能");

        database.update("update service_template set retired = true");
        assertThat(gaps("admin")).extracting(DataGap::id).containsExactly("heater", "solar");
    }

    @Test
    void a_partner_has_a_border_or_a_rule_that_forwards_orders_to_it() {
        database.update("insert into territory (id, region, parent, kind, name, zone)"
                + " values ('oberland-partner', 'oberland', 'oberland', 'PARTNER', 'Partner', 'Europe/Vaduz')");
        company.withUser("partner", Role.PARTNER, "oberland-partner");
        given.engineer("e-partner", "oberland-partner", Places.SCHAAN);
        database.update("insert into engineer_skill (region, engineer_id, skill, level)"
                + " select region, id, 'gas', 3 from engineer where code = 'e-partner'");
        assertThat(gaps("admin"))
                .extracting(DataGap::kind, DataGap::id)
                .containsExactly(tuple(TERRITORY_WITHOUT_BORDER, "oberland-partner"));

        forwardTo("oberland-partner", true);
        assertThat(gaps("admin")).isEmpty();
        forwardTo("oberland-partner", false);
        assertThat(kinds()).containsExactly(TERRITORY_WITHOUT_BORDER);
        database.update("update territory set border = '[[47.28,9.45],[47.30,9.45],[47.30,9.66],[47.28,9.45]]'"
                + " where id = 'oberland-partner'");
        assertThat(gaps("admin")).isEmpty();
    }

    @Test
    void borders_side_by_side_that_overlap_are_told_once_and_one_within_another_is_not() {
        company.withUser("west", Role.SUPERVISOR, "unterland-west");
        database.update(
                "update territory set border = '[[47.19,9.45],[47.28,9.45],[47.28,9.66],[47.19,9.66],[47.19,9.45]]'"
                        + " where id = 'unterland-west'");

        assertThat(gaps("admin"))
                .containsExactly(new DataGap(
                        TERRITORIES_OVERLAP, "oberland-nord", "oberland-nord", "unterland-west", null, null));
        assertThat(gaps("west"))
                .containsExactly(new DataGap(
                        TERRITORIES_OVERLAP, "unterland-west", "unterland-west", "oberland-nord", null, null));

        database.update("update territory set parent = 'oberland-nord', region = 'oberland', kind = 'PARTNER',"
                + " border = '[[47.13,9.50],[47.15,9.50],[47.15,9.54],[47.13,9.50]]' where id = 'unterland-west'");
        assertThat(kinds()).doesNotContain(TERRITORIES_OVERLAP);
    }

    private void forwardTo(String territory, boolean enabled) {
        var admin = api.as("admin");
        var present = admin.get("/api/dispatch-rules").as(DispatchRules.class);
        var then = new RuleThen(null, null, DispatchMode.FORWARD, territory, null, List.of());
        var rule = new DispatchRule(UUID.randomUUID(), "to the partner", enabled, RuleWhen.ALWAYS, then);
        var saved = admin.put(
                "/api/dispatch-rules/" + present.version(), new DispatchRules(present.version(), List.of(rule)));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    }

    private DataGap gap(DataGapKind kind, String skill, LocalDate expiresOn) {
        return new DataGap(kind, li.toString(), "E-AND-NORD", "oberland-nord", skill, expiresOn);
    }

    private List<DataGapKind> kinds() {
        return gaps("admin").stream().map(DataGap::kind).toList();
    }

    private List<DataGap> gaps(String username) {
        return gaps(api.as(username));
    }

    private static List<DataGap> gaps(ApiClient client) {
        return client.get("/api/setup/health").as(new TypeReference<List<DataGap>>() {});
    }
}
