package io.paidan.desktop.setup;

import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.UserContact;
import io.paidan.contract.rule.ConditionKind;
import io.paidan.contract.rule.ConditionTrace;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleOutcome;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleTrace;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.stock.PartDetails;
import io.paidan.contract.stock.Store;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.contract.stock.StoreKind;
import io.paidan.contract.term.Term;
import io.paidan.contract.term.TermDetails;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FixtureServer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customers, parts and priority rules of the company that setup is shown with. */
final class RecordFixture {

    private RecordFixture() {}

    static void teach(FixtureServer server) {
        server.answer("GET /api/dispatch-rules", new DispatchRules(3, List.of(rule())));
        server.answer("POST /api/dispatch-rules/try", outcome());
        server.answer("GET /api/setup/customers", customers());
        server.answer("GET /api/setup/assets", assets());
        server.answer("GET /api/setup/parts", parts());
        server.answer("GET /api/setup/stores", stores());
        server.answer("GET /api/setup/terms", terms());
        server.answer("GET /api/priority-rules", priorityRules());
        server.answer("GET /api/setup/notice-contacts", contacts());
    }

    private static List<CustomerDetails> customers() {
        return BoardFixture.board().orders().stream()
                .map(order -> new CustomerDetails(
                        order.id(),
                        order.region(),
                        order.number().replace('W', 'C'),
                        order.customerName(),
                        order.phone(),
                        order.customerTier(),
                        BoardFixture.engineer("李伟"),
                        List.of(BoardFixture.engineer("王芳"), BoardFixture.engineer("冯涛")),
                        order.address(),
                        order.place(),
                        1,
                        "admin",
                        Instant.EPOCH))
                .toList();
    }

    /** One of each customer. */
    private static List<AssetDetails> assets() {
        return customers().stream()
                .map(customer -> new AssetDetails(
                        customer.id(),
                        customer.region(),
                        customer.number().replace('C', 'A'),
                        customer.id(),
                        customer.number(),
                        customer.name(),
                        "water-heater",
                        "JSQ30-16 燃气热水器",
                        "WH202500815",
                        LocalDate.of(2025, 3, 1),
                        LocalDate.of(2028, 2, 29),
                        customer.preferredEngineerId(),
                        "e01",
                        1,
                        "admin",
                        Instant.EPOCH))
                .toList();
    }

    private static List<UserContact> contacts() {
        return List.of(
                contact("wang", "王调度", "wang@example.com", "+423 232 10 10"),
                contact("he", "小何", null, null),
                contact("liu", "刘主管", "liu@example.com", null));
    }

    private static UserContact contact(String username, String name, @Nullable String email, @Nullable String phone) {
        return new UserContact(
                BoardFixture.id(username), username, name, true, new NoticeContact(email, phone, NoticeLanguage.ZH), 1);
    }

    private static List<PartDetails> parts() {
        return BoardFixture.board().parts().stream()
                .map(part -> new PartDetails(
                        part.id(),
                        part.number(),
                        part.nameEn(),
                        part.nameZh(),
                        part.category(),
                        part.unit(),
                        1,
                        "admin",
                        Instant.EPOCH))
                .toList();
    }

    /** Those of the board, and the region's central one. */
    private static List<StoreDetails> stores() {
        var central = new StoreDetails(
                BoardFixture.id("store central"),
                "oberland",
                StoreKind.CENTRAL,
                "高地中心库",
                "oberland",
                null,
                new GeoPoint(47.1665, 9.5102),
                1,
                "admin",
                Instant.EPOCH);
        return Stream.concat(
                        Stream.of(central),
                        BoardFixture.board().stores().stream().map(RecordFixture::details))
                .toList();
    }

    private static StoreDetails details(Store store) {
        var territory = BoardFixture.board().engineers().stream()
                .filter(engineer -> engineer.id().equals(store.engineerId()))
                .map(EngineerSummary::territory)
                .findFirst()
                .orElse("oberland-nord");
        var name = store.kind() == StoreKind.VAN ? store.name() + "的车" : store.name();
        return new StoreDetails(
                store.id(),
                store.region(),
                store.kind(),
                name,
                territory,
                store.engineerId(),
                store.place(),
                1,
                "admin",
                Instant.EPOCH);
    }

    /** One of them nobody has named. */
    private static List<TermDetails> terms() {
        return Stream.concat(
                        Stream.of(new Term(TermKind.UNIT, "箱", "", "", true)), BoardFixture.board().terms().stream())
                .map(term -> new TermDetails(
                        term.kind(),
                        term.code(),
                        term.nameEn(),
                        term.nameZh(),
                        term.active(),
                        term.nameEn().isEmpty() ? 0 : 1,
                        "admin",
                        Instant.EPOCH))
                .toList();
    }

    private static List<PriorityRule> priorityRules() {
        return List.of(
                new PriorityRule("gold-half", 1, "金牌客户到一半升级", "gold", null, null, null, false, 50, Priority.P2),
                new PriorityRule("no-heating", 2, "没有暖气", null, ServiceType.REPAIR, null, "暖气", true, 75, Priority.P1));
    }

    /** Water heaters that smell of gas, from the telephone. */
    private static DispatchRule rule() {
        var when = new RuleWhen(
                List.of(Channel.PHONE),
                List.of(),
                BoardFixture.board().templates().stream()
                        .limit(2)
                        .map(ServiceTemplate::code)
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of("燃气味", "smell of gas"),
                null,
                List.of());
        var then = new RuleThen(null, Priority.P1, DispatchMode.AUTOMATIC, null, null, List.of(Role.SUPERVISOR));
        return new DispatchRule(new UUID(6, 1), "燃气味", true, when, then);
    }

    /** The smell of gas was found, and a rule that wants another channel was not. */
    private static RuleOutcome outcome() {
        var smell = rule();
        return new RuleOutcome(
                smell.then(),
                List.of(
                        new RuleTrace(
                                smell.id(),
                                smell.name(),
                                true,
                                true,
                                List.of(
                                        new ConditionTrace(
                                                ConditionKind.CHANNEL, List.of("PHONE"), List.of("PHONE"), true),
                                        new ConditionTrace(
                                                ConditionKind.KEYWORD,
                                                List.of("燃气味", "smell of gas"),
                                                List.of("燃气味"),
                                                true)),
                                smell.then()),
                        new RuleTrace(
                                new UUID(6, 2),
                                "网站来单",
                                true,
                                false,
                                List.of(new ConditionTrace(
                                        ConditionKind.CHANNEL, List.of("WEB"), List.of("PHONE"), false)),
                                RuleThen.NOTHING)));
    }
}
