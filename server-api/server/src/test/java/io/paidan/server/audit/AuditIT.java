package io.paidan.server.audit;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.audit.ChainPiece;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.platform.database.DatabaseAddress;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is in the log after a command. */
@PaidanServerTest
@Import(Given.class)
class AuditIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient anonymous;

    @Autowired
    ServerSettings settings;

    @Autowired
    DatabaseAddress address;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void a_company() {
        given.company();
    }

    @Test
    void a_command_is_in_the_chain_of_its_region_with_who_and_what() throws Exception {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.READY));

        anonymous
                .as("supervisor")
                .post(
                        "/api/work-orders/" + order + "/transitions",
                        new TransitionWorkOrder(WorkOrderStatus.CANCELLED, 1, null, "customer moved away"));

        var entry = database.queryForMap("""
                select actor, act, array_to_string(records, ' ') as records, array_to_string(territories, ' ') as territories,
                    detail
                from audit_entry where region = 'oberland'
                """);
        assertThat(entry.get("actor")).isEqualTo(userId("supervisor"));
        assertThat(entry).containsEntry("act", "ORDER_CHANGED").containsEntry("records", order.toString());
        assertThat((String) entry.get("territories")).contains("oberland-nord");
        assertThat((String) entry.get("detail"))
                .contains("WorkOrderStatusChanged", "CANCELLED", "•••")
                .doesNotContain("customer moved away", "王芳", "4232321010", "47.1");
        assertThat(verify()).allSatisfy(result -> assertThat(result.fault()).isNull());
    }

    @Test
    void what_a_command_does_to_the_clock_of_an_order_is_in_the_same_entry() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.READY));

        anonymous
                .as("supervisor")
                .post(
                        "/api/work-orders/" + order + "/transitions",
                        new TransitionWorkOrder(WorkOrderStatus.WAITING, 1, WaitingReason.PARTS, null));

        assertThat(database.queryForObject("select detail from audit_entry where region = 'oberland'", String.class))
                .contains("WorkOrderStatusChanged", "SlaChanged");
    }

    @Test
    void a_refused_command_leaves_nothing() {
        var order = given.order(aWorkOrder());

        anonymous
                .as("supervisor")
                .post(
                        "/api/work-orders/" + order + "/transitions",
                        new TransitionWorkOrder(WorkOrderStatus.CANCELLED, 99, null, "stale"));

        assertThat(count()).isZero();
    }

    @Test
    void a_change_of_the_setup_is_in_the_company_s_chain_without_its_secrets() {
        var admin = anonymous.as("admin");
        admin.send(admin.request("/api/notice-channels/hook")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("""
                        {"kind":"WEBHOOK","name":"ERP","enabled":true,"events":[],"territories":[],"language":"EN",
                        "privateAddressAllowed":false,"settings":{"type":"Webhook","address":"https://erp.example.com"},
                        "secrets":{"SIGNING_KEY":"s3cret"},"version":0}""")));

        var entry = database.queryForMap(
                "select actor, act, records[1] as record, detail from audit_entry where region = '*' and act <> 'SIGNED_IN'");
        assertThat(entry.get("actor")).isEqualTo(userId("admin"));
        assertThat(entry).containsEntry("act", "NOTICE_CHANNEL_CHANGED").containsEntry("record", "hook");
        assertThat((String) entry.get("detail")).contains("erp.example.com").doesNotContain("s3cret");
    }

    private List<ChainPiece> verify() throws SQLException, IOException {
        return ChainVerification.verify(address, settings.home());
    }

    private UUID userId(String username) {
        return database.queryForObject("select id from app_user where username = ?", UUID.class, username);
    }

    private int count() {
        return database.queryForObject("select count(*) from audit_entry where act <> 'SIGNED_IN'", Integer.class);
    }
}
