package io.paidan.desktop.geo;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.fx.FxThread;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The wheel over a small map in a form that is longer than its window. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TileMapScrollIT {

    private static final GeoPoint VADUZ = new GeoPoint(47.14, 9.52);
    private static final GeoPoint SCHAAN = new GeoPoint(47.16, 9.51);

    private PinMap map;
    private ScrollPane form;
    private Region below;

    @Start
    void open(Stage stage) {
        map = new PinMap(
                (zoom, x, y) -> CompletableFuture.completedFuture(new WritableImage(1, 1)),
                new FxThread(),
                place -> {});
        map.setMinHeight(300);
        map.look(VADUZ, 14);
        below = new Region();
        below.setMinHeight(900);
        form = new ScrollPane(new VBox(map, below));
        form.setFitToWidth(true);
        stage.setScene(new Scene(form, 500, 500));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void the_wheel_scrolls_the_form_until_the_map_was_clicked(FxRobot robot) {
        var before = metre();
        robot.moveTo(map).scroll(2, VerticalDirection.DOWN);
        await(() -> form.getVvalue() > 0);
        assertThat(metre()).isEqualTo(before);

        robot.interact(() -> form.setVvalue(0));
        robot.clickOn(map).scroll(1, VerticalDirection.UP);
        await(() -> metre() != before);
        assertThat(form.getVvalue()).isZero();
    }

    @Test
    void in_a_form_that_fits_its_window_the_wheel_zooms_at_once(FxRobot robot) {
        robot.interact(() -> below.setMinHeight(10));
        var before = metre();

        robot.moveTo(map).scroll(1, VerticalDirection.UP);

        await(() -> metre() != before);
    }

    private double metre() {
        return map.screenY(VADUZ) - map.screenY(SCHAAN);
    }
}
