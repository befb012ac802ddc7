package io.paidan.desktop.setup;

import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.PictureShow;
import io.paidan.desktop.app.WindowFixture;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Takes pictures of setup over a server in this process: {@code SetupPictures OUT [REGION]}. For looking at. */
public final class SetupPictures {

    private SetupPictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through the pages. */
    public static class Program extends PictureShow {

        private WindowFixture console;
        private Stage stage;

        @Override
        protected List<Shot> open(Stage window, Path region, Path home) throws IOException {
            stage = window;
            var server = FixtureServer.start(0, BoardFixture::board);
            teach(server);
            console = WindowFixture.open(window, server, region, "admin", FixtureServer.PASSWORD);
            return shots();
        }

        void teach(FixtureServer server) {
            SetupFixture.teach(server);
        }

        List<Shot> shots() {
            return List.of(
                    new Shot(
                            "territories-zh",
                            4,
                            "#setup-page-organisation-territories",
                            () -> open("organisation-territories")),
                    new Shot("border-zh", 4, ".table-row-cell", () -> pick(3)),
                    new Shot("users-zh", 3, () -> open("session-users")),
                    new Shot("user-zh", 2, () -> {
                        pick(1);
                        write("#field-displayName", "");
                        press("#setup-save");
                    }),
                    new Shot("leaving-zh", 2, () -> pick(2)),
                    new Shot("engineers-zh", 3, () -> {
                        press("#setup-leave-discard");
                        open("engineer-title");
                    }),
                    new Shot("engineer-zh", 4, () -> pick(0)),
                    new Shot("week-zh", 4, () -> open("engineer-times")),
                    new Shot("week-picked-zh", 4, () -> pick(0)),
                    new Shot("skills-zh", 3, () -> open("engineer-skillsTitle")),
                    new Shot("skill-zh", 2, () -> pick(0)),
                    new Shot("keys-zh", 3, () -> open("session-keys")),
                    new Shot("key-made-zh", 3, () -> {
                        press("#setup-new");
                        write("#field-name", "IoT");
                        press("#check-oberland");
                        press("#setup-save");
                    }),
                    new Shot("health-zh", 3, () -> open("health-title")),
                    new Shot("mended-zh", 4, () -> press(".health-mend")),
                    new Shot("retention-zh", 3, () -> open("retention-title")),
                    new Shot("audit-zh", 3, () -> open("audit-title")),
                    new Shot("audit-picked-zh", 3, () -> {
                        press("#audit-verify");
                        pickLine(6);
                    }),
                    new Shot("policies-zh", 3, () -> open("sla-policies")),
                    new Shot("policy-zh", 3, () -> pick(0)),
                    new Shot("calendars-zh", 3, () -> open("sla-calendars")),
                    new Shot("calendar-zh", 3, () -> pick(0)),
                    new Shot("engineer-dark-en", 4, () -> {
                        inEnglishAndDark();
                        open("engineer-title");
                    }),
                    new Shot("user-dark-en", 2, () -> {
                        open("session-users");
                        pick(1);
                    }),
                    new Shot("health-dark-en", 2, () -> open("health-title")),
                    new Shot("key-dark-en", 3, () -> {
                        open("session-keys");
                        pick(0);
                    }),
                    new Shot("audit-dark-en", 3, () -> {
                        open("audit-title");
                        pickLine(0);
                    }),
                    new Shot("policy-dark-en", 3, () -> {
                        open("sla-policies");
                        pick(0);
                    }),
                    new Shot("calendar-dark-en", 3, () -> {
                        open("sla-calendars");
                        pick(0);
                    }),
                    new Shot("border-dark-en", 4, () -> open("organisation-territories")),
                    new Shot(
                            "border-larger-en",
                            4,
                            () -> console.workplace().look().resize(3)),
                    new Shot("keys-small-en", 4, () -> {
                        console.workplace().look().resize(-3);
                        stage.setWidth(1280);
                        stage.setHeight(800);
                        open("session-keys");
                    }),
                    new Shot("audit-small-en", 3, () -> open("audit-title")),
                    new Shot("keys-small-zh", 3, () -> {
                        console.workplace().look().modeProperty().set(Look.Mode.LIGHT);
                        console.workplace().texts().localeProperty().set(Texts.CHINESE);
                    }));
        }

        final void open(String page) {
            Event.fireEvent(
                    stage.getScene(),
                    new KeyEvent(
                            stage.getScene(),
                            stage.getScene(),
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            KeyCode.COMMA,
                            false,
                            true,
                            false,
                            false));
            press("#setup-page-" + page);
        }

        final void pickLine(int row) {
            ((TableView<?>) stage.getScene().lookup("#audit-lines"))
                    .getSelectionModel()
                    .select(row);
        }

        final void pick(int row) {
            ((TableView<?>) stage.getScene().lookup("#setup-table"))
                    .getSelectionModel()
                    .select(row);
        }

        /** @param to 0 for its top, 1 for its end */
        final void scrollForm(double to) {
            ((ScrollPane) stage.getScene().lookup(".master-form .scroll-pane")).setVvalue(to);
        }

        /** As a hand does, with the cursor in the field. */
        final void type(String field, String text) {
            stage.getScene().lookup(field).requestFocus();
            write(field, text);
        }

        final void inEnglishAndDark() {
            console.workplace().look().modeProperty().set(Look.Mode.DARK);
            console.workplace().texts().localeProperty().set(Texts.ENGLISH);
        }

        @Override
        public void stop() {
            console.close();
        }
    }
}
