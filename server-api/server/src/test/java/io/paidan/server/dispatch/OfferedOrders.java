package io.paidan.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.GrabOffer;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.given.WorkOrderBuilder;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** For tests of orders in the grab pool: eight engineers, one further away than the other. */
abstract class OfferedOrders {

    static final int ENGINEERS = 8;

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void eight_engineers_one_further_away_than_the_other() {
        given.company();
        for (var number = 0; number < ENGINEERS; number++) {
            var share = number / (double) ENGINEERS;
            var place = new GeoPoint(
                    Places.VADUZ.lat() + share * (Places.SCHAAN.lat() - Places.VADUZ.lat()),
                    Places.VADUZ.lon() + share * (Places.SCHAAN.lon() - Places.VADUZ.lon()));
            given.engineer("e0" + number, "oberland-nord", place);
        }
    }

    /** The names of who was told. */
    List<String> told(UUID order, NoticeEvent event) {
        return database.queryForList(
                "select recipient from notice where work_order_id = ? and event = ? order by recipient",
                String.class,
                order,
                event.name());
    }

    UUID offered(WorkOrderBuilder builder) {
        var order = given.order(builder);
        set(order, DispatchMode.GRAB);
        await().untilAsserted(() ->
                assertThat(details(order).order().dispatch().phase()).isEqualTo(DispatchPhase.OFFERED));
        return order;
    }

    void set(UUID order, DispatchMode mode) {
        var version = details(order).order().version();
        assertThat(api.as("dispatcher")
                        .post("/api/work-orders/" + order + "/dispatch", new SetDispatch(mode, null, version))
                        .status())
                .isEqualTo(200);
    }

    List<GrabOffer> pool(String engineer) {
        return api.as(engineer).get("/api/grab-pool").as(new TypeReference<>() {});
    }

    ApiReply take(String engineer, UUID order, GrabOrder command) {
        return api.as(engineer).post("/api/work-orders/" + order + "/grabs", command);
    }

    WorkOrderDetails details(UUID order) {
        return api.as("dispatcher").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }

    /** The digits of his code. */
    String name(VisitSummary visit) {
        for (var number = 0; number < ENGINEERS; number++) {
            var id = UUID.nameUUIDFromBytes(("engineer e0" + number).getBytes(StandardCharsets.UTF_8));
            if (id.equals(visit.engineerId())) {
                return "0" + number;
            }
        }
        throw new AssertionError("nobody has " + visit);
    }
}
