package io.paidan.server.organisation;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.organisation.SaveTerritory;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.given.Requests;
import io.paidan.server.testing.PaidanServerTest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

@PaidanServerTest
@Import(Given.class)
class TerritorySetupIT extends ChangedTerritories {

    @Test
    void an_outlet_is_made_once_however_often_it_is_sent() {
        var balzers = outlet("oberland", "Balzers", BALZERS);

        var made = put("balzers", balzers);
        assertThat(made.status()).isEqualTo(201);
        assertThat(put("balzers", balzers).status()).isEqualTo(200);

        var stored = get("balzers");
        assertThat(stored).isEqualTo(made.as(TerritoryDetails.class));
        assertThat(stored.region()).isEqualTo("oberland");
        assertThat(stored.border()).isEqualTo(BALZERS);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.changedBy()).isEqualTo("ADMIN");
        assertThat(list("admin")).extracting(TerritoryDetails::id).contains("balzers", "oberland-nord");
    }

    @Test
    void two_who_change_the_same_territory_are_told_of_each_other() {
        put("balzers", outlet("oberland", "Balzers", List.of()));
        var seen = get("balzers").edit();
        company.withUser("boss", Role.ADMINISTRATOR, "oberland");
        assertThat(put("boss", "balzers", renamed(seen, "Balzers-Mäls")).status())
                .isEqualTo(200);

        var second = put("balzers", renamed(seen, "Balzers Süd"));

        assertThat(second.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(second.problem().values())
                .containsEntry("by", "BOSS")
                .containsEntry("fields", "name")
                .containsEntry("version", "2");
        assertThat(second.problem().detail()).contains("(Name)");
        assertThat(get("balzers").name()).isEqualTo("Balzers-Mäls");
    }

    @Test
    void a_change_that_is_sent_again_does_no_harm() {
        put("balzers", outlet("oberland", "Balzers", List.of()));
        var change = renamed(get("balzers").edit(), "Balzers-Mäls");
        put("balzers", change);

        assertThat(put("balzers", change).status()).isEqualTo(200);
        assertThat(get("balzers").version()).isEqualTo(2);
    }

    @Test
    void each_kind_has_its_place_in_the_tree() {
        company.withHeadOffice();
        var region = new SaveTerritory(0, "hq", TerritoryKind.REGION, "Walgau", ZONE, "V", List.of(), true);

        assertThat(put("chief", "walgau", region).as(TerritoryDetails.class).region())
                .isEqualTo("walgau");
        assertThat(list("chief")).extracting(TerritoryDetails::id).contains("hq", "walgau");
        assertWrong(put("walgau2", with(region, "oberland")), "parent");
        assertWrong(put("chief", "outlet-of-hq", outlet("hq", "Wrong", List.of())), "parent");
        assertWrong(put("chief", "walgau-2", with(region, null)), "parent");
        assertWrong(
                put("Großes Haus".replace(" ", "%20").replace("ß", "%C3%9F"), outlet("oberland", "x", List.of())),
                "id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC+8", "GMT+8", "+08:00", "Etc/GMT-8", "EST5EDT", "Z"})
    void an_offset_is_no_time_zone_of_a_territory(String zone) {
        var refused = put("balzers", at(ZoneId.of(zone)));

        assertWrong(refused, "zone");
        assertThat(refused.problem().errors().getFirst().message()).contains("Asia/Shanghai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/Argentina/Buenos_Aires", "UTC"})
    void the_zone_of_a_city_or_utc_is_one(String zone) {
        assertThat(put("balzers", at(ZoneId.of(zone))).status()).isEqualTo(201);
        assertThat(get("balzers").zone()).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void nothing_is_given_up_while_orders_and_engineers_are_in_it() {
        given.engineer("e01", "oberland-nord", Places.SCHAAN);
        given.order(aWorkOrder());
        database.update("insert into store (region, id, kind, name, territory, lat, lon)"
                + " values ('oberland', gen_random_uuid(), 'OUTLET', 'Depot', 'oberland-nord', 47.1, 9.5)");
        var given_up = givenUp("oberland-nord");

        var refused = put("oberland-nord", given_up);

        assertThat(refused.code()).isEqualTo(ProblemCode.IN_USE);
        assertThat(refused.problem().detail())
                .isEqualTo("“oberland-nord” cannot be given up yet: engineers (1), stores (1), open orders (1),"
                        + " users with no other territory (1). Move or change them first.");
        assertThat(api.as("admin")
                        .in(Locale.CHINESE)
                        .put("/api/setup/territories/oberland-nord", given_up)
                        .problem()
                        .detail())
                .contains("不能停用");
        database.update("delete from work_order");
        database.update("delete from store");
        database.update("update engineer set active = false");
        database.update("update app_user set active = false where engineer_id is not null");
        assertThat(put("oberland-nord", given_up).status()).isEqualTo(200);
        assertThat(api.as("agent")
                        .post("/api/work-orders", Requests.request(Places.VADUZ))
                        .code())
                .isEqualTo(ProblemCode.OUTSIDE_REGION);
    }

    @Test
    void an_outlet_is_not_given_up_while_rules_policies_and_users_lead_there() {
        company.withUser("south", Role.DISPATCHER, "oberland-sued");
        company.withUser("both", Role.DISPATCHER, "oberland-sued", "oberland-nord");
        var then = new RuleThen(null, null, DispatchMode.FORWARD, "oberland-sued", null, List.of());
        var rule = new DispatchRule(UUID.randomUUID(), "to the south", true, RuleWhen.ALWAYS, then);
        assertThat(api.as("supervisor")
                        .put("/api/dispatch-rules/0", new DispatchRules(0, List.of(rule)))
                        .status())
                .isEqualTo(200);
        database.update("insert into business_calendar (id, version, name, week, changed_by, changed_at)"
                + " values ('office', 1, 'Office', '[]', '', now())");
        database.update("insert into sla_policy (id, version, name, territory, calendar, to_arrive_minutes, changed_by,"
                + " changed_at) values ('south', 1, 'South', 'oberland-sued', 'office', 60, '', now())");

        var refused = put("oberland-sued", givenUp("oberland-sued"));

        assertThat(refused.code()).isEqualTo(ProblemCode.IN_USE);
        assertThat(refused.problem().detail())
                .contains("rules that send orders there (1), SLA policies for it alone (1),"
                        + " users with no other territory (1).");
        api.as("supervisor").put("/api/dispatch-rules/1", new DispatchRules(1, List.of()));
        database.update("update sla_policy set retired = true");
        database.update("update app_user set active = false where username = 'south'");
        assertThat(put("oberland-sued", givenUp("oberland-sued")).status()).isEqualTo(200);
    }

    @Test
    void an_administrator_of_one_region_neither_sees_nor_changes_the_other() {
        company.withUser("lowland", Role.ADMINISTRATOR, "unterland");

        assertThat(list("lowland")).extracting(TerritoryDetails::id).containsExactly("unterland", "unterland-west");
        assertThat(api.as("lowland").get("/api/setup/territories/oberland").code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(put("lowland", "oberland-nord", renamed(get("oberland-nord").edit(), "Mine"))
                        .code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(put("lowland", "oberland-nord", outlet("unterland", "Mine", List.of()))
                        .code())
                .isEqualTo(ProblemCode.ID_REUSED);
        assertWrong(put("lowland", "mine", outlet("oberland", "Mine", List.of())), "parent");
    }

    private static SaveTerritory at(ZoneId zone) {
        return new SaveTerritory(0, "oberland", TerritoryKind.OUTLET, "Balzers", zone, "", List.of(), true);
    }

    private static SaveTerritory renamed(SaveTerritory territory, String name) {
        return new SaveTerritory(
                territory.version(),
                territory.parent(),
                territory.kind(),
                name,
                territory.zone(),
                territory.numberPrefix(),
                territory.border(),
                territory.active());
    }

    private static SaveTerritory with(SaveTerritory region, @Nullable String parent) {
        return new SaveTerritory(0, parent, region.kind(), region.name(), ZONE, "", List.of(), true);
    }
}
