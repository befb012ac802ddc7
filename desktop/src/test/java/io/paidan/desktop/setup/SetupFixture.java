package io.paidan.desktop.setup;

import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.SkillDetails;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.CompanyRules;
import io.paidan.contract.organisation.DataGap;
import io.paidan.contract.organisation.DataGapKind;
import io.paidan.contract.organisation.RetentionForecast;
import io.paidan.contract.organisation.RetentionPolicy;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.session.Right;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.SessionSummary;
import io.paidan.contract.session.UserDetails;
import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SpecialDay;
import io.paidan.contract.sla.WeekHours;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.audit.AuditFixture;
import io.paidan.desktop.client.FixtureServer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small company as setup shows it. */
final class SetupFixture {

    private static List<SlaPolicy> policies() {
        return List.of(
                policy("gold", "Gold 客户", "gold", null, 60), policy("install", "安装预约", null, ServiceType.INSTALL, 480));
    }

    private static SlaPolicy policy(
            String id, String name, @Nullable String tier, @Nullable ServiceType type, int toArrive) {
        return new SlaPolicy(
                id,
                1,
                name,
                tier,
                null,
                type,
                null,
                "office",
                Duration.ofMinutes(15),
                Duration.ofMinutes(10),
                Duration.ofMinutes(toArrive),
                null,
                null,
                List.of(
                        new EscalationStep(50, EscalationAct.REMIND_ENGINEER),
                        new EscalationStep(75, EscalationAct.WARN_DISPATCHER, List.of("team-chat")),
                        new EscalationStep(100, EscalationAct.SUPERVISOR_TAKES_OVER)));
    }

    private static BusinessCalendar calendar() {
        var morning = new OpenHours(LocalTime.of(8, 0), LocalTime.NOON);
        return new BusinessCalendar(
                "office",
                1,
                "办公时间",
                Arrays.stream(DayOfWeek.values())
                        .limit(5)
                        .flatMap(day -> Stream.of(
                                new WeekHours(day, morning),
                                new WeekHours(day, new OpenHours(LocalTime.of(13, 30), LocalTime.of(18, 0)))))
                        .toList(),
                List.of(
                        new SpecialDay(LocalDate.of(2026, 8, 15), true, "国庆日", List.of()),
                        new SpecialDay(LocalDate.of(2026, 12, 24), false, "平安夜", List.of(morning))));
    }

    private static final List<String> PATHS = List.of(
            "/api/setup/territories",
            "/api/setup/users",
            "/api/setup/engineers",
            "/api/setup/engineers/{id}/times",
            "/api/setup/loan-places",
            "/api/setup/skills",
            "/api/setup/health",
            "/api/setup/api-keys",
            "/api/setup/retention",
            "/api/setup/audit",
            "/api/company-rules",
            "/api/service-templates",
            "/api/dispatch-rules",
            "/api/sla-policies",
            "/api/business-calendars",
            "/api/priority-rules",
            "/api/setup/customers",
            "/api/setup/assets",
            "/api/setup/notice-contacts",
            "/api/setup/parts",
            "/api/setup/stores",
            "/api/setup/terms",
            "/api/notice-templates",
            "/api/notice-channels",
            "/api/dead-notices");

    private static final List<String> REGIONAL = List.of(
            "/api/setup/engineers/{id}",
            "/api/setup/customers/{id}",
            "/api/setup/assets/{id}",
            "/api/setup/stores/{id}",
            "/api/dispatch-rules/{id}",
            "/api/sla-policies/{id}");

    private SetupFixture() {}

    /** As a supervisor of one region has it. */
    static void teachRegional(FixtureServer server) {
        teach(server);
        server.limitTo(List.of("oberland"));
        server.answer(
                "GET /api/sessions/current/rights",
                PATHS.stream()
                        .flatMap(path -> Stream.of(new Right("GET", path), new Right("PUT", path + "/{id}")))
                        .filter(right -> right.method().equals("GET") || REGIONAL.contains(right.path()))
                        .toList());
    }

    static void teach(FixtureServer server) {
        server.answer(
                "GET /api/sessions/current/rights",
                PATHS.stream()
                        .flatMap(path -> Stream.of(
                                new Right("GET", path),
                                new Right("PUT", path + "/{id}"),
                                new Right("POST", path + "/{id}/erasure")))
                        .toList());
        RecordFixture.teach(server);
        TellingFixture.teach(server);
        server.answer("GET /api/sla-policies", policies());
        server.answer("GET /api/business-calendars", List.of(calendar()));
        server.answer("GET /api/setup/territories", territories());
        server.answer("GET /api/setup/health", gaps());
        KeyFixture.teach(server);
        AuditFixture.teach(server);
        server.answer("GET /api/setup/retention", new RetentionPolicy(90, 1_095, 1, "管理员", BoardFixture.NOW));
        server.answer("POST /api/setup/retention/forecast", new RetentionForecast(60, 1_204, 37, 2, 3, 0));
        server.answer("GET /api/company-rules", CompanyRules.AT_FIRST);
        server.answer("GET /api/service-templates", BoardFixture.board().templates());
        server.answer("GET /api/setup/users", users());
        server.answer(
                "GET /api/setup/engineers",
                BoardFixture.board().engineers().stream()
                        .map(SetupFixture::details)
                        .toList());
        server.answer("GET /api/engineers", BoardFixture.board().engineers());
        server.answer(
                "GET /api/setup/skills",
                BoardFixture.board().skills().stream()
                        .map(skill -> new SkillDetails(
                                skill.code(), skill.nameEn(), skill.nameZh(), 1, "admin", Instant.EPOCH))
                        .toList());
        WeekFixture.teach(server);
        server.answer("GET /api/sessions", List.of(session(users().getFirst())));
    }

