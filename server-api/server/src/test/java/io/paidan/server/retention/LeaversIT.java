package io.paidan.server.retention;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.organisation.RetentionPolicy;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.UserDetails;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** Engineers and users who left, and their names in what they did. */
@PaidanServerTest
@Import(Given.class)
class LeaversIT extends GivenCompany {

    @Autowired
    Retention retention;

    @Test
    void who_left_is_forgotten_so_many_days_later_wherever_his_name_is_written() {
        forgetAfter30Days();
        var gone = leaver("lin.tao", "林涛", 31);
        var staying = leaver("chen.jing", "陈静", 29);
        List.of(gone, leaver("lin.he", "林鹤", 31)).forEach(this::vanOf);
        var order = given.order(aWorkOrder());
        database.update("""
                insert into history (region, work_order_id, at, actor, kind, subject)
                values ('oberland', ?, now(), '林涛', 'VisitAssigned', '陈静')
                """, order);
        database.update("update work_order set created_by = '林涛' where id = ?", order);
        database.update("update term set changed_by = '林涛'");
        database.update(
                "update server_setting set value = replace(value, '\"ADMIN\"', '\"林涛\"') where name = 'retention.policy'");

        retention.forget();

        assertThat(whereIs("林涛")).isEmpty();
        assertThat(whereIs("lin.tao")).isEmpty();
        assertThat(whereIs("+423 777 31")).isEmpty();
        assertThat(whereIs("陈静")).contains("engineer.name", "app_user.display_name", "history.subject");
        assertThat(api.as("admin").get("/api/setup/users").as(new TypeReference<List<UserDetails>>() {}))
                .extracting(UserDetails::username)
                .contains("chen.jing")
                .doesNotContain("lin.tao", gone.toString());
        assertThat(api.as("admin").get("/api/setup/engineers").as(new TypeReference<List<EngineerDetails>>() {}))
                .extracting(EngineerDetails::id)
                .contains(staying)
                .doesNotContain(gone);
        assertThat(api.as("admin")
                        .get("/api/setup/retention")
                        .as(RetentionPolicy.class)
                        .changedBy())
                .isEqualTo("–");
    }

    @Test
    void the_name_of_who_left_stays_where_somebody_who_is_still_here_is_called_the_same() {
        forgetAfter30Days();
        leaver("lin.tao", "林涛", 31);
        company.withUser("tao2", Role.DISPATCHER, "oberland");
        database.update("update app_user set display_name = '林涛' where username = 'tao2'");
        var order = given.order(aWorkOrder());
        database.update("update work_order set created_by = '林涛' where id = ?", order);

        retention.forget();

        assertThat(whereIs("林涛")).containsExactlyInAnyOrder("app_user.display_name", "work_order.created_by");
        assertThat(whereIs("lin.tao")).isEmpty();
    }

    /** Called as he is. */
    private void vanOf(UUID engineer) {
        database.update(
                "insert into store (region, id, kind, name, engineer_id) select region, ?, 'VAN', name, id from engineer where id = ?",
                UUID.randomUUID(),
                engineer);
    }

    /** An engineer who is a user too, and left. */
    private UUID leaver(String username, String name, int daysAgo) {
        var engineer = given.engineer(username, "oberland-nord", Places.SCHAAN);
        var left = TestClock.START.minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC);
        database.update(
                "update engineer set name = ?, phone = ?, active = false, changed_at = ? where id = ?",
                name,
                "+423 777 " + daysAgo,
                left,
                engineer);
        database.update(
                "update app_user set display_name = ?, active = false, changed_at = ? where username = ?",
                name,
                left,
                username);
        return engineer;
    }

    /** Every column of every table that has this in it. */
    private List<String> whereIs(String text) {
        return database.queryForList("""
                        select format('select %L where exists (select from %I where strpos(%I::text, ?) > 0)',
                            c.table_name || '.' || c.column_name, c.table_name, c.column_name)
                        from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                            and c.data_type in ('text', 'jsonb', 'ARRAY')
                        """, String.class).stream()
                .flatMap(search -> database.queryForList(search, String.class, text).stream())
                .toList();
    }

    private void forgetAfter30Days() {
        assertThat(api.as("admin")
                        .put("/api/setup/retention", new SaveRetentionPolicy(0, 90, 30))
                        .status())
                .isEqualTo(200);
    }
}
