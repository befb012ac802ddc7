package io.paidan.server.benchmark;

import org.springframework.jdbc.core.JdbcTemplate;

/** Two years of a company: orders of two regions with Chinese and German customers, the newest five hundred still open. */
final class ManyOrders {

    private ManyOrders() {}

    /** Needs the company of the tests; the orders end at its clock's 21 March 2026. */
    static void write(JdbcTemplate database, int orders) {
        database.execute("set work_mem = '256MB'");
        database.execute(
                "set session_replication_role = replica"); // the territories are there; not asked a million times
        database.update("""
                insert into work_order (region, id, territory, number, status, priority, template_code, service_type,
                    category, channel, title, customer_name, phone, address, lat, lon, duration_minutes, due_at,
                    created_by, created_at, ended_at)
                select split_part(territory, '-', 1), gen_random_uuid(), territory,
                    'W-' || to_char(at, 'YYMMDD') || '-' || lpad(n::text, 7, '0'),
                    (case when n <= 500 then 'READY' else 'CLOSED' end)::work_order_status,
                    ('P' || 1 + n % 4)::priority, 'heater-repair', 'REPAIR', 'heater', 'PHONE',
                    (array['Heater leaks', '热水器漏水', 'No hot water', '空调不制冷', 'Error E' || n % 100])[1 + n % 5],
                    (array['王', '李', '张', '刘', '陈', '杨'])[1 + n % 6] || (array['小明', '芳', '建国', '丽娜', '伟'])[1 + n / 7 % 5]
                        || n % 9973,
                    '+423 ' || 2000000 + n % 7000000,
                    (array['Städtle', 'Landstrasse', 'Feldkircher Strasse', '解放路', '人民大道'])[1 + n / 3 % 5]
                        || ' ' || n % 500 || ', Vaduz',
                    47.14, 9.52, 60, at, 'AGENT', at, case when n <= 500 then null else at end
                from (
                    select n, timestamptz '2026-03-21 08:00Z' - n * interval '1 minute' as at,
                        (array['oberland-nord', 'oberland-sued', 'unterland-west'])[1 + n % 3] as territory
                    from generate_series(1, ?) n
                ) numbered
                """, orders);
        database.execute("vacuum analyze work_order");
    }
}
