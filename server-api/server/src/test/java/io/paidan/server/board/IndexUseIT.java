package io.paidan.server.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.organisation.Scope;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks PostgreSQL how it would answer the queries of the daily screens when there are many rows. */
@PaidanServerTest
@Import(Given.class)
class IndexUseIT {

    private static final Scope DISPATCHER =
            new Scope(List.of("oberland", "unterland"), List.of("oberland-nord", "oberland-sued"), null, false);

    @Autowired
    Given given;

    @Autowired
    JdbcTemplate database;

    @Autowired
    DataSource dataSource;

    @Autowired
    SqlSessionFactory sessions;

    @Test
    void daily_screens_read_along_indexes_however_many_orders_there_are() throws SQLException {
        given.company();
        var engineer = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        sixtyThousandOrdersOfHalfAYear(engineer);
        var order = database.queryForObject("select id from work_order limit 1", UUID.class);

        var softly = new SoftAssertions();
        check(softly, "workorder.WorkOrderMapper.listForBoard", Map.of("scope", DISPATCHER, "now", TestClock.START));
        check(softly, "workorder.WorkOrderMapper.find", Map.of("scope", DISPATCHER, "id", order));
        check(softly, "workorder.WorkOrderListMapper.list", page(null));
        check(softly, "workorder.WorkOrderListMapper.list", page("%number 4711%"));
        check(softly, "workorder.IntakeMapper.findRequestHash", Map.of("id", order));
        check(softly, "workorder.HistoryMapper.list", Map.of("region", "oberland", "workOrderId", order));
        check(softly, "visit.VisitMapper.listForBoard", Map.of("scope", DISPATCHER, "now", TestClock.START));
        check(softly, "visit.VisitMapper.find", Map.of("scope", DISPATCHER, "id", order));
        check(softly, "visit.VisitMapper.listOfOrder", Map.of("region", "oberland", "workOrderId", order));
        check(softly, "visit.VisitMapper.listActive", Map.of("region", "oberland", "engineerIds", List.of(engineer)));
        check(softly, "visit.VisitMapper.lockDueNotices", Map.of("now", TestClock.START, "limit", 100));
        var since = Map.<String, Object>of("region", "oberland", "after", 30_000L, "limit", 500);
        check(softly, "feed.FeedMapper.listAfter", since);
        check(softly, "feed.FeedMapper.isComplete", since);
        check(softly, "feed.FeedMapper.deleteOlderThan", Map.of("before", TestClock.START.minus(Duration.ofDays(200))));
        softly.assertAll();
        assertThat(plan("workorder.WorkOrderListMapper.list", page("%number 4711%")))
                .contains("work_order_search");
    }

    private static Map<String, Object> page(String pattern) {
        var parameters = new HashMap<String, Object>(Map.of("scope", DISPATCHER, "limit", 51));
        parameters.put("status", null);
        parameters.put("pattern", pattern);
        parameters.put("after", null);
        parameters.put("personalData", true);
        return parameters;
    }

    private void check(SoftAssertions softly, String statement, Map<String, Object> parameters) throws SQLException {
        softly.assertThat(plan(statement, parameters))
                .as(statement)
                .contains("Index")
                .doesNotContain(
                        "Seq Scan on work_order", "Seq Scan on visit", "Seq Scan on history", "Seq Scan on feed ");
    }

    private String plan(String statement, Map<String, Object> parameters) throws SQLException {
        var mapped = sessions.getConfiguration().getMappedStatement("io.paidan.server." + statement);
        var sql = mapped.getBoundSql(parameters);
        try (var connection = dataSource.getConnection();
                var explain = connection.prepareStatement("explain " + sql.getSql())) {
            sessions.getConfiguration()
                    .newParameterHandler(mapped, parameters, sql)
                    .setParameters(explain);
            var lines = explain.executeQuery();
            var plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    /** One in a thousand is open. */
    private void sixtyThousandOrdersOfHalfAYear(UUID engineer) {
        database.update("""
                insert into work_order (region, id, territory, number, status, priority, template_code, service_type,
                    category, channel, title, customer_name, phone, address, lat, lon, duration_minutes, due_at,
                    created_by, created_at, ended_at)
                select 'oberland', gen_random_uuid(), 'oberland-nord', 'W-' || n,
                    (case when n % 1000 = 0 then 'READY' else 'CLOSED' end)::work_order_status, 'P3', ?, 'REPAIR', 'heater',
                    'PHONE', 'Heater number ' || n, 'Customer ' || n, '+423 ' || n, 'Street ' || n, 47.14, 9.52, 60,
                    at, 'AGENT', at, case when n % 1000 = 0 then null else at end
                from (select n, timestamptz '2026-03-21 08:00Z' - n * interval '5 minutes' as at
                      from generate_series(1, 60000) n) numbered
                """, Given.TEMPLATE);
        database.update("""
                insert into visit (region, id, work_order_id, engineer_id, status, planned_start, planned_end,
                    travel_seconds, created_at)
                select region, gen_random_uuid(), id, ?, (case when status = 'READY' then 'PLANNED' else 'DONE' end)::visit_status,
                    created_at, created_at + interval '1 hour', 300, created_at
                from work_order
                """, engineer);
        database.update("""
                insert into history (region, work_order_id, at, actor, kind)
                select region, id, created_at, 'AGENT', 'WorkOrderCreated' from work_order
                """);
        database.update("""
                insert into feed (region, seq, territory, at, actor, event)
                select 'oberland', row_number() over (order by created_at), 'oberland-nord', created_at, 'AGENT', '{}'
                from work_order
                """);
        database.update("insert into feed_counter (region, last) values ('oberland', 60000)");
        database.execute("analyze work_order, visit, history, feed, feed_counter");
    }
}
