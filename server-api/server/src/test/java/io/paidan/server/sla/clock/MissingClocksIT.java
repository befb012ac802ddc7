package io.paidan.server.sla.clock;

import static io.paidan.contract.sla.SlaTarget.ARRIVE;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.Rows;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An order that has no clock gets one later. */
@PaidanServerTest
@Import(Given.class)
class MissingClocksIT extends OrdersOnTheClock {

    @Autowired
    Replanning replanning;

    @Test
    void an_order_without_a_clock_gets_one_when_policies_change() {
        var order = desk.take().id();
        database.update("delete from sla_target_state where work_order_id = ?", order);
        database.update("delete from order_sla where work_order_id = ?", order);

        desk.policy("ordinary", null, Duration.ofHours(3));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(desk.admin().get("/api/work-orders/" + order + "/sla").status())
                    .isEqualTo(200);
            assertThat(desk.details(order).order().dueAt()).isEqualTo(at(3));
        });
    }

    @Test
    void an_order_from_before_there_were_clocks_gets_one() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        awaitReplanned();
        var order = given.order(aWorkOrder().createdAt(at(-1)));
        replanning.setMissing();
        assertThat(replanning.setMissing()).isZero();
        assertThat(desk.target(order, ARRIVE).dueAt()).isEqualTo(at(3));
    }

    @Test
    void many_orders_without_a_clock_get_one_each_with_its_targets_its_timer_and_an_event() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        awaitReplanned();
        var id = given.order(aWorkOrder().createdAt(at(0)));
        copies(id, 600);

        replanning.setMissing();

        assertThat(Rows.count("order_sla where timer_at is not null", database)).isEqualTo(601);
        assertThat(Rows.count("sla_target_state", database)).isEqualTo(3 * 601);
        assertThat(Rows.count("work_order where due_at = '2026-03-21 12:00Z'", database))
                .isEqualTo(601);
        assertThat(Rows.count(
                        "(select event from feed union all select event from outbox) e where event ->> 'type' = 'SlaChanged'",
                        database))
                .isEqualTo(601);
        assertThat(replanning.setMissing()).isZero();
    }

    private void copies(UUID order, int count) {
        database.update("""
                insert into work_order (region, id, territory, number, status, priority, template_code, service_type,
                    category, channel, title, customer_name, phone, address, lat, lon, duration_minutes, due_at,
                    created_by, created_at)
                select region, gen_random_uuid(), territory, number || '-' || n, status, priority, template_code,
                    service_type, category, channel, title, customer_name, phone, address, lat, lon, duration_minutes,
                    due_at, created_by, created_at
                from work_order cross join generate_series(1, ?) n
                where id = ?
                """, count, order);
    }

    private static Instant at(int hour) {
        return TestClock.START.plus(Duration.ofHours(hour));
    }
}
