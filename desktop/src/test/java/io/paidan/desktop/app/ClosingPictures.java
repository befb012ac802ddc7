package io.paidan.desktop.app;

import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.PictureShow;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.Orders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/** Takes pictures of what becomes of done orders, and of an earlier one: {@code ClosingPictures OUT [REGION]}. For looking at. */
public final class ClosingPictures {

    private ClosingPictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through the scenes. */
    public static final class Program extends PictureShow {

        private FixtureServer server;
        private WindowFixture console;
        private Stage stage;

        @Override
        protected List<Shot> open(Stage window, Path region, Path home) throws IOException {
            stage = window;
            server = FixtureServer.start(0, BoardFixture::board);
            server.employ(Role.SUPERVISOR);
            EarlierOrderFixture.tellOf(server);
            console = WindowFixture.open(window, server, region, "supervisor", FixtureServer.PASSWORD);
            return List.of(
                    new Shot("assign-zh", 3, "#orders", () -> {}),
                    new Shot("confirm-zh", 2, () -> {
                        confirm("0029", "0033");
                        choose("#view-TO_CONFIRM");
                        pick("0031");
                    }),
                    new Shot("close-zh", 2, () -> {
                        choose("#view-TO_CLOSE");
                        pick("0029");
                    }),
                    new Shot("close-dark-en", 2, () -> speak(Texts.ENGLISH, Look.Mode.DARK)),
                    new Shot(
                            "close-larger-en",
                            2,
                            () -> console.workplace().look().resize(3)),
                    new Shot("close-larger-zh", 2, () -> speak(Texts.CHINESE, Look.Mode.LIGHT)),
                    new Shot("narrow-en", 3, () -> {
                        console.workplace().look().resize(-3);
                        speak(Texts.ENGLISH, Look.Mode.LIGHT);
                        stage.setWidth(1120);
                        stage.setHeight(700);
                    }),
                    new Shot("search-en", 3, () -> search("漏水")),
                    new Shot("search-zh", 3, () -> {
                        stage.setWidth(1600);
                        stage.setHeight(1000);
                        speak(Texts.CHINESE, Look.Mode.LIGHT);
                        search("热水器");
                    }),
                    new Shot("search-problem-zh", 2, () -> {
                        server.answer(
                                "GET /api/work-orders",
                                FixtureServer.problem(ProblemCode.UNAVAILABLE, "服务器正在启动，请稍后再试。现在只能找到看板上的工单。"));
                        search("热水");
                    }),
                    new Shot("earlier-zh", 3, () -> {
                        search("");
                        context().selection().pickOrder(EarlierOrderFixture.ORDER.id());
                    }),
                    new Shot("earlier-dark-en", 3, () -> speak(Texts.ENGLISH, Look.Mode.DARK)),
                    new Shot("earlier-history-dark-en", 2, this::showHistory),
                    new Shot("earlier-history-zh", 2, () -> {
                        speak(Texts.CHINESE, Look.Mode.LIGHT);
                        showHistory();
                    }));
        }

        private void showHistory() {
            ((ScrollPane) stage.getScene().lookup(".inspector .scroll-pane")).setVvalue(1);
        }

        /** Customers confirm some of what is done. */
        private void confirm(String... numbers) {
            var seq = 12;
            for (var number : numbers) {
                var order = BoardFixture.store()
                        .findOrder(BoardFixture.order(number))
                        .orElseThrow();
                var confirmed = Orders.withStatus(order, WorkOrderStatus.CONFIRMED);
                try {
                    server.send(new FeedMessage(
                            order.region(),
                            ++seq,
                            seq - 1,
                            BoardFixture.NOW,
                            "小何",
                            new WorkOrderStatusChanged(confirmed, order.status(), null)));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }

        private void choose(String tab) {
            ((ToggleButton) stage.getScene().lookup(tab)).fire();
        }

        private void pick(String number) {
            context().selection().pickOrder(BoardFixture.order(number));
        }

        private void search(String words) {
            stage.getScene().lookup("#search").requestFocus();
            write("#search", words);
        }

        private void speak(Locale language, Look.Mode mode) {
            console.workplace().texts().localeProperty().set(language);
            console.workplace().look().modeProperty().set(mode);
        }

        private AppContext context() {
            return console.context();
        }

        @Override
        public void stop() {
            console.close();
        }
    }
}
