package io.paidan.server.benchmark;

import org.springframework.jdbc.core.JdbcTemplate;

/** So many customers, lines of stock and shifts to come, for sheets that go out. */
final class ManyMasters {

    private ManyMasters() {}

    /** Needs the company of the tests and the engineers of {@link ManyOrders}. */
    static void write(JdbcTemplate database, int rows) {
        database.update("""
                insert into customer (region, id, territory, number, name, phone, address, lat, lon)
                select 'oberland', gen_random_uuid(), 'oberland-nord', 'M-' || n,
                    (array['王', '李', '张', 'Anna Beck ', 'Beat Frick '])[1 + n % 5] || n, '+423 ' || 2000000 + n,
                    (array['Städtle', 'Landstrasse', '解放路', '人民大道'])[1 + n % 4] || ' ' || n % 500 || ', Vaduz', 47.14, 9.52
                from generate_series(1, ?) n
                """, rows);
        database.update("""
                insert into part (id, number, name_en, name_zh, category, unit)
                select gen_random_uuid(), 'M-' || n, 'Part ' || n, '配件' || n, 'heater', 'piece'
                from generate_series(1, 1000) n
                """);
        database.update("""
                insert into store (region, id, kind, name, lat, lon)
                select 'oberland', gen_random_uuid(), 'OUTLET', 'Store ' || n, 47.14, 9.52
                from generate_series(1, 1 + ? / 1000) n
                """, rows);
        database.update("""
                insert into stock_level
                select s.region, s.id, p.id, 5, 0
                from store s, part p
                where s.name like 'Store %' and p.number like 'M-%'
                limit ?
                """, rows);
        database.update("""
                insert into shift (region, engineer_id, starts_at, ends_at)
                select region, id, starts_at, starts_at + interval '30 minutes'
                from engineer,
                    lateral (select date_trunc('hour', now()) + n * interval '1 hour' from generate_series(1, ?) n)
                        hours (starts_at)
                limit ?
                """, rows, rows);
        database.execute("vacuum analyze customer, part, store, stock_level, shift");
    }
}
