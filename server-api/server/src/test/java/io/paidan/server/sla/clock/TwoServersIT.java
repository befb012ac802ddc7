package io.paidan.server.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.sla.SlaPolicy;
import io.paidan.server.PaidanServer;
import io.paidan.server.platform.database.DatabaseAddress;
import io.paidan.server.testing.ChildProcess;
import io.paidan.server.testing.Rows;
import io.paidan.server.testing.SharedPostgres;
import io.paidan.server.testing.TestRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two servers as processes of their own on one database, one of them killed while timers go off. */
class TwoServersIT {

    private static final int ORDERS = 100;

    /** Each order misses its target of dispatching, arriving and completing, without the reminders, for nobody has it. */
    private static final int STEPS_OF_ORDER = 3 * (SlaPolicy.USUAL_STEPS.size() - 1);

    /** Orders that wait for parts that should have come days ago: the dispatcher is warned, and the supervisor told. */
    private static final int WAITING = 20;

    private static final int STEPS = ORDERS * STEPS_OF_ORDER + WAITING;

    @Test
    void each_step_is_taken_exactly_once_though_a_server_is_killed_in_the_middle(@TempDir Path folder)
            throws Exception {
        var address = SharedPostgres.newDatabase();
        var database = new JdbcTemplate(new DriverManagerDataSource(
                address.url(), Objects.requireNonNull(address.username()), Objects.requireNonNull(address.password())));
        Flyway.configure()
                .dataSource(Objects.requireNonNull(database.getDataSource()))
                .table("schema_history")
                .load()
                .migrate();
        ordersWhoseTimeIsLongOver(database);

        var killed = start(address, folder.resolve("one"));
        var survivor = start(address, folder.resolve("two"));
        try {
            await().atMost(Duration.ofMinutes(3)).until(() -> taken(database) >= STEPS_OF_ORDER);
            killed.destroyForcibly();
            assertThat(taken(database)).as("steps when the server was killed").isLessThan(STEPS);
            await().atMost(Duration.ofMinutes(3)).until(() -> taken(database) == STEPS);
            await().atMost(Duration.ofMinutes(1)).until(() -> timers(database) == 0);
        } finally {
            stop(killed);
            stop(survivor);
        }

        assertThat(twice(
                        database,
                        "select work_order_id, subject, to_status from history where kind = 'SlaAlertRaised'"))
                .isEmpty();
        assertThat(told(database)).isEqualTo(STEPS);
        assertThat(twice(database, "select key, user_id from notice")).isEmpty();
        assertThat(Rows.count("notice where event = 'SLA_ESCALATED' and kind = 'IN_APP'", database))
                .isEqualTo(ORDERS * NOTICES_OF_ORDER + WAITING * 2);
    }

    /** The dispatcher is warned, the supervisor takes over and, being the region's, is its manager too: of three targets. */
    private static final int NOTICES_OF_ORDER = 9;

    private static void ordersWhoseTimeIsLongOver(JdbcTemplate database) {
        database.update(
                "insert into territory (id, region, name, zone, kind) values ('r', 'r', 'R', 'Europe/Vaduz', 'REGION')");
        for (var role : List.of("DISPATCHER", "SUPERVISOR")) {
            database.update("""
                    with made as (
                        insert into app_user (id, username, password_hash, display_name, role, created_at)
                        values (gen_random_uuid(), ?, 'x', ?, ?::role, now())
                        returning id
                    )
                    insert into user_territory (user_id, territory) select id, 'r' from made
                    """, role.toLowerCase(Locale.ROOT), role, role);
        }
        database.update("""
                insert into service_template (code, service_type, category, name_en, name_zh, duration_minutes, priority)
                values ('t', 'REPAIR', 'heater', 'T', 'T', 60, 'P1')
                """);
        database.update("""
                insert into work_order (region, id, territory, number, status, priority, template_code, service_type,
                    category, channel, title, customer_name, phone, address, lat, lon, duration_minutes, due_at,
                    created_by, created_at)
                select 'r', gen_random_uuid(), 'r', 'W-' || i, 'READY', 'P1', 't', 'REPAIR', 'heater', 'PHONE', 'T', 'C',
                    '1', 'A', 47.14, 9.52, 60, now(), 'A', now() - interval '2 days'
                from generate_series(1, ?) as i
                """, ORDERS);
        database.update("""
                insert into work_order (region, id, territory, number, status, waiting_reason, expected_on, priority,
                    template_code, service_type, category, channel, title, customer_name, phone, address, lat, lon,
                    duration_minutes, due_at, created_by, created_at)
                select 'r', gen_random_uuid(), 'r', 'P-' || i, 'WAITING', 'PARTS', current_date - 3, 'P1', 't', 'REPAIR',
                    'heater', 'PHONE', 'T', 'C', '1', 'A', 47.14, 9.52, 60, now(), 'A', now()
                from generate_series(1, ?) as i
                """, WAITING);
    }

    /** With the same key and the same folder of attachments as the other one. */
    private static Process start(DatabaseAddress address, Path home) throws IOException {
        var attachments = Files.createDirectories(home.resolveSibling("attachments"));
        Files.createSymbolicLink(Files.createDirectories(home).resolve("attachments"), attachments);
        return ChildProcess.startUnread(
                PaidanServer.class,
                "--paidan.home=" + home,
                "--paidan.key=" + home.resolveSibling("key"),
                "--paidan.region=" + TestRegion.folder(),
                "--paidan.database.url=" + address.url(),
                "--paidan.database.username=" + address.username(),
                "--paidan.database.password=" + address.password(),
                "--server.port=0",
                "--db-scheduler.heartbeat-interval=500ms",
                "--db-scheduler.missed-heartbeats-limit=4");
    }

    private static void stop(Process server) throws InterruptedException {
        server.destroyForcibly();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static long taken(JdbcTemplate database) {
        return Objects.requireNonNull(
                database.queryForObject("select count(*) from history where kind = 'SlaAlertRaised'", Long.class));
    }

    private static long timers(JdbcTemplate database) {
        return Rows.count("scheduled_tasks", database);
    }

    private static List<String> twice(JdbcTemplate database, String rows) {
        return database.queryForList(
                "select r::text from (" + rows + ") r group by r::text having count(*) > 1", String.class);
    }

    /** What has gone, or is about to go, to the consoles. */
    private static long told(JdbcTemplate database) {
        return Objects.requireNonNull(database.queryForObject("""
                select count(*) from (select event from feed union all select event from outbox) e
                where event ->> 'type' = 'SlaAlertRaised'
                """, Long.class));
    }
}
