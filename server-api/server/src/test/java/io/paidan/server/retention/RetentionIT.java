package io.paidan.server.retention;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.organisation.Erasure;
import io.paidan.contract.organisation.RetentionPolicy;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class RetentionIT {

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Retention retention;

    @BeforeEach
    void a_company() {
        given.company();
    }

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
        assertThat(person(old)).containsEntry("raw_content", null);
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

    @Test
    void a_customer_is_made_anonymous_at_his_wish_unless_somebody_is_still_working_for_him() {
        var customer = UUID.randomUUID();
        database.update(
                "insert into customer (region, id, name, phone, address, lat, lon)"
                        + " values ('oberland', ?, '王芳', '+4232321010', 'Städtle 1', 47.1410, 9.5209)",
                customer);
        var open = given.order(aWorkOrder());
        var ended = given.order(aWorkOrder().that(WorkOrderStatus.CLOSED));
        database.update("update work_order set customer_id = ?", customer);
        var path = "/api/setup/customers/" + customer + "/erasure";

        assertThat(api.as("admin").post(path, Map.of()).code()).isEqualTo(ProblemCode.IN_USE);
        database.update("update work_order set status = 'CANCELLED', ended_at = created_at where id = ?", open);
        company.withUser("lowland", Role.ADMINISTRATOR, "unterland");
        assertThat(api.as("lowland").post(path, Map.of()).code()).isEqualTo(ProblemCode.NOT_FOUND);

        var form = api.as("admin")
                .get("/api/setup/customers/" + customer)
                .as(CustomerDetails.class)
                .edit();

        assertThat(api.as("admin").post(path, Map.of()).as(Erasure.class)).isEqualTo(new Erasure(customer, 2));
        assertThat(api.as("admin").put("/api/setup/customers/" + customer, form).code())
                .as("a form that was open meanwhile does not bring him back")
                .isEqualTo(ProblemCode.CONFLICT);
        assertThat(api.as("admin").get("/api/setup/customers").as(new TypeReference<List<CustomerDetails>>() {}))
                .isEmpty();
        assertThat(person(ended)).containsEntry("phone", "–");
        assertThat(database.queryForList("select actor from history where kind = 'PersonalDataErased'", String.class))
                .containsExactly("ADMIN", "ADMIN");
        assertThat(database.queryForMap("select name, phone, address from customer"))
                .containsEntry("name", "–")
                .containsEntry("phone", "–")
                .containsEntry("address", "–");
    }

    @Test
    void the_policy_is_changed_by_one_at_a_time_within_limits() {
        setDays(14, 400);
        assertThat(api.as("admin")
                        .get("/api/setup/retention")
                        .as(RetentionPolicy.class)
                        .positionDays())
                .isEqualTo(14);
        assertThat(api.as("admin")
                        .put("/api/setup/retention", new SaveRetentionPolicy(0, 1, 1))
                        .code())
                .isEqualTo(ProblemCode.CONFLICT);
        assertThat(api.as("admin")
                        .put("/api/setup/retention", new SaveRetentionPolicy(1, 0, 99_999))
                        .problem()
                        .errors())
                .hasSize(2);
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
                "select customer_name, phone, address, lat, raw_content from work_order where id = ?", order);
    }
}
