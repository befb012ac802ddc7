package io.paidan.server.sla.clock;

import static io.paidan.contract.sla.SlaTarget.ARRIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.session.Role;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The last step of an escalation reaches who answers for the whole region, not for an outlet of it. */
@PaidanServerTest
@Import(Given.class)
class RegionalManagersIT extends OrdersOnTheClock {

    @BeforeEach
    void an_outlet_with_a_supervisor_of_its_own() {
        company.withUser("outlet", Role.SUPERVISOR, "oberland-nord");
        company.withUser("elsewhere", Role.SUPERVISOR, "unterland");
    }

    @Test
    void it_is_the_supervisors_who_were_given_the_region() {
        assertThat(toldOf(late())).containsExactly("supervisor");
    }

    @Test
    void where_the_region_has_none_it_is_its_administrators() {
        database.update("update app_user set active = false where username = 'supervisor'");

        assertThat(toldOf(late())).containsExactly("admin");
    }

    /** An order for which the last step was taken. */
    private UUID late() {
        var hours = Duration.ofHours(4);
        var policy = new SlaPolicy(
                "late",
                0,
                "Late",
                null,
                null,
                null,
                null,
                "24x7",
                null,
                null,
                hours,
                null,
                null,
                SlaPolicy.USUAL_STEPS);
        assertThat(desk.admin().put("/api/sla-policies/late", policy).status()).isEqualTo(200);
        var order = desk.take().id();
        clock.advance(hours.multipliedBy(2));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.target(order, ARRIVE).fired().contains(EscalationAct.REGIONAL_MANAGER));
        return order;
    }

    /** Of the last step, in Paidan itself, by name. */
    private List<String> toldOf(UUID order) {
        return database.queryForList("""
                select u.username from notice n join app_user u on u.id = n.user_id
                where n.work_order_id = ? and n.key like '%ARRIVE@%:REGIONAL_MANAGER' and n.kind = 'IN_APP'
                order by u.username
                """, String.class, order);
    }
}
