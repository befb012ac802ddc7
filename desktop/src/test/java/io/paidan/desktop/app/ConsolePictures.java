package io.paidan.desktop.app;

import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Fonts;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Takes pictures of the console over the fixture's board: {@code ConsolePictures OUT [REGION]}. For looking at. */
public final class ConsolePictures {

    private ConsolePictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through the scenes. */
    public static final class Program extends Application {

        private record Scene(String name, double seconds, Runnable prepare) {}

        private final Queue<Scene> scenes = new ArrayDeque<>();
        private Path out;
        private FixtureServer server;
        private Workplace workplace;
        private MainWindow window;
        private Stage stage;

        @Override
        public void start(Stage primary) throws IOException {
            stage = primary;
            var args = getParameters().getRaw();
            out = Files.createDirectories(Path.of(args.getFirst()));
            var region = Path.of(args.size() > 1 ? args.get(1) : "none");
            server = FixtureServer.start(0, BoardFixture::board);
            server.answer("GET /api/work-orders/" + BoardFixture.order("0042"), details());
            Fonts.load();
            var home = Files.createTempDirectory("paidan-pictures");
            workplace = new Workplace(home, region, Texts.CHINESE, Look.Mode.LIGHT);
            var theme = new Theme(workplace.look());
            theme.dressControls();
            window = new MainWindow(
                    stage,
                    workplace,
                    theme,
                    new ConsoleOptions(server.address().toString(), home, region, "dispatcher", null));
            window.show();
            scenes.addAll(List.of(
                    new Scene("sign-in", 1, () -> {}),
                    new Scene("light-zh", 4, this::signIn),
                    new Scene("order-zh", 3, () -> context().selection().pickOrder(BoardFixture.order("0042"))),
                    new Scene(
                            "order-dark-zh",
                            2,
                            () -> workplace.look().modeProperty().set(Look.Mode.DARK)),
                    new Scene(
                            "order-dark-en",
                            2,
                            () -> workplace.texts().localeProperty().set(Texts.ENGLISH)),
                    new Scene("engineer-en", 2, () -> {
                        workplace.look().modeProperty().set(Look.Mode.LIGHT);
                        context().selection().pickEngineer(BoardFixture.engineer("李伟"));
                        context()
                                .toasts()
                                .tellUndoable(
                                        "W-0038 → 赵敏, arrives 12:05 (+9 min)",
                                        java.time.Duration.ofSeconds(15),
                                        () -> {});
                    }),
                    new Scene("engineer-zh", 2, () -> {
                        workplace.texts().localeProperty().set(Texts.CHINESE);
                        context().toasts().refuse("W-0042 不能派给周杰:缺少燃气证。请选择有燃气证的工程师。");
                    }),
                    new Scene("larger-zh", 2, () -> workplace.look().resize(3)),
                    new Scene("away-zh", 3, () -> {
                        workplace.look().resize(-3);
                        server.close();
                    })));
            next();
        }

        private static WorkOrderDetails details() {
            var order =
                    BoardFixture.store().findOrder(BoardFixture.order("0042")).orElseThrow();
            return new WorkOrderDetails(
                    order,
                    Channel.PHONE,
                    "厨房热水器点不着火,闻到燃气味,已关总阀。",
                    "小何",
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
            return window.console().orElseThrow().context();
        }

        private void signIn() {
            var view = stage.getScene();
            ((javafx.scene.control.TextField) view.lookup("#password")).setText(FixtureServer.PASSWORD);
            ((javafx.scene.control.Button) view.lookup("#sign-in")).fire();
        }

        private void next() {
            var scene = scenes.poll();
            if (scene == null) {
                Platform.exit();
                return;
            }
            scene.prepare().run();
            var pause = new PauseTransition(Duration.seconds(scene.seconds()));
            pause.setOnFinished(event -> {
                save(scene.name());
                next();
            });
            pause.play();
        }

        private void save(String name) {
            try {
                var image = SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
                ImageIO.write(image, "png", out.resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            window.close();
            workplace.close();
            server.close();
        }
    }
}
