package io.paidan.desktop.app;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.PictureShow;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.Application;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;

/** Takes pictures of the console over the fixture's board: {@code ConsolePictures OUT [REGION]}. For looking at. */
public final class ConsolePictures {

    private ConsolePictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through the scenes. */
    public static final class Program extends PictureShow {

        private FixtureServer server;
        private Workplace workplace;
        private MainWindow console;
        private Stage stage;

        @Override
        protected List<Shot> open(Stage window, Path region, Path home) throws IOException {
            stage = window;
            server = FixtureServer.start(0, BoardFixture::board);
            server.answer("GET /api/work-orders/" + BoardFixture.order("0042"), details());
            server.answer(
                    "GET /api/notice-contacts/current",
                    new NoticeContact("wang@example.com", "139 0000 0201", NoticeLanguage.ZH));
            workplace = new Workplace(home, region, Texts.CHINESE, Look.Mode.LIGHT);
            var theme = new Theme(workplace.look());
            theme.dressControls();
            console = new MainWindow(
                    window,
                    workplace,
                    theme,
                    new ConsoleOptions(server.address().toString(), home, region, "dispatcher", null));
            console.show();
            return List.of(
                    new Shot("sign-in", 1, () -> {}),
                    new Shot("light-zh", 4, this::signIn),
                    new Shot(
                            "order-zh",
                            3,
                            "#orders",
                            () -> context().selection().pickOrder(BoardFixture.order("0042"))),
                    new Shot("considered-zh", 3, "#candidate-details-1", () -> press("#candidate-details-1")),
                    new Shot("way-zh", 3, ".candidate-details .way-fold", () -> press(".candidate-details .way-fold")),
                    new Shot("reschedule-zh", 2, "#reschedule-begin", () -> press("#reschedule-begin")),
                    new Shot("reasons-zh", 3, () -> {
                        press("#candidate-details-1");
                        press("#unfit");
                    }),
                    new Shot("near-zh", 4, () -> press("#map-reach")),
                    new Shot("near-dark-en", 6, () -> {
                        workplace.look().modeProperty().set(Look.Mode.DARK);
                        workplace.texts().localeProperty().set(Texts.ENGLISH);
                    }),
                    new Shot("considered-dark-en", 3, () -> {
                        press("#map-reach");
                        press("#unfit");
                        press("#candidate-details-2");
                    }),
                    new Shot("reschedule-dark-en", 2, "#reschedule-begin", () -> press("#reschedule-begin")),
                    new Shot("larger-dark-en", 3, () -> workplace.look().resize(2)),
                    new Shot("engineer-en", 3, () -> {
                        workplace.look().resize(-2);
                        workplace.look().modeProperty().set(Look.Mode.LIGHT);
                        context().selection().pickEngineer(BoardFixture.engineer("李伟"));
                        context()
                                .toasts()
                                .tellUndoable("W-0038 → 赵敏, arrives 12:05 (+9 min)", Duration.ofSeconds(15), () -> {});
                    }),
                    new Shot("engineer-zh", 2, () -> {
                        workplace.texts().localeProperty().set(Texts.CHINESE);
                        context().toasts().refuse("W-0042 不能派给周杰:缺少燃气证。请选择有燃气证的工程师。");
                    }),
                    new Shot("contact-zh", 2, this::askForContact),
                    new Shot("contact-dark-en", 2, () -> {
                        workplace.look().modeProperty().set(Look.Mode.DARK);
                        workplace.texts().localeProperty().set(Texts.ENGLISH);
                    }),
                    new Shot("larger-zh", 2, () -> {
                        press("#contact-cancel");
                        workplace.look().modeProperty().set(Look.Mode.LIGHT);
                        workplace.texts().localeProperty().set(Texts.CHINESE);
                        workplace.look().resize(3);
                    }),
                    new Shot("small-zh", 3, () -> {
                        workplace.look().resize(-3);
                        stage.setWidth(1200);
                        stage.setHeight(800);
                    }),
                    new Shot(
                            "small-en",
                            3,
                            () -> workplace.texts().localeProperty().set(Texts.ENGLISH)),
                    new Shot("away-zh", 3, () -> {
                        workplace.texts().localeProperty().set(Texts.CHINESE);
                        stage.setWidth(1600);
                        stage.setHeight(1000);
                        server.close();
                    }));
        }

        private void askForContact() {
            ((MenuButton) stage.getScene().lookup("#user"))
                    .getItems().stream()
                            .filter(item -> "own-contact-item".equals(item.getId()))
                            .forEach(MenuItem::fire);
        }

        private static WorkOrderDetails details() {
            var order =
                    BoardFixture.store().findOrder(BoardFixture.order("0042")).orElseThrow();
            return new WorkOrderDetails(
                    order,
                    Channel.PHONE,
                    "厨房热水器点不着火,闻到燃气味,已关总阀。",
                    "你好,我家厨房的热水器打不着火,还有点燃气味,总阀我关了,麻烦尽快来看看。王芳 138 0000 1042",
                    "小何",
                    new Outcome(0, false),
                    null,
                    List.of(),
                    BoardFixture.board().templates().getFirst(),
                    List.of(),
                    List.of(),
                    List.of(
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

        private AppContext context() {
            return console.console().orElseThrow().context();
        }

        private void press(String button) {
            ((ButtonBase) stage.getScene().lookup(button)).fire();
        }

        private void signIn() {
            var view = stage.getScene();
            ((javafx.scene.control.TextField) view.lookup("#password")).setText(FixtureServer.PASSWORD);
            ((javafx.scene.control.Button) view.lookup("#sign-in")).fire();
        }

        @Override
        public void stop() {
            console.close();
            workplace.close();
            server.close();
        }
    }
}