    private static List<DataGap> gaps() {
        var engineers = BoardFixture.board().engineers();
        var li = engineers.getFirst();
        var zhang = engineers.getLast();
        return List.of(
                gap(DataGapKind.CERTIFICATE_EXPIRED, li, "gas", LocalDate.of(2026, 3, 1)),
                gap(DataGapKind.CERTIFICATE_EXPIRES, zhang, "gas", LocalDate.of(2026, 4, 2)),
                gap(DataGapKind.ENGINEER_WITHOUT_SHIFT, li, null, null),
                gap(DataGapKind.ENGINEER_WITHOUT_SHIFT, zhang, null, null),
                gap(DataGapKind.ENGINEER_WITHOUT_USER, zhang, null, null),
                new DataGap(
                        DataGapKind.TERRITORY_WITHOUT_DISPATCHER,
                        "oberland-sued",
                        "特里森网点",
                        "oberland-sued",
                        null,
                        null),
                new DataGap(DataGapKind.TERRITORY_WITHOUT_BORDER, "alpin", "阿尔卑斯暖通（合作方）", "alpin", null, null),
                new DataGap(DataGapKind.TERRITORIES_OVERLAP, "oberland-nord", "瓦杜兹网点", "oberland-sued", null, null),
                new DataGap(DataGapKind.CUSTOMER_OUTSIDE, "c-1", "莱茵纺织", "oberland", null, null),
                new DataGap(DataGapKind.TEMPLATE_WITHOUT_SKILL, "consult", "上门咨询", null, null, null),
                new DataGap(DataGapKind.CATEGORY_WITHOUT_TEMPLATE, "solar", "太阳能", null, null, null));
    }

    private static DataGap gap(
            DataGapKind kind, EngineerSummary engineer, @Nullable String skill, @Nullable LocalDate expiresOn) {
        return new DataGap(kind, engineer.id().toString(), engineer.name(), engineer.territory(), skill, expiresOn);
    }

    private static EngineerDetails details(EngineerSummary engineer) {
        return new EngineerDetails(
                engineer.id(),
                engineer.region(),
                engineer.territory(),
                engineer.code(),
                engineer.name(),
                engineer.phone(),
                engineer.vehicle(),
                engineer.homePosition(),
                engineer.skills(),
                engineer.overtime(),
                engineer.capacity(),
                engineer.rating(),
                List.of(),
                true,
                engineer.version(),
                "admin",
                Instant.EPOCH);
    }

    private static List<TerritoryDetails> territories() {
        return List.of(
                territory("head-office", "head-office", null, TerritoryKind.HEAD_OFFICE, "高山服务总部", List.of()),
                territory("oberland", "oberland", "head-office", TerritoryKind.REGION, "高地区域", List.of()),
                territory("oberland-nord", "oberland", "oberland", TerritoryKind.OUTLET, "瓦杜兹网点", box(47.125, 47.175)),
                territory("oberland-sued", "oberland", "oberland", TerritoryKind.OUTLET, "巴尔策斯网点", box(47.06, 47.125)),
                territory("alpin", "oberland", "oberland", TerritoryKind.PARTNER, "阿尔卑斯暖通（合作方）", List.of()));
    }

    private static TerritoryDetails territory(
            String id, String region, @Nullable String parent, TerritoryKind kind, String name, List<GeoPoint> border) {
        return new TerritoryDetails(
                id, region, parent, kind, name, BoardFixture.ZONE, "W", border, true, 1, "admin", Instant.EPOCH);
    }

    private static List<GeoPoint> box(double south, double north) {
        return List.of(
                new GeoPoint(south, 9.49),
                new GeoPoint(south, 9.56),
                new GeoPoint((south + north) / 2, 9.575),
                new GeoPoint(north, 9.55),
                new GeoPoint(north, 9.48));
    }

    private static List<UserDetails> users() {
        return List.of(
                user("dispatcher", "王调度", Role.DISPATCHER, null, true),
                user("agent", "小何", Role.AGENT, BoardFixture.NOW.plus(Duration.ofMinutes(9)), true),
                user("supervisor", "刘主管", Role.SUPERVISOR, null, true),
                user("admin", "管理员", Role.ADMINISTRATOR, null, true),
                user("former", "孙离职", Role.DISPATCHER, null, false));
    }

    private static UserDetails user(
            String username, String name, Role role, @Nullable Instant lockedUntil, boolean active) {
        return new UserDetails(
                UUID.nameUUIDFromBytes(new byte[] {(byte) username.length(), (byte) username.charAt(0)}),
                username,
                name,
                role,
                List.of("oberland"),
                null,
                "zh-CN",
                active,
                false,
                lockedUntil,
                BoardFixture.NOW.minus(Duration.ofHours(3)),
                1,
                "admin",
                Instant.EPOCH);
    }

    private static SessionSummary session(UserDetails user) {
        return new SessionSummary(
                UUID.randomUUID(),
                user.id(),
                user.username(),
                user.displayName(),
                "192.168.1.20",
                "Paidan",
                BoardFixture.NOW,
                BoardFixture.NOW,
                BoardFixture.NOW.plusSeconds(9),
                false);
    }
}
