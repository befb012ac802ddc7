package io.paidan.server.sheet;

import static io.paidan.contract.sheet.SheetKind.ABSENCES;
import static io.paidan.contract.sheet.SheetKind.ASSETS;
import static io.paidan.contract.sheet.SheetKind.CUSTOMERS;
import static io.paidan.contract.sheet.SheetKind.ENGINEERS;
import static io.paidan.contract.sheet.SheetKind.LOANS;
import static io.paidan.contract.sheet.SheetKind.NOTICE_CONTACTS;
import static io.paidan.contract.sheet.SheetKind.PARTS;
import static io.paidan.contract.sheet.SheetKind.SHIFTS;
import static io.paidan.contract.sheet.SheetKind.STOCK;
import static io.paidan.contract.sheet.SheetKind.STORES;
import static io.paidan.contract.sheet.SheetKind.USERS;
import static io.paidan.contract.sheet.SheetKind.WORK_ORDERS;

import io.paidan.contract.session.Role;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A sheet of whatever a company has many of is written while most of its rows are still in the database. */
@PaidanServerTest
@Import(Given.class)
class StreamedSheetsIT extends SheetsOfACompany {

    private static final List<SheetKind> OF_MANY = List.of(
            USERS,
            ENGINEERS,
            SHIFTS,
            ABSENCES,
            LOANS,
            CUSTOMERS,
            ASSETS,
            PARTS,
            STORES,
            STOCK,
            NOTICE_CONTACTS,
            WORK_ORDERS);

    /** More than two batches of each. */
    private static final List<String> MANY = List.of(
            """
            insert into engineer (region, id, territory, code, name, phone, vehicle, home_lat, home_lon)
            select 'oberland', gen_random_uuid(), 'oberland-nord', 'm' || n, 'M', '1', 'VAN', 47.1, 9.5
            from generate_series(1, 1100) n
            """,
            """
            insert into shift (region, engineer_id, starts_at, ends_at)
            select region, id, '2026-04-02 06:00Z', '2026-04-02 14:00Z' from engineer
            """,
            """
            insert into absence
            select region, id, '2026-04-03 06:00Z', '2026-04-03 14:00Z', 'LEAVE' from engineer
            """,
            """
            insert into loan
            select region, id, 'oberland-sued', '2026-04-04 06:00Z', '2026-04-04 14:00Z' from engineer
            """,
            """
            insert into customer (region, id, name, phone, address, lat, lon)
            select region, gen_random_uuid(), 'C', '1', 'Street', 47.1, 9.5 from engineer
            """,
            """
            insert into asset (region, id, number, customer_id, category, model)
            select region, gen_random_uuid(), number, id, 'heater', 'M' from customer
            """,
            """
            insert into app_user (id, username, password_hash, display_name, role, created_at)
            select gen_random_uuid(), code, 'x', 'U', 'STOREKEEPER', now() from engineer
            """,
            """
            insert into part (id, number, name_en, name_zh, category, unit)
            select gen_random_uuid(), code, 'P', 'P', 'heater', 'piece' from engineer
            """,
            """
            insert into store (region, id, kind, name, lat, lon)
            values ('oberland', gen_random_uuid(), 'OUTLET', 'Central', 47.14, 9.52)
            """,
            """
            insert into store (region, id, kind, name, engineer_id)
            select region, gen_random_uuid(), 'VAN', code, id from engineer
            """,
            "insert into stock_level select s.region, s.id, p.id, 5, 0 from store s cross join part p where s.kind = 'OUTLET'",
            """
            insert into work_order (region, id, territory, number, status, priority, template_code, service_type,
                category, channel, title, customer_name, phone, address, lat, lon, duration_minutes, due_at,
                created_by, created_at)
            select region, gen_random_uuid(), territory, code, 'READY', 'P3', '%s', 'REPAIR', 'heater', 'PHONE', 'T', 'C',
                '1', 'Street', 47.1, 9.5, 60, '2026-04-02 06:00Z', 'AGENT', '2026-04-01 06:00Z'
            from engineer
            """.formatted(Given.TEMPLATE));

    private static final SignedInUser ADMINISTRATOR = new SignedInUser(
            UUID.randomUUID(),
            "admin",
            "Admin",
            Role.ADMINISTRATOR,
            List.of("head"),
            List.of("head", "oberland", "oberland-nord", "oberland-sued"),
            List.of("oberland"),
            true,
            null,
            null,
            TestClock.START.plus(Duration.ofDays(1)),
            null,
            false);

    @Autowired
    Sheets sheets;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_first_row_is_handed_on_before_the_last_is_read() {
        MANY.forEach(database::execute);

        var softly = new SoftAssertions();
        for (var kind : OF_MANY) {
            var rows = new AtomicInteger();
            transaction.executeWithoutResult(reading -> sheets.get(kind).write(ADMINISTRATOR, row -> {
                if (rows.incrementAndGet() == 1) {
                    softly.assertThat(hasMoreToRead()).as("%s", kind).isTrue();
                }
            }));
            softly.assertThat(rows).as("%s", kind).hasValueGreaterThanOrEqualTo(1100);
        }
        softly.assertAll();
    }

    /** While rows are left, the driver keeps the statement open under a name. */
    private boolean hasMoreToRead() {
        return Boolean.TRUE.equals(
                database.queryForObject("select exists (select from pg_cursors where name <> '')", Boolean.class));
    }
}
