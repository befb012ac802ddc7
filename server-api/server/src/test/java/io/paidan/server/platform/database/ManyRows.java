package io.paidan.server.platform.database;

import io.paidan.server.given.Given;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Half a year of a company: many rows in every table that grows with it. One order in five hundred is open. */
final class ManyRows {

    /** What stays small however long a company works; everything else is filled. */
    static final List<String> SMALL = List.of(
            "territory",
            "skill",
            "term",
            "service_template",
            "former_service_template",
            "business_calendar",
            "sla_policy",
            "priority_rule",
            "dispatch_rule_set",
            "notice_channel",
            "notice_template",
            "server_setting",
            "feed_counter",
            "audit_head",
            "audit_seal",
            "schema_history",
            "api_key",
            "api_key_territory",
            "outbox", // emptied as it is filled
            "import_job", // kept for a day
            "import_file");

    private static final String ORDERS = """
            insert into work_order (region, id, territory, number, status, priority, template_code, service_type,
                category, channel, title, customer_id, customer_name, phone, address, lat, lon, duration_minutes, due_at,
                created_by, created_at, ended_at)
            select 'oberland', gen_random_uuid(), 'oberland-nord', 'W-' || n,
                (case when n % 500 = 0 then 'READY' else 'CLOSED' end)::work_order_status, 'P3', '%s', 'REPAIR', 'heater',
                'PHONE', 'Heater number ' || n, gen_random_uuid(), 'Customer ' || n, '+423 ' || n, 'Street ' || n, 47.14,
                9.52, 60, at, 'AGENT', at, case when n % 500 = 0 then null else at end
            from (select n, timestamptz '2026-03-21 08:00Z' - n * interval '10 minutes' as at
                  from generate_series(1, 30000) n) numbered
            """.replace("% 500", "%% 500").formatted(Given.TEMPLATE);

