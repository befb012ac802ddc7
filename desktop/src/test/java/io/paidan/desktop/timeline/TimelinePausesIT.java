package io.paidan.desktop.timeline;

import static io.paidan.desktop.BoardFixture.at;
import static io.paidan.desktop.BoardFixture.engineer;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Palette;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the timeline draws where somebody is absent. */
@ExtendWith(WindowExtension.class)
class TimelinePausesIT {

    private static final String WANG = "王芳";
    private static final String LI = "李伟";

    @TempDir
    static Path home;

    private TimelineFixture fixture;
    private TimelineView timeline;

    @Start
    void open(Stage stage) {
        fixture = TimelineFixture.loaded();
        var look = new Look(new Settings(home, Runnable::run), Look.Mode.LIGHT);
        timeline = new TimelineView(fixture.model, look, fixture.texts, fixture.clockface);
        var scene = new Scene(timeline, 1400, 400);
        new Theme(look).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void an_absence_is_striped_from_the_moment_it_is_known() {
        assertThat(colours(WANG, "15:30")).containsOnly(Palette.LIGHT.panel());

        absent(WANG, "15:00", "16:30");

        assertThat(colours(WANG, "15:30"))
                .as("its ground and its stripes")
                .hasSizeGreaterThanOrEqualTo(2)
                .doesNotContain(Palette.LIGHT.panel());
        assertThat(colours(WANG, "16:40")).containsOnly(Palette.LIGHT.panel());
    }

    @Test
    void a_visit_stands_above_an_absence() {
        var under = colours(LI, "10:40");

        absent(LI, "10:00", "12:00");

        assertThat(colours(LI, "10:40")).as("he is at work there").isEqualTo(under);
    }

    @Test
    void on_a_later_day_the_time_outside_the_shift_is_grey_and_the_day_before_today_cannot_be_turned_to(FxRobot robot) {
        var tomorrow = BoardFixture.DAY.plusDays(1);
        var later = Duration.ofDays(1);
        fixture.workingOn.put(
                tomorrow,
                List.of(OtherDaysTest.working(
                        fixture,
                        WANG,
                        shift(at("10:00").plus(later), at("15:00").plus(later)))));
        assertThat(robot.lookup("#timeline-earlier").queryButton().isDisabled()).isFalse();

        robot.clickOn("#timeline-later");

        assertThat(colours(WANG, at("09:30").plus(later))).containsOnly(Palette.LIGHT.greyBg());
        assertThat(colours(WANG, at("12:40").plus(later))).containsOnly(Palette.LIGHT.panel());
        for (var i = 0; i < 3; i++) {
            robot.clickOn("#timeline-earlier");
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#timeline-earlier").queryButton().isDisabled()).isTrue();
        assertThat(timeline.locate(engineer(WANG), at("00:30"))).isPresent();
    }

    private static Shift shift(Instant start, Instant end) {
        return new Shift(start, end, null, null);
    }

    private void absent(String name, String from, String until) {
        var engineer = fixture.store.findEngineer(engineer(name)).orElseThrow();
        var absence = new Absence(at(from), at(until), AbsenceKind.TRAINING);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> fixture.applier.apply(List.of(new FeedMessage(
                        "oberland",
                        13,
                        12,
                        BoardFixture.NOW,
                        "王调度",
                        new DispatchEvent.EngineerChanged(engineer.absentToo(absence))))));
    }

    /** Of the ten minutes around this time, in the middle of the row. */
    private Set<Color> colours(String engineer, String time) {
        return colours(engineer, at(time));
    }

    private Set<Color> colours(String engineer, Instant time) {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            var middle = timeline.locate(engineer(engineer), time).orElseThrow();
            var picture = new SnapshotParameters();
            picture.setViewport(new Rectangle2D(middle.getX() - 9, middle.getY() - 4, 18, 8));
            return colours(timeline.snapshot(picture, null));
        });
    }

    private static Set<Color> colours(WritableImage image) {
        var colours = new HashSet<Color>();
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                colours.add(image.getPixelReader().getColor(x, y));
            }
        }
        return colours;
    }
}
