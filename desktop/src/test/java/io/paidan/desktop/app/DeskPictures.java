package io.paidan.desktop.app;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.Channel;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.PictureShow;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

/** Takes pictures of what the desk types: results of steps, a request that came in writing: {@code DeskPictures OUT [REGION]}. For looking at. */
public final class DeskPictures {

    private DeskPictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through the scenes. */
    public static final class Program extends PictureShow {

        private static final String FROM_DEVICE = "{\"id\":\"0198a3c2-6f0e-7a41-9d33-5b1f0e8c7a10\","
                + "\"templateCode\":\"heater-repair\",\"channel\":\"DEVICE\",\"title\":\"E04\","
                + "\"description\":\"\\u71c3\\u70e7\\u5668\\u9501\\u6b7b\\uff0c\\u4e09\\u6b21\\u70b9\\u706b\\u5931\\u8d25\","
                + "\"customerName\":\"陈先生\",\"phone\":\"138 0000 1042\",\"address\":\"中山路 18 号\","
                + "\"place\":{\"lat\":47.1410,\"lon\":9.5209}}";
        private static final String FROM_FILE = "服务模板=heater-repair\n标题=热水器打不着火\n客户=王芳\n电话=138 0000 1042\n"
                + "地址=中山路 18 号\n纬度=47.1410\n经度=9.5209\n来源=老系统";

        private FixtureServer server;
        private WindowFixture console;
        private Stage stage;

        @Override
        protected List<Shot> open(Stage window, Path region, Path home) throws IOException {
            stage = window;
            server = FixtureServer.start(0, BoardFixture::board);
            server.answer("GET /api/work-orders/" + OrderAtWork.ID, OrderAtWork.details(List.of()));
            server.answer("GET /api/work-orders/" + OrderAtWork.ID + "/attachments", List.of(OrderAtWork.PICTURE));
            server.answer(
                    "PUT /api/work-orders/" + OrderAtWork.ID + "/steps/pressure",
                    refusal(ProblemCode.INVALID, "“1000000000000000” is no number this step can take.", Map.of()));
            server.answer(
                    "POST /api/visits/" + BoardFixture.visit("0036") + "/transitions",
                    refusal(
                            ProblemCode.TRANSITION_NOT_ALLOWED,
                            "W-260321-0036 还不能完工：有 2 个必做步骤没有结果（关气、压力）。",
                            Map.of("steps", "关气、压力")));
            console = WindowFixture.open(window, server, region, "dispatcher", FixtureServer.PASSWORD);
            return List.of(
                    new Shot(
                            "rows-zh",
                            3,
                            "#orders",
                            () -> console.context().selection().pickOrder(OrderAtWork.ID)),
                    new Shot("photo-taken-zh", 2, ".attachment", () -> scroll(1)),
                    new Shot("check-zh", 2, "#step-begin-gas", () -> press("#step-begin-gas")),
                    new Shot("measurement-zh", 2, () -> press("#step-begin-pressure")),
                    new Shot("refused-dark-en", 3, () -> {
                        console.workplace().look().modeProperty().set(Look.Mode.DARK);
                        console.workplace().texts().localeProperty().set(Texts.ENGLISH);
                        write("#step-value", "1000000000000000");
                        press("#step-save");
                    }),
                    new Shot("photo-dark-en", 2, () -> press("#step-begin-photo")),
                    new Shot("check-larger-dark-en", 2, () -> {
                        console.workplace().look().resize(3);
                        press("#step-begin-gas");
                    }),
                    new Shot("missing-zh", 3, () -> {
                        console.workplace().look().resize(-3);
                        console.workplace().look().modeProperty().set(Look.Mode.LIGHT);
                        console.workplace().texts().localeProperty().set(Texts.CHINESE);
                        press("#step-back");
                        finish();
                    }),
                    new Shot("measurement-larger-zh", 2, () -> {
                        console.workplace().look().resize(3);
                        press("#step-begin-pressure");
                    }),
                    new Shot("device-zh", 3, "#as-it-came-fold", () -> {
                        console.workplace().look().resize(-3);
                        came(Channel.DEVICE, FROM_DEVICE);
                    }),
                    new Shot("device-all-dark-en", 3, () -> {
                        console.workplace().look().modeProperty().set(Look.Mode.DARK);
                        console.workplace().texts().localeProperty().set(Texts.ENGLISH);
                        press("#as-it-came-fold");
                    }),
                    new Shot("row-larger-zh", 3, "#as-it-came-fold", () -> {
                        console.workplace().look().modeProperty().set(Look.Mode.LIGHT);
                        console.workplace().texts().localeProperty().set(Texts.CHINESE);
                        console.workplace().look().resize(3);
                        came(Channel.IMPORT, FROM_FILE);
                    }),
                    new Shot("call-zh", 2, () -> {
                        console.workplace().look().resize(-3);
                        press("#orders-add");
                    }),
                    new Shot("other-day-zh", 2, () -> choose("#new-order #segment-OTHER")),
                    new Shot("mail-zh", 2, () -> {
                        choose("#new-order-channel #segment-EMAIL");
                        ((TextArea) stage.getScene().lookup("#new-order-raw_content"))
                                .setText("主题:热水器打不着火\n\n你好,\n我家厨房的热水器打不着火,麻烦尽快来看看。\n\n王芳 138 0000 1042");
                    }),
                    new Shot("mail-dark-en", 2, () -> {
                        console.workplace().look().modeProperty().set(Look.Mode.DARK);
                        console.workplace().texts().localeProperty().set(Texts.ENGLISH);
                    }),
                    new Shot(
                            "mail-larger-dark-en",
                            2,
                            () -> console.workplace().look().resize(3)));
        }

        private static Problem refusal(ProblemCode code, String sentence, Map<String, String> values) {
            return new Problem(
                    code,
                    code.httpStatus(),
                    code.name(),
                    sentence,
                    values,
                    code == ProblemCode.INVALID ? List.of(new FieldProblem("value", null, sentence)) : List.of(),
                    List.of());
        }

        /** The picked order as one that came like this. */
        private void came(Channel channel, String asItCame) {
            server.answer("GET /api/work-orders/" + OrderAtWork.ID, OrderAtWork.details(List.of(), channel, asItCame));
            console.context().selection().clear();
            console.context().selection().pickOrder(OrderAtWork.ID);
        }

        /** @param to 0 for the inspector's top, 1 for its end */
        private void scroll(double to) {
            ((ScrollPane) stage.getScene().lookup(".inspector .scroll-pane")).setVvalue(to);
        }

        private void choose(String segment) {
            var chosen = stage.getScene().lookup(segment);
            chosen.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_PRESSED,
                    0,
                    0,
                    0,
                    0,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    true,
                    null));
        }

        private void finish() {
            var shown = stage.getScene().getRoot().lookupAll(".act-buttons > .button").stream()
                    .map(ButtonBase.class::cast)
                    .filter(button -> button.getText().equals("完工"))
                    .findFirst();
            shown.ifPresentOrElse(
                    ButtonBase::fire,
                    () -> ((MenuButton) stage.getScene().lookup("#more-acts"))
                            .getItems().stream()
                                    .filter(item -> item.getText().equals("完工"))
                                    .forEach(MenuItem::fire));
        }
    }
}