    private static final List<String> FILLED = List.of(
            """
            insert into territory (id, region, parent, kind, name, zone)
            select 'oberland-' || n, 'oberland', 'oberland', 'OUTLET', 'Outlet ' || n, 'Europe/Vaduz'
            from generate_series(1, 50) n
            """,
            """
            insert into engineer (region, id, territory, code, name, phone, vehicle, home_lat, home_lon)
            select 'oberland', gen_random_uuid(), 'oberland-' || 1 + n % 50, 'm' || n, 'M ' || n, '1', 'VAN', 47.1, 9.5
            from generate_series(1, 2000) n
            """,
            "insert into engineer_skill select region, id, 'gas', 3, null from engineer",
            """
            insert into shift (region, engineer_id, starts_at, ends_at)
            select region, id, day, day + interval '8 hours'
            from engineer, generate_series(timestamptz '2026-03-12 06:00Z', '2026-03-21 06:00Z', '1 day') day
            """,
            """
            insert into absence
            select region, id, day, day + interval '1 day', 'LEAVE'
            from engineer, generate_series(timestamptz '2026-01-02 00:00Z', '2026-03-02 00:00Z', '1 month') day
            """,
            """
            insert into loan
            select region, id, 'oberland-1', '2026-01-02 00:00Z', '2026-01-03 00:00Z' from engineer
            """,
            """
            insert into jobs_done
            select region, id, day, 5 from engineer, generate_series(date '2026-03-12', '2026-03-21', '1 day') day
            """,
            """
            insert into customer (region, id, name, phone, address, lat, lon)
            select 'oberland', gen_random_uuid(), 'C ' || n, '+423 ' || n, 'Street', 47.1, 9.5
            from generate_series(1, 30000) n
            """,
            ORDERS,
            """
            insert into order_counter (region, day, last)
            select 'oberland', date '2020-01-01' + n, 9 from generate_series(1, 3000) n
            """,
            "analyze work_order, engineer, customer", // what refers to them is checked along their indexes from here on
            """
            insert into asset (region, id, number, customer_id, category, model, serial)
            select region, gen_random_uuid(), replace(number, 'C', 'A'), id, 'heater', 'Boiler', replace(number, 'C', 'S')
            from customer
            """,
            """
            insert into visit (region, id, work_order_id, engineer_id, status, planned_start, planned_end,
                travel_seconds, created_at)
            select o.region, gen_random_uuid(), o.id, e.id,
                (case when o.status = 'READY' then 'PLANNED' else 'DONE' end)::visit_status,
                o.created_at, o.created_at + interval '1 hour', 300, o.created_at
            from (select *, 'm' || 1 + row_number() over () % 2000 as code from work_order) o
            join engineer e on e.code = o.code
            """,
            """
            insert into history (region, work_order_id, at, actor, kind)
            select region, id, created_at, 'AGENT', 'WorkOrderCreated' from work_order
            """,
            """
            insert into step_result (region, work_order_id, step, value, done_by, done_at)
            select region, id, 'photo', 'yes', 'E', created_at from work_order
            """,
            """
            insert into order_sla (region, work_order_id, policy, policy_version, policy_name, calendar, calendar_version)
            select region, id, 'p' || row_number() over () % 50, 1, 'P', '24x7', 1 from work_order
            """,
            """
            insert into sla_target_state (region, work_order_id, target, started_at, planned_due_at, due_at)
            select region, id, 'ARRIVE', created_at, due_at, due_at from work_order
            """,
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select 'sla-timer', id::text, '2040-01-01 00:00Z', false, 1 from work_order
            """,
            """
            insert into grab_offer (region, work_order_id, engineer_id, offered_at, arrival, travel_seconds, closed_at)
            select region, work_order_id, engineer_id, created_at, created_at, 300, created_at from visit
            """,
            """
            insert into attachment (region, id, work_order_id, file, name, media_type, bytes, added_by, created_at)
            select region, gen_random_uuid(), id, gen_random_uuid(), 'a.jpg', 'image/jpeg', 9, 'E', created_at
            from work_order
            """,
            """
            insert into app_user (id, username, password_hash, display_name, role, created_at)
            select gen_random_uuid(), 'u' || n, 'x', 'U' || n, 'STOREKEEPER', now() from generate_series(1, 6000) n
            """,
            "analyze app_user",
            """
            insert into user_territory
            select id, 'oberland-' || 1 + row_number() over () % 50 from app_user where username like 'u%'
            """,
            "insert into notice_contact (user_id, language) select id, 'EN' from app_user",
            """
            insert into session (token_hash, user_id, created_at, expires_at)
            select sha256(id::text::bytea), id, now(), '2030-01-01 00:00Z' from app_user
            """,
            """
            insert into sign_in_failure (username, address, failures, failed_at, locked_until)
            select username, '', 1, '2030-01-01 00:00Z', '2030-01-01 00:00Z' from app_user
            """,
            """
            insert into notice (region, id, territory, work_order_id, event, key, channel, kind, user_id, recipient,
                language, subject, body, facts, urgent, created_at, not_before, state, ended_at, read_at)
            select o.region, gen_random_uuid(), o.territory, o.id, 'VISIT_ASSIGNED', o.id::text, 'in-app', 'IN_APP', u.id,
                'U', 'EN', 'S', 'B', '{}', false, o.created_at, o.created_at, 'SENT', o.created_at, o.created_at
            from (select *, 'u' || 1 + row_number() over () % 6000 as username from work_order) o
            join app_user u on u.username = o.username
            """,
            """
            insert into audit_entry (region, seq, at, actor, device, act, territories, records, detail, previous, hash)
            select 'oberland', n, timestamptz '2026-03-21 08:00Z' - (30000 - n) * interval '1 minute', gen_random_uuid(), '',
                'ORDER_CHANGED', '{oberland-nord}', array[gen_random_uuid()::text], '[]', '', ''
            from generate_series(1, 30000) n
            """,
            """
            insert into former_audit_entry (region, seq, at, actor, action, detail, previous, hash)
            select 'oberland', n, now(), 'A', 'a', 'd', '', '' from generate_series(1, 30000) n
            """,
            """
            insert into part (id, number, name_en, name_zh, category, unit)
            select gen_random_uuid(), 'P-' || n, 'P', 'P', 'heater', 'piece' from generate_series(1, 5000) n
            """,
            """
            insert into store (region, id, kind, name, engineer_id)
            select region, gen_random_uuid(), 'VAN', 'Van of ' || code, id from engineer
            """,
            """
            insert into stock_level
            select s.region, s.id, p.id, 5, 0
            from store s join lateral (select id from part where s.id is not null limit 10) p on true
            """,
            """
            insert into last_position (region, engineer_id, at, lat, lon, received_at)
            select region, id, '2026-03-21 07:00Z', 47.1, 9.5, '2026-03-21 07:00Z' from engineer
            on conflict do nothing
            """,
            """
            create table position_of_that_day partition of position
            for values from ('2026-03-20 00:00Z') to ('2026-03-21 00:00Z')
            """,
            """
            insert into position (region, engineer_id, at, lat, lon, received_at)
            select region, engineer_id, timestamptz '2026-03-20 06:00Z' + n * interval '1 minute', 47.1, 9.5, now()
            from last_position, generate_series(1, 10) n
            """,
            """
            insert into feed (region, seq, territory, at, actor, event)
            select 'oberland', row_number() over (order by created_at), 'oberland-nord', created_at, 'AGENT', '{}'
            from work_order
            """,
            "insert into feed_counter (region, last) values ('oberland', 30000)",
            "analyze");

    private ManyRows() {}

    static void fill(JdbcTemplate database) {
        FILLED.forEach(database::execute);
    }

    static List<String> listEmpty(JdbcTemplate database) {
        return database.queryForList("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                    and reltuples < 1000
                order by relname
                """, String.class);
    }
}
