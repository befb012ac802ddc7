package io.paidan.server.benchmark;

import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two years of a company: orders of two regions with Chinese and German customers, each with its clock, its history and,
 * but for those still ready, its visit. The newest five hundred are open, every other one of them planned.
 */
final class ManyOrders {

    private static final Instant LAST = TestClock.START;

    /** In each territory. */
    static final int ENGINEERS = 13;

    private final JdbcTemplate database;
    private final int orders;

    private ManyOrders(JdbcTemplate database, int orders) {
        this.database = database;
        this.orders = orders;
    }

    /** Needs the company of the tests and the engineers; the orders end at its clock's 21 March 2026. */
    static void write(JdbcTemplate database, int orders) {
        database.execute("set work_mem = '256MB'");
        database.execute(
                "set session_replication_role = replica"); // the territories are there; not asked a million times
        var many = new ManyOrders(database, orders);
        many.writeOrders();
        many.writeVisits();
        many.writeClocks();
        many.writeHistory();
        database.execute("vacuum analyze work_order, visit, order_sla, sla_target_state, history");
    }

    /** The n-th newest of them; ids are ordered by time, as those that the console makes. */
    static UUID id(int n) {
        var at = LAST.minus(Duration.ofMinutes(n));
        return new UUID(at.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE | n);
    }

    /** How the engineers of a territory are called, from 0 on. */
    static String engineer(String territory, int number) {
        return territory + "-" + number;
    }

    private void writeOrders() {
        database.execute("""
                create function pg_temp.id_at(at timestamptz, variant text, n int) returns uuid language sql immutable as $$
                    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7000' || variant
                        || lpad(to_hex(n), 15, '0'))::uuid $$
                """);
        database.execute("""
                create temporary table numbered as
                select n, split_part(territory, '-', 1) as region, territory, pg_temp.id_at(at, '8', n) as id, at,
                    case when n > 500 then 'CLOSED' when n %% 2 = 0 then 'READY' else 'SCHEDULED' end as status
                from (
                    select n, timestamptz '2026-03-21 08:00Z' - n * interval '1 minute' as at,
                        (array['oberland-nord', 'oberland-sued', 'unterland-west'])[1 + n %% 3] as territory
                    from generate_series(1, %d) n
                ) of_territory
                """.formatted(orders));
        database.update("""
                insert into work_order (region, id, territory, number, status, priority, template_code, service_type,
                    category, channel, title, customer_name, phone, address, lat, lon, duration_minutes, due_at,
                    created_by, created_at, ended_at)
                select region, id, territory, 'W-' || to_char(at, 'YYMMDD') || '-' || lpad(n::text, 7, '0'),
                    status::work_order_status,
                    ('P' || 1 + n % 4)::priority, 'heater-repair', 'REPAIR', 'heater', 'PHONE',
                    (array['Heater leaks', '热水器漏水', 'No hot water', '空调不制冷', 'Error E' || n % 100])[1 + n % 5],
                    (array['王', '李', '张', '刘', '陈', '杨'])[1 + n % 6] || (array['小明', '芳', '建国', '丽娜', '伟'])[1 + n / 7 % 5]
                        || n % 9973,
                    to_char(2000000 + n % 7000000, '"+423 "FM000" "0000'),
                    (array['Städtle', 'Landstrasse', 'Feldkircher Strasse', '解放路', '人民大道'])[1 + n / 3 % 5]
                        || ' ' || n % 500 || ', Vaduz',
                    47.14, 9.52, 60, at + interval '1 day', 'AGENT', at,
                    case when status = 'CLOSED' then at + interval '3 hours' end
                from numbered
                """);
    }

    /** Those planned follow each other from now on, the others were done two hours after they were called in. */
    private void writeVisits() {
        database.update("""
                insert into visit (region, id, work_order_id, engineer_id, status, planned_start, planned_end,
                    travel_seconds, arrived_at, started_at, ended_at, told_at, created_at)
                select region, pg_temp.id_at(at, '9', n), id, (
                        select engineer.id from engineer
                        where engineer.region = planned.region and code = planned.territory || '-' || n / 3 % %1$d
                    ), status, starts_at,
                    starts_at + interval '1 hour', 600, done_from, done_from, done_from + interval '50 minutes', at, at
                from (
                    select *, (case when status = 'CLOSED' then 'DONE' else 'ACCEPTED' end)::visit_status as status,
                        case when status = 'CLOSED' then at + interval '2 hours'
                            else timestamptz '2026-03-21 09:00Z' + n / %2$d * interval '70 minutes' end as starts_at,
                        case when status = 'CLOSED' then at + interval '2 hours' end as done_from
                    from numbered where status <> 'READY'
                ) planned (n, region, territory, id, at, order_status, status, starts_at, done_from)
                """.replace("%1$d", String.valueOf(ENGINEERS)).replace("%2$d", String.valueOf(3 * ENGINEERS)));
    }

    private void writeClocks() {
        database.update("""
                insert into order_sla (region, work_order_id, policy, policy_version, policy_name, calendar,
                    calendar_version)
                select region, id, 'standard', 1, 'Standard', 'always', 1 from numbered
                """);
        database.update("""
                insert into sla_target_state (region, work_order_id, target, started_at, planned_due_at, due_at, met_at)
                select region, id, target::sla_target, at, at + allowed, at + allowed,
                    case when status = 'CLOSED' then at + taken end
                from numbered cross join (values
                    ('DISPATCH', interval '1 hour', interval '10 minutes'),
                    ('ACCEPT', interval '2 hours', interval '20 minutes'),
                    ('ARRIVE', interval '8 hours', interval '2 hours'),
                    ('COMPLETE', interval '1 day', interval '3 hours')) as targets (target, allowed, taken)
                """);
    }

    private void writeHistory() {
        database.update("""
                insert into history (region, work_order_id, at, actor, kind, subject, from_status, to_status, device)
                select region, id, at + later, actor, kind, subject, before, after, 'Paidan console'
                from numbered cross join (values
                    (interval '0', 'AGENT', 'WorkOrderCreated', null, null, 'NEW'),
                    (interval '1 minute', 'AGENT', 'WorkOrderStatusChanged', null, 'NEW', 'READY'),
                    (interval '10 minutes', 'DISPATCHER', 'VisitAssigned', 'ENGINEER', null, null),
                    (interval '10 minutes', 'DISPATCHER', 'WorkOrderStatusChanged', null, 'READY', 'SCHEDULED'),
                    (interval '2 hours', 'ENGINEER', 'WorkOrderStatusChanged', null, 'SCHEDULED', 'IN_PROGRESS'),
                    (interval '3 hours', 'ENGINEER', 'WorkOrderStatusChanged', null, 'IN_PROGRESS', 'COMPLETED'))
                    as entries (later, actor, kind, subject, before, after)
                where status = 'CLOSED' or later <= case status when 'READY' then interval '1 minute' else interval '10 minutes' end
                """);
    }
}
