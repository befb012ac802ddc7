package io.paidan.server.notice;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static io.paidan.server.notice.GivenChannels.channel;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A company with an order, whose dispatchers are told of it, and somebody on the other side of a channel. */
abstract class NoticeSending {

    static final String TRICKY = "He said \"off\" & <at user_id=\"all\">now</at> {number} 热水器 🔥";

    @Autowired
    Given given;

    @Autowired
    ApiClient anonymous;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JsonMapper json;

    Counterpart counterpart;
    GivenChannels channels;
    WorkOrderSummary order;

    @BeforeEach
    void a_company_and_an_order() throws Exception {
        given.company();
        counterpart = new Counterpart();
        channels = new GivenChannels(anonymous.as("admin"), json);
        var id = given.order(aWorkOrder().titled(TRICKY));
        order = anonymous
                .as("dispatcher")
                .get("/api/work-orders/" + id)
                .as(WorkOrderDetails.class)
                .order();
    }

    @AfterEach
    void close() {
        counterpart.close();
    }

    void tell(String key) {
        transaction.executeWithoutResult(status -> notices.send(request(key)));
    }

    NoticeRequest request(String key) {
        return NoticeRequest.about(order, NoticeEvent.VISIT_DECLINED, key)
                .with(NoticeVariable.ENGINEER, "LI")
                .with(NoticeVariable.REASON, "no gas")
                .toRole(Role.DISPATCHER);
    }

    void reachableBy(String username, String email, String phone) {
        database.update("""
                insert into notice_contact (user_id, email, phone, language)
                select id, ?, ?, 'EN' from app_user where username = ?
                """, email, phone, username);
    }

    String state(String channel) {
        return database.queryForObject("select state from notice where channel = ?", String.class, channel);
    }

    String problem(String channel) {
        return database.queryForObject("select problem from notice where channel = ?", String.class, channel);
    }

    String failure(String channel) {
        return database.queryForObject("select failure from notice where channel = ?", String.class, channel);
    }

    String idOfNotice(String channel) {
        return database.queryForObject("select id::text from notice where channel = ?", String.class, channel);
    }

    List<String> listStates(String channel) {
        return database.queryForList("select state from notice where channel = ?", String.class, channel);
    }

    int count(String condition) {
        return database.queryForObject("select count(*) from notice where " + condition, Integer.class);
    }

    static byte[] hmac(String key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
