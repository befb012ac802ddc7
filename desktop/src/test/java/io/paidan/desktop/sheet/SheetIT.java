package io.paidan.desktop.sheet;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.sheet.ImportPhase;
import io.paidan.contract.sheet.PlacedRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.SaveDialog;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Rights;
import io.paidan.desktop.setup.SetupContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A file on its way in, in the hand of a person. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SheetIT {

    @TempDir
    Path folder;

    private final Texts texts = new Texts(Texts.ENGLISH);
    private ImportServer server;
    private ApiClient api;
    private SheetViewModel model;

    @Start
    void open(Stage stage) throws IOException {
        server = new ImportServer();
        api = new ApiClient(server.address(), new ServerClock(InstantSource.system()), texts::locale);
        var rights = new Rights(
                Set.of(SheetKind.CUSTOMERS.toExport(), SheetKind.CUSTOMERS.toImport(), SheetKind.PARTS.toExport()));
        model = new SheetViewModel(
                api.sheets(),
                new SetupContext(
                        api,
                        () -> rights,
                        texts,
                        new FailureTexts(texts),
                        new Toasts(),
                        Runnable::run,
                        new FxThread()));
        stage.setScene(new Scene(new SheetView(model, texts, SaveDialog.OF_SYSTEM), 1000, 700));
        stage.show();
        model.offer();
    }

    @Stop
    void close() {
        model.close();
        api.close();
        server.close();
    }

    @Test
    void a_file_is_checked_its_bad_rows_are_shown_and_the_good_ones_are_taken(FxRobot robot) throws Exception {
        server.takeLong(true);
        send(robot);
        await(() -> phase() == ImportPhase.CHECKING && isThere(robot, ".progress-bar"));
        assertThat(robot.lookup(".progress-bar").queryAs(ProgressBar.class).getProgress())
                .isBetween(0.3, 0.4);
        assertThat(isThere(robot, "#import-start")).isFalse();
        assertThat(robot.lookup("#sheet-choose").query().isDisabled()).isTrue();

        server.takeLong(false);
        await(() -> isThere(robot, "#import-start"));
        TableView<?> badRows = robot.lookup("#bad-rows").queryAs(TableView.class);
        assertThat(badRows.getItems()).hasSize(23);
        assertThat(isThere(robot, "#import-bad-rows")).isTrue();
        TableView<PlacedRow> placed = robot.lookup("#placed-rows").queryAs(TableView.class);
        assertThat(placed.getItems())
                .extracting(PlacedRow::row, PlacedRow::house)
                .containsExactly(tuple(5, "Städtle 1, Vaduz"));
        assertThat(isThere(robot, "#placed-rows")).isTrue();
        sentence(robot, "Städtle 1, Vaduz");
        var longest = sentence(robot, "“Bregenz”");
        assertThat(longest.getHeight())
                .as("a long sentence goes on in another line")
                .isGreaterThan(1.8 * sentence(robot, "This field").getHeight());
        assertThat(badRows.localToScene(badRows.getBoundsInLocal()).getMaxX()).isGreaterThan(longest.getMaxX());

        robot.clickOn("#import-start");
        await(() -> phase() == ImportPhase.DONE);
        await(() -> robot.lookup("customers.csv is imported. 23 bad rows stayed out: save, mend and import that file.")
                .tryQuery()
                .isPresent());
        assertThat(isThere(robot, "#import-start")).isFalse();
        assertThat(isThere(robot, ".progress-bar")).isFalse();

        robot.clickOn("#import-cancel");
        await(() -> !isThere(robot, "#import"));
    }

    @Test
    void what_runs_is_stopped_by_hand(FxRobot robot) throws Exception {
        server.takeLong(true);
        send(robot);
        await(() -> phase() == ImportPhase.CHECKING);

        robot.clickOn("#import-cancel");

        await(() -> phase() == ImportPhase.CANCELLED);
        assertThat(isThere(robot, "#import-start")).isFalse();
        assertThat(robot.lookup("#sheet-choose").query().isDisabled()).isFalse();
    }

    @Test
    void what_may_not_be_imported_or_not_even_seen_is_said(FxRobot robot) throws Exception {
        assertThat(isThere(robot, "#sheet-no-import")).isFalse();
        assertThat(isThere(robot, "#sheet-choose")).isTrue();
        assertThat(robot.lookup("#sheet-others").queryAs(Label.class).getText())
                .startsWith("Not shown, as your role does not open them by hand: Territories; Users; ")
                .doesNotContain("Customers", "Parts");

        robot.clickOn("Parts");

        await(() -> isThere(robot, "#sheet-no-import"));
        assertThat(isThere(robot, "#sheet-choose")).isFalse();
    }

    private void send(FxRobot robot) throws IOException {
        var file = Files.writeString(folder.resolve("customers.csv"), "Number\n1\n");
        robot.interact(() -> model.send(file));
    }

    private ImportPhase phase() {
        var job = model.jobProperty().get();
        return job == null ? null : job.phase();
    }

    /** Where it is drawn in the window. */
    private static Bounds sentence(FxRobot robot, String beginning) {
        return robot.lookup(".sentence").queryAllAs(Text.class).stream()
                .filter(text -> text.getText().startsWith(beginning))
                .map(text -> text.localToScene(text.getBoundsInLocal()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isThere(FxRobot robot, String what) {
        var node = robot.lookup(what).query();
        return node.isVisible() && node.isManaged();
    }
}
