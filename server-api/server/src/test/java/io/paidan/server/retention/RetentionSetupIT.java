package io.paidan.server.retention;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.organisation.RetentionForecast;
import io.paidan.contract.organisation.RetentionPolicy;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.audit.FormerLine;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.given.WorkOrderBuilder;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How long personal data are kept is changed, and what that comes to is told before. */
@PaidanServerTest
@Import(Given.class)
class RetentionSetupIT extends GivenCompany {

    @Autowired
    Retention retention;

    @Test
    void what_other_days_would_forget_is_counted_and_nothing_is_forgotten() {
        var ofOld = customer(400);
        var ofOpen = customer(400);
        customer(10);
        order(ofOld, aWorkOrder().that(WorkOrderStatus.CLOSED, daysAgo(100)));
        order(ofOpen, aWorkOrder().that(WorkOrderStatus.CLOSED, daysAgo(100)));
        order(ofOpen, aWorkOrder().createdAt(daysAgo(200)));
        given.order(aWorkOrder().that(WorkOrderStatus.CLOSED, daysAgo(29)));
        given.engineer("gone", "oberland-nord", Places.SCHAAN);
        database.update("update engineer set active = false, changed_at = ? where code = 'gone'", at(daysAgo(40)));
        database.update("update app_user set active = false, changed_at = ? where username = 'gone'", at(daysAgo(40)));
        FormerLine.write(database, daysAgo(60), daysAgo(50));
        database.execute("create table if not exists position_20260310 partition of position"
                + " for values from ('2026-03-10 00:00:00+00') to ('2026-03-11 00:00:00+00')");

        assertThat(forecast(90, 3 * 365)).isEqualTo(new RetentionForecast(0, 0, 0, 0, 0, 0));
        assertThat(forecast(7, 30)).isEqualTo(new RetentionForecast(1, 2, 1, 1, 1, 2));

        assertThat(save(0, 7, 30).status()).isEqualTo(200);
        assertThat(forecast(7, 30).orders())
                .as("nothing is forgotten before the next run")
                .isEqualTo(2);
        retention.forget();
        assertThat(forecast(7, 30)).isEqualTo(new RetentionForecast(0, 0, 0, 0, 0, 0));
    }

    @Test
    void days_that_cannot_be_saved_are_not_counted_either() {
        assertThat(api.as("admin")
                        .post("/api/setup/retention/forecast", new SaveRetentionPolicy(0, 0, 99_999))
                        .problem()
                        .errors())
                .hasSize(2);
    }

    @Test
    void the_policy_is_changed_by_one_at_a_time_within_limits() {
        assertThat(save(0, 14, 400).status()).isEqualTo(200);
        assertThat(api.as("admin")
                        .get("/api/setup/retention")
                        .as(RetentionPolicy.class)
                        .positionDays())
                .isEqualTo(14);
        var stale = api.as("admin")
                .in(Locale.SIMPLIFIED_CHINESE)
                .put("/api/setup/retention", new SaveRetentionPolicy(0, 1, 1));
        assertThat(stale.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(stale.problem().detail()).contains("数据保留期限");
        assertThat(api.as("admin")
                        .put("/api/setup/retention", new SaveRetentionPolicy(1, 0, 99_999))
                        .problem()
                        .errors())
                .hasSize(2);
    }

    private RetentionForecast forecast(int positionDays, int personalDataDays) {
        return api.as("admin")
                .post("/api/setup/retention/forecast", new SaveRetentionPolicy(0, positionDays, personalDataDays))
                .as(RetentionForecast.class);
    }

    private ApiReply save(int version, int positionDays, int personalDataDays) {
        return api.as("admin")
                .put("/api/setup/retention", new SaveRetentionPolicy(version, positionDays, personalDataDays));
    }

    private void order(UUID customer, WorkOrderBuilder order) {
        database.update("update work_order set customer_id = ? where id = ?", customer, given.order(order));
    }

    private UUID customer(int daysAgo) {
        var id = UUID.randomUUID();
        database.update(
                "insert into customer (region, id, name, phone, address, lat, lon, changed_at)"
                        + " values ('oberland', ?, '王芳', '+4232321010', 'Städtle 1', 47.1410, 9.5209, ?)",
                id,
                at(daysAgo(daysAgo)));
        return id;
    }

    private static Instant daysAgo(int days) {
        return TestClock.START.minus(Duration.ofDays(days));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
