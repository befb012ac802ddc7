package io.paidan.server.platform.web;

import static java.util.Map.entry;

import io.paidan.server.platform.web.OpenApiDocument.Operation;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that the server grants, where the description of the API alone makes none: §words are what {@link FuzzWorld}
 * puts in their place, new for every request.
 */
final class FittingRequests {

    /**
     * @param parameters instead of those of the description; an empty value leaves the parameter out
     * @param body instead of that of the description, null for the same
     */
    private record Fitting(
            Map<String, String> parameters, @Nullable String body) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PLACE = "{\"lat\":47.141,\"lon\":9.521}";
    private static final Map<String, Fitting> FITTING = Map.ofEntries(
            entry("GET /api/work-orders", with(Map.of("after", "", "status", "READY"), null)),
            entry("GET /api/setup/audit", with(Map.of("after", "", "since", "2026-03-20T09:00:00Z"), null)),
            entry("GET /api/setup/audit/verification", with(Map.of("region", "oberland", "after", "0"), null)),
            entry("GET /api/engineers/{id}", at("§engineer", null)),
            entry(
                    "GET /api/work-orders/{id}/candidates/{engineerId}",
                    with(Map.of("id", "§order", "engineerId", "§engineer", "start", "2026-03-21T10:00:00Z"), null)),
            entry("GET /api/setup/engineers/{id}", at("§engineer", null)),
            entry("GET /api/setup/customers/{id}", at("§customer", null)),
            entry("GET /api/setup/assets/{id}", at("§asset", null)),
            entry("DELETE /api/setup/assets/{id}", with(Map.of("id", "§asset", "version", "1"), null)),
            entry("GET /api/setup/stores/{id}", at("§store", null)),
            entry("DELETE /api/setup/stores/{id}", with(Map.of("id", "§newstore", "version", "1"), null)),
            entry("POST /api/setup/customers/{id}/erasure", at("§customer", null)),
            entry("GET /api/setup/users/{id}", at("§user", null)),
            entry("GET /api/service-templates/{id}/versions", at("heater-repair", null)),
            entry("GET /api/work-orders/{id}/sla", at("§clocked", null)),
            entry("DELETE /api/business-calendars/{id}", with(Map.of("id", "§calendar", "version", "1"), null)),
            entry("DELETE /api/notice-channels/{id}", with(Map.of("id", "§channel", "version", "1"), null)),
            entry("DELETE /api/priority-rules/{id}", with(Map.of("id", "§priorityrule", "version", "1"), null)),
            entry("DELETE /api/setup/api-keys/{id}", at("§apikey", null)),
            entry("DELETE /api/sla-policies/{id}", with(Map.of("id", "§policy", "version", "1"), null)),
            entry("DELETE /api/notice-templates/{id}", with(Map.of("id", "VISIT_ASSIGNED-EN", "version", "1"), null)),
            entry(
                    "GET /api/setup/engineers/{id}/times",
                    with(Map.of("id", "§engineer", "from", "2026-03-20T09:00:00Z"), null)),
            entry("POST /api/work-orders", with(Map.of(), """
                    {"id":"§uuid","templateCode":"heater-repair","channel":"PHONE","priority":"P2","title":"Leaks",
                    "description":"Since\\tthis morning","customerName":"Wang","phone":"+423 230 10 10","address":"Vaduz",
                    "place":%s,"window":{"start":"2026-03-21T10:00:00Z","end":"2026-03-21T12:00:00Z"},"rawContent":"mail"}
                    """.formatted(PLACE))),
            entry("POST /api/work-orders/{id}/window", at("§order", """
                    {"window":{"start":"2026-03-21T10:00:00Z","end":"2026-03-21T12:00:00Z"},"version":1,"reason":"asked"}
                    """)),
            entry("POST /api/work-orders/{id}/correction", at("§order", """
                    {"customerName":"Wang","phone":"+423 230 10 11","address":"Schaan","place":%s,"description":"Ring twice",
                    "version":1}""".formatted(PLACE))),
            entry("POST /api/work-orders/{id}/dispatch", at("§order", "{\"mode\":\"MANUAL\",\"version\":1}")),
            entry("POST /api/work-orders/{id}/priority", at("§clocked", """
                    {"priority":"P1","version":1,"reason":"no heating"}""")),
            entry("POST /api/work-orders/{id}/expected-day", at("§waiting", """
                    {"expectedOn":"2026-03-25","version":1}""")),
            entry("POST /api/work-orders/{id}/transitions", at("§order", """
                    {"to":"WAITING","version":1,"waitingReason":"PARTS","reason":"valve","expectedOn":"2026-03-25"}""")),
            entry("POST /api/work-orders/{id}/visits", at("§order", """
                    {"visitId":"§uuid","engineerId":"§engineer","orderVersion":1,"reason":"near","further":false}""")),
            entry("POST /api/work-orders/closings", with(Map.of(), """
                    {"orders":[{"id":"§completed","version":1}]}""")),
            entry("POST /api/visits/{id}/pin", at("§visit", "{\"pinned\":true,\"version\":1}")),
            entry("POST /api/visits/{id}/transitions", at("§visit", """
                    {"to":"WITHDRAWN","version":1,"reason":"ill","place":%s}""".formatted(PLACE))),
            entry("POST /api/work-orders/{id}/sla/snooze", at("§clocked", """
                    {"target":"ARRIVE","until":"2026-03-21T09:00:00Z"}""")),
            entry("POST /api/work-orders/{id}/sla/owner", at("§clocked", "{\"target\":\"ARRIVE\"}")),
            entry("POST /api/work-orders/{id}/sla/handover", at("§clocked", """
                    {"target":"ARRIVE","to":"§dispatcher"}""")),
            entry("PUT /api/setup/engineers/{id}", at("§uuid", """
                    {"version":0,"territory":"oberland-nord","code":"f§n","name":"Li","phone":"+423 1234","vehicle":"VAN",
                    "homePosition":%s,"skills":[{"code":"gas","level":3,"expiresOn":"2027-01-31"}],"capacity":5,"active":true,
                    "overtime":{"allowed":"PT1H","pricePerHour":6000,"currency":"CHF"}}""".formatted(PLACE))),
            entry("PUT /api/setup/engineers/{id}/times", at("§engineer", """
                    {"version":1,"from":"2026-03-23T00:00:00Z","until":"2026-03-30T00:00:00Z",
                    "shifts":[{"start":"2026-03-23T08:00:00Z","end":"2026-03-23T17:00:00Z",
                    "breakStart":"2026-03-23T12:00:00Z","breakEnd":"2026-03-23T12:30:00Z"}],
                    "absences":[{"start":"2026-03-24T08:00:00Z","end":"2026-03-24T17:00:00Z","kind":"LEAVE"}],
                    "loans":[{"territory":"oberland-sued","start":"2026-03-25T08:00:00Z","end":"2026-03-25T17:00:00Z"}]}
                    """)),
            entry("PUT /api/setup/terms/{kind}/{code}", with(Map.of("kind", "CATEGORY", "code", "term-§n"), """
                    {"version":0,"nameEn":"Term §n","nameZh":"词 §n","active":true}""")),
            entry("PUT /api/setup/skills/{code}", with(Map.of("code", "skill-§n"), """
                    {"version":0,"nameEn":"Skill §n","nameZh":"技能 §n"}""")),
            entry("PUT /api/password", with(Map.of(), """
                    {"oldPassword":"demo","newPassword":"seven sleepy marmots"}""")),
            entry("PUT /api/setup/users/{id}", at("§uuid", """
                    {"version":0,"username":"user.§n","displayName":"User","role":"DISPATCHER","territories":["oberland-nord"],
                    "language":"en","active":true,"password":"quite a long one 7"}""")),
            entry("POST /api/setup/api-keys", with(Map.of(), """
                    {"id":"§uuid","name":"ERP","role":"DISPATCHER","territories":["oberland-nord"],
                    "expiresAt":"2027-03-21T09:00:00Z"}""")),
            entry("PUT /api/setup/territories/{id}", at("fuzz-§n", """
                    {"version":0,"parent":"oberland","kind":"OUTLET","name":"Fuzz","zone":"Europe/Vaduz","numberPrefix":"F",
                    "border":[{"lat":46.1,"lon":9.1},{"lat":46.2,"lon":9.1},{"lat":46.2,"lon":9.2}],"active":true}""")),
            entry("PUT /api/setup/customers/{id}", at("§uuid", """
                    {"version":0,"number":"K-§n","name":"Wang","phone":"+423 1234","tier":"gold","blockedEngineerIds":[],
                    "address":"Vaduz","place":%s}
                    """.formatted(PLACE))),
            entry("PUT /api/setup/assets/{id}", at("§uuid", """
                    {"version":0,"number":"A-§n","customerId":"§customer","category":"heater","model":"Vitodens",
                    "serial":"0815","installedOn":"2025-03-01","warrantyUntil":"2030-02-28","engineerId":"§engineer"}""")),
            entry("PUT /api/setup/parts/{number}", with(Map.of("number", "P-§n"), """
                    {"version":0,"nameEn":"Valve","nameZh":"阀门","category":"heater","unit":"piece"}""")),
            entry("PUT /api/setup/stores/{id}", at("§uuid", """
                    {"version":0,"kind":"OUTLET","name":"Store §n","territory":"oberland-nord","place":%s}
                    """.formatted(PLACE))),
            entry(
                    "PUT /api/stock/{storeId}/{partNumber}",
                    with(Map.of("storeId", "§store", "partNumber", "VALVE"), "{\"onHand\":5}")),
            entry("PUT /api/setup/notice-contacts/{id}", at("§dispatcher", """
                    {"version":0,"email":"a@example.com","phone":"+423 1234","language":"EN"}""")),
            entry("PUT /api/notice-contacts/current", with(Map.of(), """
                    {"email":"a@example.com","phone":"+423 1234","language":"EN"}""")),
            entry("PUT /api/notice-templates/{id}", at("VISIT_ASSIGNED-EN", """
                    {"version":0,"subject":"New job","body":"Please accept."}""")),
            entry("PUT /api/notice-channels/{id}", at("hook-§n", """
                    {"kind":"WEBHOOK","name":"ERP","enabled":true,"events":["VISIT_ASSIGNED"],"territories":["oberland-nord"],
                    "language":"EN","quietFrom":"22:00","quietUntil":"06:00","privateAddressAllowed":false,
                    "settings":{"type":"Webhook","address":"https://example.com/"},"secrets":{"SIGNING_KEY":"abc"},"version":0}
                    """)),
            entry("PUT /api/business-calendars/{id}", at("cal-§n", """
                    {"version":0,"name":"Office","week":[{"day":"MONDAY","hours":{"from":"08:00","until":"17:00"}}],
                    "specialDays":[{"date":"2026-12-25","yearly":true,"name":"Christmas","hours":[]}]}""")),
            entry("PUT /api/priority-rules/{id}", at("rule-§n", """
                    {"id":"rule-§n","version":0,"name":"Gold","tier":"gold","serviceType":"REPAIR","category":"heater",
                    "keyword":"gas","namedOnly":false,"percent":50,"raiseTo":"P1"}""")),
            entry("PUT /api/sla-policies/{id}", at("policy-§n", """
                    {"id":"policy-§n","version":0,"name":"Policy §n","tier":"§tier","priority":"P1","serviceType":"REPAIR",
                    "territory":"oberland-nord","calendar":"24x7","toDispatch":"PT1H","toAccept":"PT2H","toArrive":"PT4H",
                    "toComplete":"PT8H","afterTimeout":"ESCALATE",
                    "steps":[{"percent":100,"act":"SUPERVISOR_TAKES_OVER","channels":[]}]}""")),
            entry("PUT /api/service-templates/{id}", at("t-§n", """
                    {"code":"t-§n","version":0,"serviceType":"REPAIR","category":"heater","nameEn":"Repair","nameZh":"维修",
                    "duration":"PT1H","priority":"P3","requiredSkills":["gas"],"noSkillNeeded":false,
                    "likelyParts":[{"partNumber":"VALVE","quantity":2}],"crewSize":1,"requiredFields":["WINDOW"],
                    "procedure":[{"code":"temp","kind":"MEASUREMENT","nameEn":"Temperature","nameZh":"温度",
                    "guidanceEn":"Wait","guidanceZh":"等","mandatory":true,"limits":{"unit":"°C","min":40.0,"max":60.5}}],
                    "dispatchMode":"MANUAL","retired":false}""")),
            entry("PUT /api/dispatch-rules/{id}", at("§rules", "{\"version\":§rules,\"rules\":[" + rule() + "]}")),
            entry("POST /api/setup/retention/forecast", with(Map.of(), """
                    {"version":0,"positionDays":30,"personalDataDays":365}""")),
            entry("POST /api/dispatch-rules/try", with(Map.of(), """
                    {"rules":[%s],"channel":"PHONE","templateCode":"heater-repair","territory":"oberland-nord","tier":"gold",
                    "title":"Leaks","description":"gas","at":"2026-03-21T09:00:00Z"}""".formatted(rule()))));

