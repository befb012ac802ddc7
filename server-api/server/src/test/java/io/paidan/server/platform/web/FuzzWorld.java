package io.paidan.server.platform.web;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;

import io.paidan.contract.session.CreateApiKey;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.given.Requests;
import io.paidan.server.testing.ApiClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What requests speak of as §words: an order nobody has touched, a code that is free. New for every request. */
final class FuzzWorld {

    private static final Pattern WORD = Pattern.compile("§([a-z]+)");

    private final Given given;
    private final JdbcTemplate database;
    private final ApiClient admin;
    private final UUID engineer;
    private final UUID store = UUID.randomUUID();
    private int count;

    FuzzWorld(Given given, JdbcTemplate database, ApiClient admin) {
        this.given = given;
        this.database = database;
        this.admin = admin;
        this.engineer = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        var part = UUID.randomUUID();
        database.update(
                "insert into part (id, number, name_en, name_zh, category, unit) values (?, 'VALVE', 'V', '阀', 'heater', 'piece')",
                part);
        database.update(
                "insert into store (region, id, kind, name, lat, lon) values ('oberland', ?, 'CENTRAL', 'Main', 47.1, 9.5)",
                store);
        database.update("insert into stock_level values ('oberland', ?, ?, 5, 0)", store, part);
        database.update("insert into order_counter (region, day, last) values ('oberland', '2026-03-21', 50000)");
    }

    /** The text with every §word replaced, each by the same wherever it stands in what is known of this request. */
    String fill(String text, Map<String, String> known) {
        return WORD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(known.computeIfAbsent(found.group(1), this::make)));
    }

    static Map<String, String> nothingKnown() {
        return new HashMap<>();
    }

    private String make(String word) {
        count++;
        return switch (word) {
            case "n" -> String.valueOf(count);
            case "uuid" -> UUID.randomUUID().toString();
            case "engineer" -> engineer.toString();
            case "store" -> store.toString();
            case "order" -> given.order(aWorkOrder()).toString();
            case "completed" -> order(WorkOrderStatus.COMPLETED);
            case "waiting" -> order(WorkOrderStatus.WAITING);
            case "visit" -> visit();
            case "clocked" -> clocked();
            case "dispatcher", "user" -> user();
            case "tier" -> tier();
            case "rules" ->
                String.valueOf(
                        admin.get("/api/dispatch-rules").json().path("version").asInt());
            case "customer" ->
                made("/api/setup/customers/{id}", UUID.randomUUID().toString());
            case "asset" -> made("/api/setup/assets/{id}", UUID.randomUUID().toString());
            case "newstore" -> made("/api/setup/stores/{id}", UUID.randomUUID().toString());
            case "apikey" -> apiKey();
            case "calendar" -> made("/api/business-calendars/{id}", "cal-d" + count);
            case "channel" -> made("/api/notice-channels/{id}", "hook-d" + count);
            case "priorityrule" -> made("/api/priority-rules/{id}", "rule-d" + count);
            case "policy" -> made("/api/sla-policies/{id}", "policy-d" + count);
            default -> throw new IllegalArgumentException("nobody knows what §" + word + " is");
        };
    }

    private String order(WorkOrderStatus status) {
        return given.order(aWorkOrder().that(status)).toString();
    }

    private String visit() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        return given.visit(aVisit(order, engineer)).toString();
    }

    /** An order that came in by the front door has its clocks. */
    private String clocked() {
        var request = Requests.request(Places.VADUZ);
        admin.post("/api/work-orders", request);
        return request.id().toString();
    }

    private String user() {
        return String.valueOf(
                database.queryForObject("select id from app_user where username = 'dispatcher'", UUID.class));
    }

    private String apiKey() {
        var key = new CreateApiKey(UUID.randomUUID(), "ERP", Role.DISPATCHER, List.of("oberland-nord"), null);
        admin.post("/api/setup/api-keys", key);
        return key.id().toString();
    }

    private String tier() {
        database.update(
                "insert into term (kind, code, name_en, name_zh) values ('TIER', ?, ?, ?)",
                "tier" + count,
                "Tier " + count,
                "等级" + count);
        return "tier" + count;
    }

    /** Saved as {@link FittingRequests} save it, under this id. */
    private String made(String path, String id) {
        var operation = FittingRequests.of(new OpenApiDocument.Operation("PUT", path, Map.of(), null));
        var known = nothingKnown();
        var body = JsonMapper.shared().readTree(fill(String.valueOf(operation.body()), known));
        if (body.has("id")) {
            ((ObjectNode) body).put("id", id);
        }
        admin.send(admin.request(path.replace("{id}", id))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
        return id;
    }
}
