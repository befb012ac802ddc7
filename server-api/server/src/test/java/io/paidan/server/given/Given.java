package io.paidan.server.given;

import static java.time.ZoneOffset.UTC;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts into the database what a test starts from. */
@TestComponent
public final class Given {

    public static final String TEMPLATE = "heater-repair";

    private final JdbcTemplate database;
    private final TestCompany company;

    Given(JdbcTemplate database, TestCompany company) {
        this.database = database;
        this.company = company;
    }

    /** Everybody of {@link TestCompany}, two skills, a few terms and one template. */
    public Given company() {
        company.withEverybody();
        database.update(
                "insert into skill (code, name_en, name_zh) values ('gas', 'Gas', '燃气'), ('lift', 'Lifts', '电梯')");
        database.update("""
                insert into term (kind, code, name_en, name_zh)
                values ('CATEGORY', 'heater', 'Water heater', '热水器'), ('PART_CATEGORY', 'heater', 'Heating', '采暖'),
                    ('TIER', 'gold', 'Gold', '金卡'), ('TIER', 'silver', 'Silver', '银卡'), ('UNIT', 'piece', 'Piece', '个')
                """);
        database.update("""
                insert into service_template (code, service_type, category, name_en, name_zh, duration_minutes, priority)
                values (?, 'REPAIR', 'heater', 'Heater repair', '热水器维修', 60, 'P3')
                """, TEMPLATE);
        return this;
    }

    /** An engineer who stands here since now and works from now for nine hours. */
    public UUID engineer(String code, String territory, GeoPoint place) {
        var id = company.withEngineer(code, territory, place.lat(), place.lon());
        var region = region(territory);
        database.update(
                "insert into shift (region, engineer_id, starts_at, ends_at) values (?, ?, ?, ?)",
                region,
                id,
                at(TestClock.START),
                at(TestClock.START.plus(Duration.ofHours(9))));
        database.update(
                "insert into last_position (region, engineer_id, at, lat, lon, received_at) values (?, ?, ?, ?, ?, ?)",
                region,
                id,
                at(TestClock.START),
                place.lat(),
                place.lon(),
                at(TestClock.START));
        return id;
    }

    public void skill(UUID engineer, String region, String skill, @Nullable LocalDate expiresOn) {
        database.update(
                "insert into engineer_skill (region, engineer_id, skill, level, expires_on) values (?, ?, ?, 3, ?)",
                region,
                engineer,
                skill,
                expiresOn);
    }

    public UUID order(WorkOrderBuilder order) {
        var id = UUID.randomUUID();
        var window = order.window;
        database.update(
                """
                insert into work_order (region, id, territory, number, status, waiting_reason, priority, template_code,
                    service_type, category, channel, title, customer_name, phone, address, lat, lon, duration_minutes,
                    due_at, window_start, window_end, required_skills, crew_size, created_by, created_at, ended_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'REPAIR', 'heater', 'PHONE', ?, ?, ?, 'Städtle 1, Vaduz', ?, ?, ?, ?, ?,
                    ?, ?::text[], ?, 'AGENT', ?, ?)
                """,
                region(order.territory),
                id,
                order.territory,
                nextNumber(),
                order.status.name(),
                order.waitingReason() == null ? null : order.waitingReason().name(),
                order.priority.name(),
                TEMPLATE,
                order.title,
                order.customer,
                order.phone,
                order.place.lat(),
                order.place.lon(),
                order.duration.toMinutes(),
                at(order.dueAt),
                window == null ? null : at(window.start()),
                window == null ? null : at(window.end()),
                "{" + String.join(",", order.skills) + "}",
                order.crewSize,
                at(order.createdAt),
                order.endedAt == null ? null : at(order.endedAt));
        return id;
    }

    /** This order is brought to engineers in this mode. */
    public void mode(UUID order, DispatchMode mode) {
        database.update(
                "update work_order set dispatch = dispatch || jsonb_build_object('mode', ?::text) where id = ?",
                mode.name(),
                order);
    }

    /** This order waits for the server since then. */
    public void queued(UUID order, Instant since) {
        database.update("""
                update work_order
                set dispatch = jsonb_build_object('mode', 'AUTOMATIC', 'phase', 'QUEUED', 'since', ?::text,
                    'obstacles', '[]'::jsonb)
                where id = ?
                """, since.toString(), order);
    }

    public UUID visit(VisitBuilder visit) {
        var id = UUID.randomUUID();
        database.update(
                """
                insert into visit (region, id, work_order_id, sequence, crew_id, engineer_id, status, planned_start,
                    planned_end, travel_seconds, notify_at, created_at)
                select region, ?, id, ?, ?, ?, ?, ?, ?, 300, ?, ? from work_order where id = ?
                """,
                id,
                visit.sequence,
                visit.crewId,
                visit.engineerId,
                visit.status.name(),
                at(visit.start),
                at(visit.start.plus(visit.duration)),
                visit.notifyAt == null ? null : at(visit.notifyAt),
                at(TestClock.START),
                visit.workOrderId);
        return id;
    }

    private String nextNumber() {
        return "W-260321-%04d".formatted(database.queryForObject("select count(*) + 1 from work_order", Integer.class));
    }

    private static String region(String territory) {
        return territory.substring(0, territory.indexOf('-'));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(UTC);
    }
}