    private FittingRequests() {}

    /** The operation with what fits it, §words still in it. */
    static Operation of(Operation described) {
        var fitting = FITTING.get(described.name());
        if (fitting == null) {
            return described;
        }
        var parameters = new TreeMap<>(described.parameters());
        parameters.putAll(fitting.parameters());
        parameters.values().removeIf(String::isEmpty);
        var body = fitting.body() == null
                ? described.body()
                : JSON.readTree(fitting.body().replace("\"version\":§rules", "\"version\":0"));
        return new Operation(described.method(), described.path(), parameters, body);
    }

    private static Fitting with(Map<String, String> parameters, @Nullable String body) {
        return new Fitting(parameters, body);
    }

    private static Fitting at(String id, @Nullable String body) {
        return new Fitting(Map.of("id", id), body);
    }

    private static String rule() {
        return """
                {"id":"§uuid","name":"Gas","enabled":true,"when":{"channels":["PHONE"],"serviceTypes":["REPAIR"],
                "templates":["heater-repair"],"categories":["heater"],"territories":["oberland-nord"],"tiers":["gold"],
                "keywords":["gas"],"hours":{"from":"22:00","until":"06:00"},"days":["SUNDAY"]},
                "then":{"template":"heater-repair","priority":"P1","mode":"MANUAL","territory":"oberland-nord",
                "engineerId":"§engineer","informs":["SUPERVISOR"]}}""";
    }
}
