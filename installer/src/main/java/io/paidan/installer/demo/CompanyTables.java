package io.paidan.installer.demo;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.session.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes what lasts longer than a day: regions, people, catalogues, customers, stock. */
final class CompanyTables {
    private static final long SEED = 24;
    private static final int PAST_DAYS = 30;
    private static final String HEAD_OFFICE = "head-office";
    /** Who sets up what holds for the whole company. */
    private static final Set<Role> AT_HEAD_OFFICE = EnumSet.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.STOREKEEPER);

    private final JdbcTemplate database;
    private final JsonMapper json;
    private final Instant now;

    CompanyTables(JdbcTemplate database, JsonMapper json, Instant now) {
        this.database = database;
        this.json = json;
        this.now = now;
    }

    void write(DemoCatalogue catalogue, DemoPeople people, DemoStock stock, ZoneId zone, String passwordHash) {
        writeTerritories(catalogue, zone);
        writeCatalogues(catalogue, stock);
        writeEngineers(people.engineers());
        writeUsers(catalogue, people, passwordHash);
        writeCustomers(people.customers());
        var today = now.atZone(zone).toLocalDate();
        DemoAssets.write(database, catalogue.assetModels(), people.customers(), today, now);
        writeStock(catalogue, stock);
    }

    private void writeTerritories(DemoCatalogue catalogue, ZoneId zone) {
        var territories =
                new Batch("territory", "id", "region", "parent", "kind", "name", "zone", "number_prefix", "border");
        territories.add(HEAD_OFFICE, HEAD_OFFICE, null, TerritoryKind.HEAD_OFFICE, "总部", zone.getId(), "", null);
        catalogue
                .areas()
                .forEach(area -> territories.add(
                        area.id(),
                        area.region(),
                        area.parent() == null ? HEAD_OFFICE : area.parent(),
                        area.kindOrUsual(),
                        area.name(),
                        zone.getId(),
                        area.numberPrefix(),
                        area.border() == null ? null : json.writeValueAsString(area.border())));
        territories.write(database);
    }

    private void writeCatalogues(DemoCatalogue catalogue, DemoStock stock) {
        var skills = new Batch("skill", "code", "name_en", "name_zh");
        catalogue.skills().forEach(skill -> skills.add(skill.code(), skill.nameEn(), skill.nameZh()));
        skills.write(database);

        var terms = new Batch("term", "kind", "code", "name_en", "name_zh", "active");
        catalogue
                .terms()
                .forEach(term -> terms.add(term.kind(), term.code(), term.nameEn(), term.nameZh(), term.active()));
        terms.write(database);

        var services = new Batch(
                "service_template",
                "code",
                "service_type",
                "category",
                "name_en",
                "name_zh",
                "duration_minutes",
                "priority",
                "required_skills",
                "likely_parts",
                "required_fields",
                "procedure");
        catalogue
                .services()
                .forEach(service -> services.add(
                        service.code(),
                        service.serviceType(),
                        service.category(),
                        service.nameEn(),
                        service.nameZh(),
                        service.minutes(),
                        service.priority(),
                        service.requiredSkills(),
                        json.writeValueAsString(service.likelyParts()),
                        json.writeValueAsString(Objects.requireNonNullElse(service.requiredFields(), List.of())),
                        json.writeValueAsString(Objects.requireNonNullElse(service.procedure(), List.of()))));
        services.write(database);

        var rules = new Batch("dispatch_rule_set", "version", "rules", "changed_by", "changed_at");
        rules.add(1, json.writeValueAsString(catalogue.rules()), "Paidan", now);
        rules.write(database);

        var parts = new Batch("part", "id", "number", "name_en", "name_zh", "category", "unit");
        stock.parts()
                .forEach(part -> parts.add(
                        part.id(), part.number(), part.nameEn(), part.nameZh(), part.category(), part.unit()));
        parts.write(database);
    }

    private void writeEngineers(List<EngineerSummary> people) {
        var engineers = new Batch(
                "engineer",
                "region",
                "id",
                "territory",
                "code",
                "name",
                "phone",
                "vehicle",
                "home_lat",
                "home_lon",
                "overtime_minutes",
                "overtime_price",
                "overtime_currency",
                "capacity",
                "rating");
        var skills = new Batch("engineer_skill", "region", "engineer_id", "skill", "level", "expires_on");
        for (var engineer : people) {
            var overtime = engineer.overtime();
            engineers.add(
                    engineer.region(),
                    engineer.id(),
                    engineer.territory(),
                    engineer.code(),
                    engineer.name(),
                    engineer.phone(),
                    engineer.vehicle(),
                    engineer.homePosition().lat(),
                    engineer.homePosition().lon(),
                    overtime == null ? 0 : overtime.allowed().toMinutes(),
                    overtime == null ? 0 : overtime.pricePerHour(),
                    overtime == null ? "CHF" : overtime.currency().getCurrencyCode(),
                    engineer.capacity(),
                    engineer.rating());
            engineer.skills()
                    .forEach(held ->
                            skills.add(engineer.region(), engineer.id(), held.code(), held.level(), held.expiresOn()));
        }
        engineers.write(database);
        skills.write(database);
        writeJobsDone(people);
    }

    /** Spread over the days before this one. */
    private void writeJobsDone(List<EngineerSummary> people) {
        var jobsDone = new Batch("jobs_done", "region", "engineer_id", "day", "jobs");
        var today = LocalDate.ofInstant(now, DemoCompany.ZONE);
        for (var engineer : people) {
            var jobs = engineer.jobsIn30Days();
            for (var day = 1; day < PAST_DAYS; day++) {
                var ofDay = jobs * day / (PAST_DAYS - 1) - jobs * (day - 1) / (PAST_DAYS - 1);
                if (ofDay > 0) {
                    jobsDone.add(engineer.region(), engineer.id(), today.minusDays(day), ofDay);
                }
            }
        }
        jobsDone.write(database);
    }

    private void writeUsers(DemoCatalogue catalogue, DemoPeople people, String passwordHash) {
        var random = new Random(SEED);
        var regions = catalogue.areas().stream()
                .filter(area -> area.parent() == null)
                .map(DemoCatalogue.Area::id)
                .toList();
        var users = new Batch(
                "app_user", "id", "username", "password_hash", "display_name", "role", "engineer_id", "created_at");
        var scopes = new Batch("user_territory", "user_id", "territory");
        var contacts = new Batch("notice_contact", "user_id", "email", "phone", "language");
        var desks = 0;
        for (var user : catalogue.users()) {
            var id = DemoIds.at(now, random);
            contacts.add(id, mail(user.username()), "139 0000 02%02d".formatted(++desks), NoticeLanguage.ZH);
            users.add(id, user.username(), passwordHash, user.displayName(), user.role(), null, now);
            var usual = AT_HEAD_OFFICE.contains(user.role()) ? List.of(HEAD_OFFICE) : regions;
            var granted = user.territory() == null ? usual : List.of(user.territory());
            granted.forEach(territory -> scopes.add(id, territory));
        }
        for (var engineer : people.engineers()) {
            UUID id = DemoIds.at(now, random);
            contacts.add(id, mail(engineer.code()), null, NoticeLanguage.ZH); // called at his own number
            users.add(id, engineer.code(), passwordHash, engineer.name(), Role.ENGINEER, engineer.id(), now);
            scopes.add(id, engineer.region());
        }
        users.write(database);
        scopes.write(database);
        contacts.write(database);
    }

    /** Of a domain that is nobody's. */
    private static String mail(String username) {
        return username + "@example.com";
    }

    private void writeCustomers(List<DemoCustomer> people) {
        var customers = new Batch(
                "customer",
                "region",
                "id",
                "name",
                "phone",
                "tier",
                "address",
                "lat",
                "lon",
                "preferred_engineer_id",
                "previous_engineer_id",
                "blocked_engineer_ids");
        people.forEach(customer -> customers.add(
                customer.area().region(),
                customer.id(),
                customer.name(),
                customer.phone(),
                customer.tier(),
                customer.address().label(),
                customer.address().position().lat(),
                customer.address().position().lon(),
                customer.preferred(),
                customer.previous(),
                customer.blocked()));
        customers.write(database);
    }

    private void writeStock(DemoCatalogue catalogue, DemoStock stock) {
        var stores = new Batch("store", "region", "id", "kind", "name", "territory", "engineer_id", "lat", "lon");
        stock.stores()
                .forEach(store -> stores.add(
                        store.region(),
                        store.id(),
                        store.kind(),
                        store.name(),
                        catalogue.outletOf(store),
                        store.engineerId(),
                        store.place() == null ? null : store.place().lat(),
                        store.place() == null ? null : store.place().lon()));
        stores.write(database);
        var levels = new Batch("stock_level", "region", "store_id", "part_id", "on_hand", "reserved");
        stock.levels()
                .forEach(level ->
                        levels.add(level.region(), level.storeId(), level.partId(), level.onHand(), level.reserved()));
        levels.write(database);
    }
}
