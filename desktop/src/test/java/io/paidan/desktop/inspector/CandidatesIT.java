package io.paidan.desktop.inspector;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Fonts;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Theme;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The candidates of a picked order, under a real mouse. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CandidatesIT {

    private static final UUID ORDER = BoardFixture.order("0042");

    private CandidatesFixture fixture;

    @Start
    void open(Stage stage) throws Exception {
        fixture = new CandidatesFixture(CompletableFuture.completedFuture(new StraightRoads()), Runnable::run);
        Fonts.load();
        var home = Files.createTempDirectory("paidan-candidates");
        var theme = new Theme(new Look(new Settings(home, Runnable::run), Look.Mode.LIGHT));
        theme.dressControls();
        var scene = new Scene(new CandidatesView(fixture.model, fixture.texts), 350, 900);
        theme.dress(scene);
        stage.setScene(scene);
        stage.sizeToScene(); // it was another one's before
        stage.setX(0);
        stage.setY(0);
        stage.show();
        fixture.selection.pickOrder(ORDER);
    }

    @Test
    void the_arrow_tells_all_about_a_candidate_and_assigns_nothing(FxRobot robot) {
        robot.clickOn("#candidate-details-2");
        await(() -> isSeen(robot, "#candidate-details"));
        assertThat(fixture.store.findActiveVisit(ORDER)).isEmpty();

        robot.clickOn("#candidate-details-2");
        await(() -> !isSeen(robot, "#candidate-details"));
        assertThat(fixture.store.findActiveVisit(ORDER)).isEmpty();
    }

    @Test
    void a_new_ranking_between_press_and_release_loses_no_click(FxRobot robot) {
        robot.moveTo("#candidate-details-1").press(MouseButton.PRIMARY);
        robot.interact(fixture::passAMinute);
        robot.release(MouseButton.PRIMARY);
        await(() -> isSeen(robot, "#candidate-details"));
    }

    @Test
    void the_arrow_answers_the_keyboard_too(FxRobot robot) {
        robot.interact(() -> robot.lookup("#candidate-details-1").<Node>query().requestFocus());
        robot.type(KeyCode.SPACE);
        await(() -> isSeen(robot, "#candidate-details"));
    }

    @Test
    void the_row_gives_the_order_to_its_engineer(FxRobot robot) {
        var second = fixture.model.fitProperty().get().get(1).engineerId();
        robot.clickOn("#candidate-2");
        await(() -> fixture.store
                .findActiveVisit(ORDER)
                .filter(visit -> visit.engineerId().equals(second))
                .isPresent());
    }

    @Test
    void the_unfit_are_folded_away_and_unfolded_each_says_why(FxRobot robot) {
        assertThat(robot.lookup(".unfit-row").tryQuery()).isEmpty();
        robot.clickOn("#unfit");
        var first = fixture.model.unfitProperty().get().getFirst();
        await(() -> robot.lookup(".unfit-row .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .anyMatch(first.reasons().getFirst()::equals));
    }

    private static boolean isSeen(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }
}
