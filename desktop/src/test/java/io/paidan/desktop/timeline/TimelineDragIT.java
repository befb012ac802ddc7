package io.paidan.desktop.timeline;

import static io.paidan.desktop.BoardFixture.at;
import static io.paidan.desktop.BoardFixture.engineer;
import static io.paidan.desktop.BoardFixture.order;
import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.TremblingHand;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.dispatch.DragSource;
import io.paidan.desktop.dispatch.OrderDrag;
import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Theme;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a hand does to the timeline, with a real mouse and a real Dragboard. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimelineDragIT {

    @TempDir
    static Path home;

    private TimelineFixture fixture;
    private TimelineView timeline;
    private Label listRow;

    @Start
    void open(Stage stage) {
        fixture = new TimelineFixture(ForkJoinPool.commonPool(), new FxThread());
        var look = new Look(new Settings(home, Runnable::run), Look.Mode.LIGHT);
        timeline = new TimelineView(fixture.model, look, fixture.texts, fixture.clockface);
        listRow = new Label("W-0042");
        OrderDrag.install(listRow, DragSource.LIST, fixture.dispatching, () -> Optional.of(order("0042")));
        var root = new BorderPane(timeline);
        root.setTop(listRow);
        var scene = new Scene(root, 1400, 400);
        new Theme(look).dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        fixture.load(BoardFixture.board());
    }

    @Test
    void an_order_dragged_from_the_list_onto_a_row_goes_to_that_engineer(FxRobot robot) {
        pickUpFromList(robot);
        robot.moveTo(point("王芳", "11:40"));
        robot.moveTo(point("王芳", "11:50"));
        TremblingHand.until(robot, () -> !fixture.model.hand().ghosts().isEmpty());
        robot.drop();

        await(() -> !fixture.sent.isEmpty());
        assertThat(fixture.sent.getFirst().command().engineerId()).isEqualTo(engineer("王芳"));
        assertThat(fixture.sent.getFirst().command().wishedStart()).isNull();
    }

    @Test
    void a_drop_on_somebody_unfit_sends_nothing_and_says_why(FxRobot robot) {
        pickUpFromList(robot);
        robot.moveTo(point("周杰", "15:00"));
        robot.moveTo(point("周杰", "15:10"));
        TremblingHand.until(robot, () -> isOver("周杰"));
        robot.drop();

        await(() -> !fixture.toasts.shown().isEmpty());
        assertThat(fixture.toasts.shown().getFirst().text()).contains("燃气证");
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void a_planned_bar_dragged_onto_another_row_is_given_to_that_engineer(FxRobot robot) {
        robot.drag(point("李伟", "13:30"), MouseButton.PRIMARY);
        robot.moveTo(point("王芳", "12:00"));
        TremblingHand.until(
                robot,
                () -> fixture.dispatching.session() != null
                        && fixture.dispatching
                                .session()
                                .ranking()
                                .readyProperty()
                                .get());
        robot.moveTo(point("王芳", "12:05"));
        TremblingHand.until(robot, () -> isOver("王芳"));
        robot.drop();

        await(() -> !fixture.sent.isEmpty());
        assertThat(fixture.sent.getFirst().orderId()).isEqualTo(order("0052"));
        assertThat(fixture.sent.getFirst().command().engineerId()).isEqualTo(engineer("王芳"));
    }

    @Test
    void a_bar_whose_engineer_has_begun_cannot_be_picked_up(FxRobot robot) {
        robot.drag(point("陈刚", "12:20"), MouseButton.PRIMARY);
        robot.moveTo(point("王芳", "12:00"));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(fixture.dispatching.session()).isNull();
        robot.drop();
    }

    @Test
    void a_click_on_a_bar_selects_its_order_and_on_a_name_the_engineer(FxRobot robot) {
        robot.clickOn(point("李伟", "13:30"));
        await(() -> fixture.selection.orderId().equals(Optional.of(order("0052"))));

        robot.clickOn(point("王芳", "11:00").subtract(point("王芳", "11:00").getX() - 60, 0));
        await(() -> fixture.selection.engineerId().equals(Optional.of(engineer("王芳"))));
    }

    @Test
    void the_wheel_with_control_zooms_around_the_pointer(FxRobot robot) {
        var before = point("李伟", "11:00");
        var hourBefore = point("李伟", "12:00").getX() - before.getX();

        robot.moveTo(before).press(KeyCode.CONTROL).scroll(3, VerticalDirection.UP);
        robot.release(KeyCode.CONTROL);

        await(() -> place("李伟", "12:00").getX() - place("李伟", "11:00").getX() > hourBefore * 1.2);
        assertThat(point("李伟", "11:00").getX()).isBetween(before.getX() - 2, before.getX() + 2);
    }

    private void pickUpFromList(FxRobot robot) {
        robot.drag(listRow, MouseButton.PRIMARY);
        robot.moveBy(60, 60);
        TremblingHand.until(
                robot,
                () -> fixture.dispatching.session() != null
                        && fixture.dispatching
                                .session()
                                .ranking()
                                .readyProperty()
                                .get());
    }

    private boolean isOver(String engineer) {
        return engineer(engineer)
                .equals(fixture.dispatching.session().hoveredProperty().get());
    }

    /** Where this time of an engineer is on the screen. */
    private Point2D point(String engineer, String time) {
        await(() -> timeline.locate(engineer(engineer), at(time)).isPresent());
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> place(engineer, time));
    }

    /** As {@link #point}, for the user interface thread, where nobody may wait. */
    private Point2D place(String engineer, String time) {
        return timeline.localToScreen(
                timeline.locate(engineer(engineer), at(time)).orElseThrow());
    }
}
