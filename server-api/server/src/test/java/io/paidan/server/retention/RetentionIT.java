package io.paidan.server.retention;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.audit.ChainPiece;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.audit.ChainVerification;
import io.paidan.server.audit.FormerLine;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.platform.database.DatabaseAddress;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.Rows;
import io.paidan.server.testing.TestClock;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

/** What is forgotten when, by age. */
@PaidanServerTest
@Import(Given.class)
class RetentionIT extends GivenCompany {

    @Autowired
    Retention retention;

    @Autowired
    TestClock clock;

    @Autowired
    ServerSettings settings;

    @Autowired
    DatabaseAddress address;

    @Test
    void orders_lose_their_person_so_many_days_after_their_end_and_no_day_sooner() {
        setDays(90, 30);
        var old = given.order(aWorkOrder().that(WorkOrderStatus.CLOSED, TestClock.START.minus(Duration.ofDays(31))));
        var young = given.order(aWorkOrder().that(WorkOrderStatus.CLOSED, TestClock.START.minus(Duration.ofDays(29))));
        var open = given.order(aWorkOrder().createdAt(TestClock.START.minus(Duration.ofDays(99))));

        for (var order : List.of(old, young)) {
            tellAndAttach(order);
        }
        database.update("""
                insert into history (region, work_order_id, at, actor, kind, subject)
                values ('oberland', ?, now(), 'E01', 'AttachmentAdded', '王芳.jpg')
                """, old);
        database.update("update work_order set raw_content = 'Call me at +423 232 10 10'");

        retention.forget();

        for (var table : List.of("notice", "attachment")) {
            assertThat(database.queryForList("select work_order_id from " + table, UUID.class))
                    .as(table)
                    .containsExactly(young);
        }
        assertThat(person(old)).containsEntry("customer_name", "–").containsEntry("phone", "–");
        assertThat(person(old)).containsEntry("address", "–").containsEntry("lat", 47.14);
        assertThat(person(old)).containsEntry("raw_content", null).containsEntry("title", "–");
        assertThat(api.as("dispatcher")
                        .get("/api/work-orders/" + old)
                        .as(WorkOrderDetails.class)
                        .history())
                .extracting(HistoryEntry::actor, HistoryEntry::kind, HistoryEntry::subject)
                .containsExactlyInAnyOrder(
                        tuple("E01", "AttachmentAdded", null), tuple("Paidan", "PersonalDataErased", null));
        assertThat(person(young))
                .containsEntry("customer_name", "王芳")
                .extractingByKey("raw_content")
                .isNotNull();
        assertThat(person(open)).containsEntry("customer_name", "王芳");
    }

    @Test
    void more_orders_than_one_step_takes_are_all_forgotten() {
        setDays(90, 30);
        database.update("""
                insert into work_order (region, id, territory, number, status, priority, template_code, service_type,
                    category, channel, title, customer_name, phone, address, lat, lon, duration_minutes, due_at,
                    created_by, created_at, ended_at)
                select 'oberland', gen_random_uuid(), 'oberland-nord', 'W-' || n, 'CLOSED', 'P3', ?, 'REPAIR', 'heater',
                    'PHONE', 'Heater', 'Customer', '+423', 'Street', 47.141, 9.521, 60, at, 'AGENT', at, at
                from (select n, timestamptz '2026-01-01Z' as at from generate_series(1, 1203) n) numbered
                """, Given.TEMPLATE);

        retention.forget();

        assertThat(database.queryForObject("select count(*) from work_order where phone <> '–'", Integer.class))
                .isZero();
    }

