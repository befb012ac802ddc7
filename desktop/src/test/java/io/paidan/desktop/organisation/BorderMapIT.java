package io.paidan.desktop.organisation;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.fx.FxThread;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A border drawn by a hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BorderMapIT {

    private BorderFixture fixture;
    private BorderMap map;

    @Start
    void open(Stage stage) {
        fixture = new BorderFixture();
        map = new BorderMap(
                fixture.model,
                (zoom, x, y) -> CompletableFuture.completedFuture(new WritableImage(1, 1)),
                new FxThread());
        stage.setScene(new Scene(new BorderView(fixture.model, map, fixture.texts), 800, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void clicks_draw_a_line_and_one_on_the_first_corner_closes_it(FxRobot robot) {
        robot.interact(() -> fixture.pick("new"));
        var first = new GeoPoint(47.13, 9.51);
        click(robot, first);
        click(robot, new GeoPoint(47.13, 9.53));
        click(robot, new GeoPoint(47.11, 9.53));
        await(() ->
                fixture.model.drawingProperty().get() && fixture.model.corners().size() == 3);

        click(robot, first);

        await(() -> !fixture.model.drawingProperty().get());
        assertThat(fixture.model.corners()).hasSize(3);
        assertThat(fixture.model.problemProperty().get()).isEqualTo(BorderProblem.NONE);
    }

    @Test
    void the_first_corner_lies_where_it_was_aimed_at_though_more_is_said_below_the_map_then(FxRobot robot) {
        robot.interact(() -> fixture.pick("new"));
        var aim = new GeoPoint(47.13, 9.51);
        var height = map.getHeight();

        robot.moveTo(screen(robot, aim)).press(MouseButton.PRIMARY);
        await(() -> map.getHeight() < height);
        robot.release(MouseButton.PRIMARY);

        await(() -> fixture.model.corners().size() == 1);
        var corner = fixture.model.corners().getFirst();
        assertThat(Math.abs(map.screenY(corner) - map.screenY(aim))).isLessThan(1.5);
    }

    @Test
    void the_map_comes_to_rest_where_it_has_been_before_too(FxRobot robot) {
        for (var territory : List.of("north", "new", "north", "new")) {
            robot.interact(() -> fixture.pick(territory));
            await(map::isDrawn);
        }
    }

    @Test
    void while_no_territory_is_chosen_all_borders_are_seen_and_a_click_draws_nothing(FxRobot robot) {
        var north = fixture.model.others().getFirst().border().getFirst();
        await(() -> map.screenX(north) > 0 && map.screenX(north) < map.getWidth());
        assertThat(map.screenY(north)).isBetween(0.0, map.getHeight());

        click(robot, north);

        assertThat(fixture.model.corners()).isEmpty();
        assertThat(robot.lookup("#border-clear").queryButton().getParent().isVisible())
                .isFalse();
    }

    @Test
    void a_corner_is_dragged_and_delete_takes_it_away(FxRobot robot) {
        robot.interact(() -> fixture.pick("north"));
        var before = fixture.model.corners().getFirst();
        var from = screen(robot, before);

        robot.drag(from).dropTo(from.add(-60, 30));

        await(() -> !fixture.model.corners().getFirst().equals(before));
        var moved = fixture.model.corners().getFirst();
        assertThat(moved.lon()).isLessThan(before.lon());
        assertThat(moved.lat()).isLessThan(before.lat());
        robot.type(KeyCode.DELETE);
        await(() -> fixture.model.corners().size() == 3);
        assertThat(fixture.model.corners()).doesNotContain(moved);
    }

    @Test
    void the_point_amid_an_edge_becomes_a_corner_where_it_is_let_go(FxRobot robot) {
        robot.interact(() -> fixture.pick("north"));
        var corners = fixture.model.corners();
        var middle = screen(robot, corners.get(0)).midpoint(screen(robot, corners.get(1)));

        robot.drag(middle).dropTo(middle.add(0, 50));

        await(() -> fixture.model.corners().size() == 5);
        assertThat(fixture.model.corners().get(1).lat())
                .isLessThan(corners.get(0).lat());
    }

    @Test
    void the_keyboard_alone_draws_a_line_and_closes_it_at_its_first_corner(FxRobot robot) {
        robot.interact(() -> fixture.pick("new"));
        robot.interact(map::requestFocus);

        robot.type(KeyCode.ENTER);
        stride(robot, KeyCode.RIGHT);
        robot.type(KeyCode.INSERT);
        stride(robot, KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        await(() -> fixture.model.corners().size() == 3);
        assertThat(where(robot)).startsWith("Corner 3 of 3 at ");
        robot.type(KeyCode.HOME, KeyCode.ENTER);

        await(() -> !fixture.model.drawingProperty().get());
        var corners = fixture.model.corners();
        assertThat(map.screenX(corners.get(1)) - map.screenX(corners.get(0))).isBetween(63.0, 65.0);
        assertThat(map.screenY(corners.get(2)) - map.screenY(corners.get(1))).isBetween(63.0, 65.0);
        assertThat(fixture.model.problemProperty().get()).isEqualTo(BorderProblem.NONE);
    }

    @Test
    void the_keyboard_goes_from_corner_to_corner_moves_one_and_takes_it_away(FxRobot robot) {
        robot.interact(() -> fixture.pick("north"));
        robot.interact(map::requestFocus);
        var before = fixture.model.corners();

        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        await(() -> map.getAccessibleText().equals("Corner 2 of 4 at 47.12000, 9.54000"));
        robot.type(KeyCode.PAGE_UP, KeyCode.SPACE, KeyCode.LEFT);
        await(() -> !fixture.model.corners().getFirst().equals(before.getFirst()));
        assertThat(fixture.model.corners().getFirst().lon())
                .isLessThan(before.getFirst().lon());
        assertThat(where(robot)).startsWith("Corner 1 of 4 in hand");

        robot.type(KeyCode.SPACE, KeyCode.DELETE);
        await(() -> fixture.model.corners().equals(before.subList(1, 4)));
        assertThat(map.getAccessibleText()).isEqualTo("Corner 1 of 3 at 47.12000, 9.54000");
        robot.press(KeyCode.CONTROL).type(KeyCode.UP).release(KeyCode.CONTROL);
        await(() -> fixture.model.corners().getFirst().lat() > 47.12);
    }

    @Test
    void away_from_the_corners_a_new_one_goes_into_the_nearest_edge_and_nothing_is_taken_away(FxRobot robot) {
        robot.interact(() -> fixture.pick("north"));
        robot.interact(map::requestFocus);
        robot.type(KeyCode.PAGE_DOWN);
        stride(robot, KeyCode.RIGHT);

        robot.type(KeyCode.DELETE, KeyCode.ENTER);

        await(() -> fixture.model.corners().size() == 5);
        assertThat(fixture.model.corners().get(1).lon()).isBetween(9.5001, 9.5399);
        assertThat(fixture.model.corners().get(1).lat()).isBetween(47.1199, 47.1201);
    }

    @Test
    void the_cross_hair_stays_in_sight_and_tab_leaves_the_map(FxRobot robot) {
        robot.interact(() -> fixture.pick("north"));
        robot.interact(map::requestFocus);
        for (var i = 0; i < 12; i++) {
            stride(robot, KeyCode.RIGHT);
        }
        var cross = map.cross().placeProperty().get();
        assertThat(map.screenX(cross)).isLessThan(map.getWidth());
        assertThat(cross.lon()).isGreaterThan(9.56);

        robot.type(KeyCode.TAB);

        await(() -> !map.isFocused());
        assertThat(robot.lookup("#border-cross").query().isVisible()).isFalse();
    }

    private static void stride(FxRobot robot, KeyCode way) {
        robot.press(KeyCode.SHIFT).type(way).release(KeyCode.SHIFT);
    }

    private static String where(FxRobot robot) {
        return robot.lookup("#border-cross").queryAs(Label.class).getText();
    }

    private void click(FxRobot robot, GeoPoint place) {
        robot.clickOn(screen(robot, place));
    }

    private Point2D screen(FxRobot robot, GeoPoint place) {
        robot.interact(() -> {});
        return map.localToScreen(map.screenX(place), map.screenY(place));
    }
}
