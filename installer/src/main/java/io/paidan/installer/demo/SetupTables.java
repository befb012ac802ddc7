package io.paidan.installer.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the company has set up besides its people and catalogues: promises, notices, keys for other programs. */
final class SetupTables {
    private static final String ADMINISTRATOR = "管理员";
    private static final long SEED = 77;
    private static final int HASH_BYTES = 32;

    private final JdbcTemplate database;
    private final JsonMapper json;
    private final Instant now;

    SetupTables(JdbcTemplate database, JsonMapper json, Instant now) {
        this.database = database;
        this.json = json;
        this.now = now;
    }

    void write(DemoCatalogue catalogue) {
        writePromises(catalogue);
        writeNotices(catalogue);
        writeKeys(catalogue);
    }

    private void writePromises(DemoCatalogue catalogue) {
        var calendars = new Batch(
                "business_calendar", "id", "version", "name", "week", "special_days", "changed_by", "changed_at");
        catalogue
                .calendars()
                .forEach(calendar -> calendars.add(
                        calendar.id(),
                        calendar.version(),
                        calendar.name(),
                        json.writeValueAsString(calendar.week()),
                        json.writeValueAsString(calendar.specialDays()),
                        ADMINISTRATOR,
                        now));
        calendars.write(database);
        var policies = new Batch(
                "sla_policy",
                "id",
                "version",
                "name",
                "tier",
                "priority",
                "service_type",
                "territory",
                "calendar",
                "to_dispatch_minutes",
                "to_accept_minutes",
                "to_arrive_minutes",
                "to_complete_minutes",
                "after_timeout",
                "steps",
                "changed_by",
                "changed_at");
        for (var policy : catalogue.policies()) {
            policies.add(
                    policy.id(),
                    policy.version(),
                    policy.name(),
                    policy.tier(),
                    policy.priority(),
                    policy.serviceType(),
                    policy.territory(),
                    policy.calendar(),
                    minutes(policy.toDispatch()),
                    minutes(policy.toAccept()),
                    policy.toArrive().toMinutes(),
                    minutes(policy.toComplete()),
                    policy.afterTimeout(),
                    json.writeValueAsString(policy.steps()),
                    ADMINISTRATOR,
                    now);
        }
        policies.write(database);
        writePriorityRules(catalogue);
    }

    private void writePriorityRules(DemoCatalogue catalogue) {
        var rules = new Batch(
                "priority_rule",
                "id",
                "version",
                "name",
                "tier",
                "service_type",
                "category",
                "keyword",
                "named_only",
                "percent",
                "raise_to",
                "changed_by",
                "changed_at");
        catalogue
                .priorityRules()
                .forEach(rule -> rules.add(
                        rule.id(),
                        rule.version(),
                        rule.name(),
                        rule.tier(),
                        rule.serviceType(),
                        rule.category(),
                        rule.keyword(),
                        rule.namedOnly(),
                        rule.percent(),
                        rule.raiseTo(),
                        ADMINISTRATOR,
                        now));
        rules.write(database);
    }

    private static @Nullable Long minutes(@Nullable Duration time) {
        return time == null ? null : time.toMinutes();
    }

    private void writeNotices(DemoCatalogue catalogue) {
        var channels = new Batch(
                "notice_channel",
                "code",
                "kind",
                "name",
                "enabled",
                "events",
                "territories",
                "language",
                "quiet_from",
                "quiet_until",
                "private_address_allowed",
                "settings",
                "secret_names",
                "changed_by",
                "changed_at");
        catalogue
                .channels()
                .forEach(channel -> channels.add(
                        channel.code(),
                        channel.kind(),
                        channel.name(),
                        false,
                        channel.events(),
                        channel.territories(),
                        channel.language(),
                        channel.quietFrom(),
                        channel.quietUntil(),
                        false,
                        json.writeValueAsString(channel.settings()),
                        List.of(),
                        ADMINISTRATOR,
                        now));
        channels.write(database);
        var words = new Batch("notice_template", "event", "language", "subject", "body");
        catalogue.noticeWords().forEach(own -> words.add(own.event(), own.language(), own.subject(), own.body()));
        words.write(database);
    }

    private void writeKeys(DemoCatalogue catalogue) {
        var random = new Random(SEED);
        var keys = new Batch(
                "api_key",
                "id",
                "name",
                "key_hash",
                "hint",
                "role",
                "created_by",
                "created_at",
                "expires_at",
                "last_used_at",
                "revoked_by",
                "revoked_at");
        var scopes = new Batch("api_key_territory", "api_key_id", "territory");
        for (var key : catalogue.apiKeys()) {
            var made = now.minus(Duration.ofDays(key.madeDaysAgo()));
            var id = DemoIds.at(made, random);
            var hash = new byte[HASH_BYTES]; // of no key anybody could know
            random.nextBytes(hash);
            var valid = key.validDays();
            var used = key.usedMinutesAgo();
            var revoked = key.revokedDaysAgo();
            keys.add(
                    id,
                    key.name(),
                    hash,
                    key.hint(),
                    key.role(),
                    ADMINISTRATOR,
                    made,
                    valid == null ? null : made.plus(Duration.ofDays(valid)),
                    used == null ? null : now.minus(Duration.ofMinutes(used)),
                    revoked == null ? null : ADMINISTRATOR,
                    revoked == null ? null : now.minus(Duration.ofDays(revoked)));
            key.territories().forEach(territory -> scopes.add(id, territory));
        }
        keys.write(database);
        scopes.write(database);
    }
}