    @Test
    void a_customer_without_orders_and_assets_is_forgotten_so_many_days_after_somebody_touched_him_last() {
        setDays(90, 30);
        var forgotten = customer(31);
        var touched = customer(29);
        var served = customer(99);
        var owner = customer(99);
        database.update(
                "insert into asset (region, id, number, customer_id, category, model)"
                        + " values ('oberland', ?, 'A-1', ?, 'heater', 'Boiler')",
                UUID.randomUUID(),
                owner);
        var order = given.order(aWorkOrder().that(WorkOrderStatus.CLOSED, TestClock.START.minus(Duration.ofDays(29))));
        database.update("update work_order set customer_id = ? where id = ?", served, order);

        retention.forget();

        assertThat(names())
                .containsEntry(forgotten, "–")
                .containsEntry(touched, "王芳")
                .containsEntry(served, "王芳");

        clock.advance(Duration.ofDays(2));
        retention.forget();

        assertThat(names())
                .containsEntry(touched, "–")
                .containsEntry(served, "–")
                .containsEntry(owner, "王芳");
    }

    @Test
    void lines_of_the_audit_log_from_before_are_dropped_when_the_last_of_them_is_old_enough_and_the_chain_holds()
            throws Exception {
        setDays(90, 30);
        FormerLine.write(
                database, TestClock.START.minus(Duration.ofDays(40)), TestClock.START.minus(Duration.ofDays(5)));
        assertThat(faults()).isEmpty();

        retention.forget();
        assertThat(Rows.count("former_audit_entry", database)).isEqualTo(2);
        assertThatThrownBy(() -> database.update("delete from former_audit_entry"))
                .isInstanceOf(DataAccessException.class);

        clock.advance(Duration.ofDays(31));
        retention.forget();

        assertThat(Rows.count("former_audit_entry", database)).isZero();
        assertThat(faults()).isEmpty();
    }

    @Test
    void tracks_are_dropped_by_the_day() {
        setDays(7, 365);
        database.execute("create table if not exists position_20260310 partition of position"
                + " for values from ('2026-03-10 00:00:00+00') to ('2026-03-11 00:00:00+00')");
        database.execute("create table if not exists position_20260315 partition of position"
                + " for values from ('2026-03-15 00:00:00+00') to ('2026-03-16 00:00:00+00')");

        retention.forget();

        assertThat(database.queryForList(
                        "select relname from pg_class where relname like 'position_202603%'", String.class))
                .contains("position_20260315")
                .doesNotContain("position_20260310");
    }

    private UUID customer(int daysAgo) {
        var id = UUID.randomUUID();
        database.update(
                "insert into customer (region, id, name, phone, address, lat, lon, changed_at)"
                        + " values ('oberland', ?, '王芳', '+4232321010', 'Städtle 1', 47.1410, 9.5209, ?)",
                id,
                daysBefore(daysAgo));
        return id;
    }

    private static OffsetDateTime daysBefore(int days) {
        return TestClock.START.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    private Map<UUID, String> names() {
        return database.query("select id, name from customer", rows -> {
            var names = new HashMap<UUID, String>();
            while (rows.next()) {
                names.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
            return names;
        });
    }

    private List<ChainPiece> faults() throws SQLException, IOException {
        return ChainVerification.verify(address, settings.home()).stream()
                .filter(piece -> piece.fault() != null)
                .toList();
    }

    private void tellAndAttach(UUID order) {
        database.update("""
                insert into notice (region, id, territory, work_order_id, event, key, channel, kind, recipient, language,
                    subject, body, facts, urgent, created_at, not_before, state)
                values ('oberland', gen_random_uuid(), 'oberland-nord', ?, 'ORDER_RECEIVED', ?, 'sms', 'SMS', '王芳', 'ZH',
                    'W', 'Städtle 1', '{}', false, now(), now(), 'SENT')
                """, order, order.toString());
        database.update("""
                insert into attachment (region, id, work_order_id, file, name, media_type, bytes, added_by, created_at)
                values ('oberland', gen_random_uuid(), ?, gen_random_uuid(), 'door.jpg', 'image/jpeg', 1, 'E01', now())
                """, order);
    }

    private void setDays(int positions, int personalData) {
        assertThat(api.as("admin")
                        .put("/api/setup/retention", new SaveRetentionPolicy(0, positions, personalData))
                        .status())
                .isEqualTo(200);
    }

    private Map<String, Object> person(UUID order) {
        return database.queryForMap(
                "select title, customer_name, phone, address, lat, raw_content from work_order where id = ?", order);
    }
}
