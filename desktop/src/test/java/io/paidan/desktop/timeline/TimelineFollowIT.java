package io.paidan.desktop.timeline;

import static io.paidan.desktop.BoardFixture.at;
import static io.paidan.desktop.BoardFixture.order;
import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.feed.DispatchEvent.VisitAssigned;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The selected order comes to an engineer whose row is not in sight. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimelineFollowIT {

    @TempDir
    static Path home;

    private TimelineFixture fixture;
    private TimelineView timeline;
    private Label elsewhere;

    @Start
    void open(Stage stage) {
        fixture = new TimelineFixture(ForkJoinPool.commonPool(), new FxThread());
        var look = new Look(new Settings(home, Runnable::run), Look.Mode.LIGHT);
        timeline = new TimelineView(fixture.model, look, fixture.texts, fixture.clockface);
        elsewhere = new Label("W-0042");
        var root = new BorderPane(timeline);
        root.setTop(elsewhere);
        var scene = new Scene(root, 1400, 180);
        new Theme(look).dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        fixture.load(BoardFixture.board());
    }

    @Test
    void his_row_comes_in_sight(FxRobot robot) {
        robot.moveTo(elsewhere);

        assignToLast();

        await(this::isLastInSight);
    }

    @Test
    void nothing_moves_while_the_hand_is_on_the_timeline(FxRobot robot) {
        robot.moveTo(timeline);

        assignToLast();

        await(() -> fixture.store.findActiveVisit(order("0042")).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isLastInSight()).isFalse();
    }

    private boolean isLastInSight() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> timeline.locate(last().id(), at("12:00")).isPresent());
    }

    private void assignToLast() {
        await(() -> !fixture.model.linesProperty().get().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            fixture.selection.pickOrder(order("0042"));
            var picked = fixture.store.findOrder(order("0042")).orElseThrow();
            var visit = VisitSummary.alone(
                    BoardFixture.id("given away"),
                    picked.region(),
                    picked.id(),
                    last().id(),
                    VisitStatus.PLANNED,
                    at("12:00"),
                    at("12:45"),
                    Duration.ofMinutes(9),
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    1);
            var assigned = new VisitAssigned(picked, visit, List.of(), List.of(), List.of());
            fixture.applier.apply(List.of(TimelineFixture.message(assigned)));
        });
    }

    private EngineerSummary last() {
        return fixture.model.linesProperty().get().stream()
                .filter(TimelineLine.Row.class::isInstance)
                .map(TimelineLine.Row.class::cast)
                .toList()
                .getLast()
                .engineer();
    }
}
