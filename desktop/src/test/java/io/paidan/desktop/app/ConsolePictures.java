package io.paidan.desktop.app;

import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.session.Right;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureCatalogue;
import io.paidan.desktop.FixturePolicies;
import io.paidan.desktop.PictureShow;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.Application;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

/** Takes pictures of the console over the fixture's board: {@code ConsolePictures OUT [REGION]}. For looking at. */
public final class ConsolePictures {

    private ConsolePictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through the scenes. */
    public static final class Program extends PictureShow {

        private static final String MAIL = """
                From: 王芳 <wang.fang@example.com>
                Subject: 热水器打不着火,急!!

                你好,

                我家厨房的热水器打不着火,还有点燃气味,总阀我关了,麻烦尽快来看看。
                照片:https://photos.example.com/s/9f0c2b7e4d51a6f38e0b/IMG_20260321_095812.jpg?size=original

                王芳 138 0000 1042

                > 您好,请问是哪一台热水器?
                """;

        private FixtureServer server;
        private WindowFixture console;
        private Stage stage;

        @Override
        protected List<Shot> open(Stage window, Path region, Path home) throws IOException {
            stage = window;
            server = FixtureServer.start(0, BoardFixture::board);
            server.answer("GET /api/work-orders/" + BoardFixture.order("0042"), details());
            server.answer(
                    "GET /api/work-orders/" + BoardFixture.order("0042") + "/sla",
                    FixturePolicies.reminded(FixturePolicies.details(
                            FixturePolicies.GOLD, null, FixturePolicies.GOLD, FixturePolicies.URGENT)));
            server.answer(
                    "GET /api/notice-contacts/current",
                    new NoticeContact("wang@example.com", "139 0000 0201", NoticeLanguage.ZH));
            server.answer("GET /api/sessions", List.of(OwnSessions.here(), OwnSessions.away(), OwnSessions.atHome()));
            server.answer(
                    "GET /api/sessions/current/rights",
                    List.of(
                            new Right("GET", "/api/sheets/{kind}"),
                            SheetKind.WORK_ORDERS.toExport(),
                            SheetKind.WORK_ORDERS.toImport()));
            console = WindowFixture.open(window, server, region, "dispatcher", null);
            return List.of(
                    new Shot("sign-in", 1, () -> {}),
                    new Shot("light-zh", 4, this::signIn),
                    new Shot("order-zh", 3, "#orders", () -> {
                        hearDeadlines();
                        context().selection().pickOrder(BoardFixture.order("0042"));
                    }),
                    new Shot("considered-zh", 3, "#candidate-details-1", () -> press("#candidate-details-1")),
                    new Shot("way-zh", 3, ".candidate-details .way-fold", () -> press(".candidate-details .way-fold")),
                    new Shot("reschedule-zh", 2, "#reschedule-begin", () -> press("#reschedule-begin")),
                    new Shot("reasons-zh", 3, () -> {
                        press("#candidate-details-1");
                        press("#unfit");
                    }),
                    new Shot("raw-zh", 2, () -> {
                        press("#unfit");
                        scrollInspector(0.62);
                    }),
                    new Shot("raw-dark-en", 3, () -> {
                        console.workplace().look().modeProperty().set(Look.Mode.DARK);
                        console.workplace().texts().localeProperty().set(Texts.ENGLISH);
                    }),
                    new Shot("sheets-dark-en", 3, "#orders-sheets", () -> press("#orders-sheets")),
                    new Shot("near-zh", 4, () -> {
                        press("#setup-back");
                        console.workplace().look().modeProperty().set(Look.Mode.LIGHT);
                        console.workplace().texts().localeProperty().set(Texts.CHINESE);
                        scrollInspector(0);
                        press("#unfit");
                        press("#map-reach");
                    }),
                    new Shot("near-dark-en", 6, () -> {
                        console.workplace().look().modeProperty().set(Look.Mode.DARK);
                        console.workplace().texts().localeProperty().set(Texts.ENGLISH);
                    }),
                    new Shot("considered-dark-en", 3, () -> {
                        press("#map-reach");
                        press("#unfit");
                        press("#candidate-details-2");
                    }),
                    new Shot("reschedule-dark-en", 2, "#reschedule-begin", () -> press("#reschedule-begin")),
                    new Shot("larger-dark-en", 3, () -> {
                        hearDeadlines();
                        console.workplace().look().resize(2);
                    }),
                    new Shot("engineer-en", 3, () -> {
                        console.workplace().look().resize(-2);
                        console.workplace().look().modeProperty().set(Look.Mode.LIGHT);
                        context().selection().pickEngineer(BoardFixture.engineer("李伟"));
                        context()
                                .toasts()
                                .tellUndoable("W-0038 → 赵敏, arrives 12:05 (+9 min)", Duration.ofSeconds(15), () -> {});
                    }),
                    new Shot("engineer-zh", 2, () -> {
                        console.workplace().texts().localeProperty().set(Texts.CHINESE);
                        context().toasts().refuse("W-0042 不能派给周杰:缺少燃气证。请选择有燃气证的工程师。");
                    }),
                    new Shot("absent-zh", 2, () -> context().selection().pickEngineer(BoardFixture.engineer("韩冰"))),
                    new Shot("absent-dark-en", 2, () -> {
                        console.workplace().look().modeProperty().set(Look.Mode.DARK);
                        console.workplace().texts().localeProperty().set(Texts.ENGLISH);
                    }),
                    new Shot("alerts-dark-en", 2, () -> press("#alerts")),
                    new Shot("alerts-zh", 2, () -> {
                        press("#alerts");
                        console.workplace().look().modeProperty().set(Look.Mode.LIGHT);
                        console.workplace().texts().localeProperty().set(Texts.CHINESE);
                        press("#alerts");
                    }),
                    new Shot("contact-zh", 2, () -> {
                        press("#alerts");
                        choose("own-contact-item");
                    }),
                    new Shot("contact-dark-en", 2, () -> {
                        console.workplace().look().modeProperty().set(Look.Mode.DARK);
                        console.workplace().texts().localeProperty().set(Texts.ENGLISH);
                    }),
                    new Shot("sessions-dark-en", 2, () -> choose("own-sessions-item")),
                    new Shot("sessions-zh", 2, () -> {
                        console.workplace().look().modeProperty().set(Look.Mode.LIGHT);
                        console.workplace().texts().localeProperty().set(Texts.CHINESE);
                    }),
                    new Shot("larger-zh", 2, () -> {
                        press("#sessions-cancel");
                        console.workplace().look().modeProperty().set(Look.Mode.LIGHT);
                        console.workplace().texts().localeProperty().set(Texts.CHINESE);
                        console.workplace().look().resize(3);
                    }),
                    new Shot("small-zh", 3, () -> {
                        console.workplace().look().resize(-3);
                        stage.setWidth(1200);
                        stage.setHeight(800);
                    }),
                    new Shot(
                            "small-en",
                            3,
                            () -> console.workplace().texts().localeProperty().set(Texts.ENGLISH)),
                    new Shot("away-zh", 3, () -> {
                        console.workplace().texts().localeProperty().set(Texts.CHINESE);
                        stage.setWidth(1600);
                        stage.setHeight(1000);
                        server.close();
                    }));
        }

