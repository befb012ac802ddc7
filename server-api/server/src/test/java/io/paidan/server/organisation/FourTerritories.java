package io.paidan.server.organisation;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;

import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.TestCompany;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** One of everything in each of four territories of two regions, and users who see some of them. */
final class FourTerritories {

    static final List<String> ALL = List.of("oberland-nord", "oberland-sued", "oberland-partner", "unterland-west");

    /** By user name: the territories he sees. */
    static final Map<String, Set<String>> SEEN = Map.of(
            "chief", Set.copyOf(ALL),
            "highland", Set.of("oberland-nord", "oberland-sued", "oberland-partner"),
            "north", Set.of("oberland-nord"),
            "south", Set.of("oberland-sued"),
            "store", Set.of("oberland-nord"),
            "other", Set.of("oberland-partner"),
            "west", Set.of("unterland-west"),
            "lowland", Set.of("unterland-west"),
            "e-nord", Set.of("oberland-nord"));

    static final String PHONE = "+4232321010";

    final Map<String, UUID> orders = new LinkedHashMap<>();
    final Map<String, UUID> visits = new LinkedHashMap<>();
    final Map<String, UUID> engineers = new LinkedHashMap<>();
    final Map<String, UUID> customers = new LinkedHashMap<>();
    final Map<String, UUID> assets = new LinkedHashMap<>();
    final Map<String, UUID> vans = new LinkedHashMap<>();
    private final Map<UUID, String> territoryOf = new LinkedHashMap<>();
    private final JdbcTemplate database;

    FourTerritories(Given given, TestCompany company, JdbcTemplate database) {
        this.database = database;
        given.company();
        database.update("insert into territory (id, region, parent, kind, name, zone)"
                + " values ('oberland-partner', 'oberland', 'oberland', 'PARTNER', 'Partner', 'Europe/Vaduz')");
        company.withHeadOffice();
        var part = UUID.randomUUID();
        database.update("insert into part values (?, '4711', 'Valve', '阀门', 'heater', 'piece')", part);
        ALL.forEach(territory -> fill(given, territory, part));
        company.withUser("highland", Role.SUPERVISOR, "oberland");
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        company.withUser("south", Role.AGENT, "oberland-sued");
        company.withUser("store", Role.STOREKEEPER, "oberland-nord");
        company.withUser("other", Role.PARTNER, "oberland-partner");
        company.withUser("west", Role.SUPERVISOR, "unterland-west");
        company.withUser("lowland", Role.ADMINISTRATOR, "unterland");
    }

    private void fill(Given given, String territory, UUID part) {
        var region = regionOf(territory);
        var engineer = given.engineer("e-" + territory.substring(region.length() + 1), territory, Places.SCHAAN);
        var order = given.order(aWorkOrder().in(territory.equals("oberland-partner") ? "oberland-nord" : territory));
        database.update("update work_order set territory = ?, status = 'SCHEDULED' where id = ?", territory, order);
        var visit = given.visit(aVisit(order, engineer));
        var van = UUID.randomUUID();
        var customer = UUID.randomUUID();
        var asset = UUID.randomUUID();
        database.update(
                "insert into store (region, id, kind, name, engineer_id) values (?, ?, 'VAN', ?, ?)",
                region,
                van,
                "Van of " + territory,
                engineer);
        database.update("insert into stock_level values (?, ?, ?, 5, 0)", region, van, part);
        database.update(
                "insert into customer (region, id, name, phone, address, lat, lon, territory)"
                        + " values (?, ?, 'C', ?, 'A', 47.1, 9.5, ?)",
                region,
                customer,
                PHONE,
                territory);
        database.update(
                "insert into asset (region, id, number, customer_id, category, model) values (?, ?, ?, ?, 'heater', 'Boiler')",
                region,
                asset,
                "A-" + territory,
                customer);
        database.update("""
                insert into order_sla (region, work_order_id, policy, policy_version, policy_name, calendar, calendar_version)
                values (?, ?, 'standard-p3', 1, 'P3', 'always', 1) on conflict do nothing
                """, region, order);
        List.of(engineer, order, van, customer, asset, visit).forEach(id -> territoryOf.put(id, territory));
        orders.put(territory, order);
        visits.put(territory, visit);
        engineers.put(territory, engineer);
        customers.put(territory, customer);
        assets.put(territory, asset);
        vans.put(territory, van);
    }

    /**
     * Tells everybody within Paidan of every order, though nobody who does not see it is ever told of one.
     *
     * @param state of all these notices
     * @return their ids by territory, one each
     */
    Map<String, UUID> tellEverybodyOfEverything(String state) {
        var told = new LinkedHashMap<String, UUID>();
        orders.forEach((territory, order) -> {
            database.update("""
                    insert into notice (region, id, territory, work_order_id, event, key, channel, kind, user_id, recipient,
                        language, subject, body, facts, urgent, created_at, not_before, state, ended_at)
                    select ?, gen_random_uuid(), ?, ?, 'RULE_MATCHED', ?, 'in-app', 'IN_APP', u.id, u.username, 'EN', 'S',
                        'B', '{}', false, now(), now(), ?, now()
                    from app_user u
                    """, regionOf(territory), territory, order, "told:" + order, state);
            told.put(
                    territory,
                    database.queryForObject(
                            "select id from notice where work_order_id = ? order by id limit 1", UUID.class, order));
        });
        return told;
    }

    static String regionOf(String territory) {
        return territory.substring(0, territory.indexOf('-'));
    }

    /** Where these orders, visits, engineers, vans, customers or assets belong. */
    Set<String> of(List<UUID> ids) {
        return ids.stream().map(territoryOf::get).collect(Collectors.toCollection(TreeSet::new));
    }
}
