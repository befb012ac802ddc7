package io.paidan.installer.demo;

import static io.paidan.installer.demo.DemoCompany.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The company as it stands at its first moment, in a real database. */
class DemoCompanyIT {
    @TempDir
    static Path folder;

    static DemoServer server;

    private static final String TODAY =
            "(starts_at at time zone 'Europe/Vaduz')::date = (select max(day) from order_counter)";

    @BeforeAll
    static void load() {
        server = DemoServer.startIn(folder);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2 | territory where kind = 'REGION'
            3 | territory where kind = 'OUTLET'
            1 | territory where kind = 'PARTNER'
            26 | engineer where home_region is null
            12 | service_template
            150 | customer
            120 | work_order
            40 | part
            29 | store
            32 | app_user
            7 | (select distinct id from sla_policy) p
            2 | (select distinct id from business_calendar) c
            3 | priority_rule
            5 | notice_channel
            4 | api_key
            """)
    void the_company_is_complete(int rows, String of) {
        assertThat(server.count(of)).isEqualTo(rows);
    }

    @Test
    void every_order_has_a_clock_by_the_companys_policies_and_few_are_late() {
        assertThat(server.count("order_sla where policy not like 'standard-%'")).isEqualTo(120);
        assertThat(server.count("(select distinct policy from order_sla) used")).isEqualTo(7);
        var moment = DemoTime.firstMoment(server);
        var missed =
                "sla_target_state where target = 'ARRIVE' and coalesce(met_at, '%s') > due_at and left_seconds is null"
                        .formatted(moment);
        assertThat(server.count(missed)).isBetween(2, 8);
        assertThat(server.count("sla_target_state where target = 'ARRIVE' and met_at > due_at"))
                .isLessThanOrEqualTo(2);
        var alerts =
                "(select distinct work_order_id from sla_target_state where met_at is null and raised_at <= '%s') a"
                        .formatted(moment);
        assertThat(server.count(alerts)).isBetween(5, 20);
        assertThat(server.count(
                        "history where kind = 'SlaAlertRaised' and at < '%s'".formatted(moment.minusSeconds(60))))
                .isGreaterThan(10);
    }

    @Test
    void it_is_twenty_to_eleven_whatever_the_clock_on_the_wall_says() {
        assertThat(server.now().atZone(ZONE).toLocalTime())
                .isCloseTo(LocalTime.of(10, 40), within(3, ChronoUnit.MINUTES))
                .isAfterOrEqualTo(LocalTime.of(10, 40));
    }

    @Test
    void there_are_orders_in_every_status_and_fourteen_wait_for_an_engineer() {
        for (var status : WorkOrderStatus.values()) {
            assertThat(server.count("work_order where status = '" + status + "'"))
                    .as(status.name())
                    .isPositive();
        }
        assertThat(server.count("work_order where status = 'READY'")).isEqualTo(14);
        assertThat(server.count("work_order where status = 'WAITING' and waiting_reason = 'PARTS'"))
                .isEqualTo(5);
    }

    @Test
    void two_of_the_unassigned_are_overdue_and_three_soon_will_be() {
        var moment = DemoTime.firstMoment(server);
        assertThat(overdueBy(moment.toString())).isEqualTo(2);
        assertThat(overdueBy(moment.plus(1, ChronoUnit.HOURS).toString())).isEqualTo(5);
    }

    private static int overdueBy(String instant) {
        return server.count("work_order where status = 'READY' and due_at < '" + instant + "'");
    }

    @Test
    void every_order_and_customer_lies_in_its_territory_and_in_no_other() {
        var areas = DemoCatalogue.read().territories();
        record Placed(String territory, double lat, double lon) {}
        var orders = server.sql()
                .sql("select territory, lat, lon from work_order order by id")
                .query(Placed.class)
                .list();
        for (var order : orders) {
            var place = new GeoPoint(order.lat(), order.lon());
            assertThat(areas.stream().filter(area -> area.contains(place)).map(DemoCatalogue.Area::id))
                    .containsExactly(order.territory());
        }
        assertThat(server.count("""
                work_order join territory on territory.id = work_order.territory
                where territory.region <> work_order.region
                """)).isZero();
    }

    @Test
    void every_address_of_the_country_lies_in_exactly_one_territory() {
        var areas = DemoCatalogue.read().territories();
        var addresses = server.region().places().listAddresses(Integer.MAX_VALUE, 1);
        var counts = addresses.stream()
                .map(address -> areas.stream()
                        .filter(area -> area.contains(address.position()))
                        .count())
                .toList();
        assertThat(addresses).hasSizeGreaterThan(3000);
        assertThat(counts).allMatch(count -> count <= 1);
        var abroad = counts.stream().filter(count -> count == 0).count();
        assertThat(abroad).as("addresses beyond the border").isLessThan(40);
    }

    @Test
    void nobody_is_at_two_customers_at_once_and_everybody_has_time_to_drive() {
        assertThat(server.count("""
                visit a join visit b on a.engineer_id = b.engineer_id and a.id < b.id
                where a.status not in ('DECLINED', 'WITHDRAWN', 'ABORTED') and b.status not in ('DECLINED', 'WITHDRAWN', 'ABORTED')
                  and tstzrange(a.planned_start - a.travel_seconds * interval '1 s', a.planned_end)
                      && tstzrange(b.planned_start - b.travel_seconds * interval '1 s', b.planned_end)
                """)).isZero();
        assertThat(server.count("""
                visit a join visit b on a.engineer_id = b.engineer_id and a.planned_start < b.planned_start
                where a.ended_at is not null and b.departed_at < a.ended_at
                """)).isZero();
    }

    @Test
    void every_planned_visit_keeps_the_shift_the_window_and_the_skills() {
        assertThat(server.count("""
                visit join engineer e on e.id = visit.engineer_id
                where visit.status <> 'DECLINED' and not exists (
                    select from shift s
                    where s.engineer_id = visit.engineer_id and planned_start >= s.starts_at
                        and planned_end <= s.ends_at + e.overtime_minutes * interval '1 minute')
                """)).isZero();
        assertThat(server.count("""
                visit join work_order on work_order.id = visit.work_order_id
                where planned_start < window_start or planned_start >= window_end
                """)).isZero();
        assertThat(server.count("""
                visit join work_order on work_order.id = visit.work_order_id cross join unnest(required_skills) as needed
                where not exists (select from engineer_skill held where held.engineer_id = visit.engineer_id
                    and held.skill = needed and (held.expires_on is null or held.expires_on >= planned_start::date))
                """)).isZero();
        assertThat(server.count("""
                visit join work_order on work_order.id = visit.work_order_id
                where coalesce(departed_at, visit.created_at) < work_order.created_at
                """)).isZero();
    }

    @Test
    void the_status_of_an_order_follows_from_its_visits() {
        for (var wrong : List.of(
                "status = 'SCHEDULED' and not exists (%s and visit.status in ('NOTIFIED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE'))",
                "status = 'IN_PROGRESS' and not exists (%s and visit.status = 'IN_PROGRESS')",
                "status in ('COMPLETED', 'CONFIRMED', 'CLOSED') and not exists (%s and visit.status = 'DONE')",
                "status in ('NEW', 'READY', 'WAITING', 'CANCELLED') and exists (%s and visit.status <> 'DECLINED')",
                "(status in ('COMPLETED', 'CONFIRMED', 'CLOSED', 'CANCELLED')) <> (ended_at is not null)")) {
            var visits = "select from visit where visit.work_order_id = work_order.id";
            assertThat(server.count("work_order where " + wrong.formatted(visits)))
                    .as(wrong)
                    .isZero();
        }
        assertThat(server.count("visit where status = 'DECLINED'")).isEqualTo(1);
    }

    @Test
    void every_order_has_its_history_and_nothing_happened_in_the_future() {
        assertThat(server.count("""
                work_order where version <> (select count(*) from history
                    where history.work_order_id = work_order.id and history.kind <> 'StepRecorded'
                        and history.kind not like 'Sla%')
                """)).isZero();
        var moment = DemoTime.firstMoment(server);
        assertThat(server.count(
                        "history where kind not like 'Sla%' and kind <> 'PriorityRaised' and at > '" + moment + "'"))
                .isZero();
        assertThat(server.count(
                        "visit where departed_at > arrived_at or arrived_at > started_at or started_at > ended_at"))
                .isZero();
    }

    @Test
    void every_photo_and_signature_that_a_job_names_is_there_and_can_be_opened() throws Exception {
        assertThat(server.count("""
                step_result r join work_order o on o.id = r.work_order_id
                    join service_template t on t.code = o.template_code
                    cross join lateral jsonb_array_elements(t.procedure) as s (step)
                where s.step ->> 'code' = r.step and s.step ->> 'kind' in ('PHOTO', 'SIGNATURE')
                    and not exists (select from attachment a where a.id::text = r.value and a.work_order_id = o.id)
                """)).isZero();
        var pictures = server.sql()
                .sql("select id from attachment where media_type = 'image/png' order by id")
                .query(UUID.class)
                .list();
        assertThat(pictures).isNotEmpty();
        try (var dispatcher = DemoApi.signIn(server, "dispatcher")) {
            assertThat(ImageIO.read(
                            new ByteArrayInputStream(dispatcher.bytes("/api/attachments/" + pictures.getFirst()))))
                    .isNotNull();
        }
    }

    @Test
    void somebody_is_on_his_way_at_work_free_silent_and_absent() {
        assertThat(server.count("visit where status = 'EN_ROUTE'")).isPositive();
        assertThat(server.count("visit where status = 'IN_PROGRESS'")).isGreaterThan(5);
        assertThat(server.count("engineer e where not exists (select from shift s where s.engineer_id = e.id and "
                        + TODAY + ")"))
                .isEqualTo(2);
        var moment = DemoTime.firstMoment(server);
        assertThat(server.count("last_position where at = '" + moment.minus(42, ChronoUnit.MINUTES) + "'"))
                .isEqualTo(1);
    }

    @Test
    void in_the_afternoon_somebody_is_lent_to_the_other_region() throws Exception {
        try (var dispatcher = DemoApi.signIn(server, "dispatcher")) {
            var rows = new ArrayList<JsonNode>();
            for (var engineer : dispatcher.get("/api/board").get("engineers")) {
                if (engineer.get("code").asString().equals("e03")) {
                    rows.add(engineer);
                }
            }
            assertThat(rows)
                    .extracting(row -> row.get("region").asString())
                    .containsExactlyInAnyOrder("oberland", "unterland");
            var guest =
                    rows.stream().filter(row -> row.has("lentFrom")).findFirst().orElseThrow();
            assertThat(guest.get("region").asString()).isEqualTo("unterland");
            assertThat(guest.get("shifts")).isNotEmpty();
            assertThat(guest.get("loans")).hasSize(1);
            rows.remove(guest);
            assertThat(rows.getFirst().get("absences"))
                    .singleElement()
                    .satisfies(away -> assertThat(away.get("kind").asString()).isEqualTo("LENT"));
        }
    }

    @Test
    void at_the_first_moment_the_server_finds_somebody_for_every_order_that_waits_for_an_engineer() throws Exception {
        server.setTime(DemoTime.firstMoment(server)); // minutes later the last free hour of somebody's day may be gone
        try (var dispatcher = DemoApi.signIn(server, "dispatcher")) {
            var waiting = server.sql()
                    .sql("select id from work_order where status = 'READY' order by id")
                    .query(UUID.class)
                    .list();
            for (var order : waiting) {
                var candidates = dispatcher.get("/api/work-orders/" + order + "/candidates");
                assertThat(candidates.get(0).get("rank").asInt())
                        .as("best for " + order)
                        .isEqualTo(1);
            }
        }
    }
}