        /** @param to 0 for its top, 1 for its end */
        private void scrollInspector(double to) {
            ((ScrollPane) stage.getScene().lookup(".inspector .scroll-pane")).setVvalue(to);
        }

        private void choose(String menuItem) {
            ((MenuButton) stage.getScene().lookup("#user"))
                    .getItems().stream()
                            .filter(item -> menuItem.equals(item.getId()))
                            .forEach(MenuItem::fire);
        }

        private void hearDeadlines() {
            var order =
                    BoardFixture.store().findOrder(BoardFixture.order("0042")).orElseThrow();
            var sla = FixturePolicies.fourTargets(order.id(), order.region());
            try {
                server.send(new FeedMessage(
                        order.region(), 13, 12, BoardFixture.NOW, "Paidan", new SlaChanged(order, sla)));
            } catch (IOException cannotBe) {
                throw new UncheckedIOException(cannotBe);
            }
        }

        private static WorkOrderDetails details() {
            var order =
                    BoardFixture.store().findOrder(BoardFixture.order("0042")).orElseThrow();
            return new WorkOrderDetails(
                    order,
                    Channel.EMAIL,
                    "厨房热水器点不着火,闻到燃气味,已关总阀。",
                    MAIL,
                    "小何",
                    new Outcome(0, false),
                    null,
                    List.of(),
                    FixtureCatalogue.withProcedure(
                            BoardFixture.board().templates().getFirst(),
                            step("gas", StepKind.CHECK, "Gas cut off", "关气"),
                            step("photo", StepKind.PHOTO, "Burner photographed", "燃烧器照片"),
                            step("sign", StepKind.SIGNATURE, "Customer's signature", "客户签字")),
                    List.of(new StepResult("gas", "OK", true, "周杰", BoardFixture.at("11:05"))),
                    List.of(
                            new StepResult("photo", "–", null, "李伟", BoardFixture.at("08:20")),
                            new StepResult("sign", "–", null, "李伟", BoardFixture.at("08:41"))),
                    List.of(),
                    List.of(
                            new HistoryEntry(
                                    BoardFixture.at("08:10"), "李伟", "StepRecorded", "gas", null, null, "NOT_OK"),
                            new HistoryEntry(
                                    BoardFixture.at("10:02"), "小何", "WorkOrderCreated", null, null, "READY", null),
                            new HistoryEntry(
                                    BoardFixture.at("10:05"), "王调度", "VisitAssigned", "周杰", null, "PLANNED", null),
                            new HistoryEntry(
                                    BoardFixture.at("10:20"),
                                    "周杰",
                                    "VisitStatusChanged",
                                    "周杰",
                                    "NOTIFIED",
                                    "DECLINED",
                                    "没有燃气证")));
        }

        private static ProcedureStep step(String code, StepKind kind, String english, String chinese) {
            return new ProcedureStep(code, kind, english, chinese, null, null, true, null);
        }

        private AppContext context() {
            return console.context();
        }

        private void signIn() {
            write("#password", FixtureServer.PASSWORD);
            press("#sign-in");
        }

        @Override
        public void stop() {
            console.close();
        }
    }
}
