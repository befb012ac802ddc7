package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A planned visit is pinned in the inspector, by mouse and by key. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PinnedVisitIT {

    private static final VisitSummary VISIT =
            BoardFixture.store().findActiveVisit(BoardFixture.order("0052")).orElseThrow();
    /** The number of the last message that the fixture's board holds. */
    private static final long OF_BOARD = 12;

    private static final String PIN = "POST /api/visits/" + VISIT.id() + "/pin";

    private FixtureServer server;
    private WindowFixture window;

    @Start
    void open(Stage stage) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        server.answer(PIN, VISIT);
        window = WindowFixture.open(stage, server);
    }

    @BeforeEach
    void pick_the_order(FxRobot robot) {
        window.signIn(robot);
        robot.interact(() -> window.context().selection().pickOrder(VISIT.workOrderId()));
        await(() -> robot.lookup("#pin-next").tryQuery().isPresent());
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void a_click_pins_it_and_the_key_lets_it_go(FxRobot robot) throws Exception {
        robot.clickOn("#pin-next");
        await(() -> sent().equals(List.of(new PinVisit(true, VISIT.version()))));
        tell(robot, true, 1);
        await(() -> act(robot).equals("取消固定") && said(robot).contains("已固定：只有人工才能调整"));

        robot.type(KeyCode.P);
        await(() -> sent().size() == 2 && sent().getLast().equals(new PinVisit(false, VISIT.version() + 1)));
        tell(robot, false, 2);
        await(() -> act(robot).equals("固定") && said(robot).isEmpty());
    }

    /** The server says what became of it. */
    private void tell(FxRobot robot, boolean pinned, int steps) throws Exception {
        var changed = changed(pinned, VISIT.version() + steps);
        server.send(new FeedMessage(
                "oberland",
                OF_BOARD + steps,
                OF_BOARD + steps - 1,
                BoardFixture.NOW,
                "王调度",
                new DispatchEvent.VisitPinChanged(changed)));
    }

    private static VisitSummary changed(boolean pinned, int version) {
        return VisitSummary.alone(
                VISIT.id(),
                VISIT.region(),
                VISIT.workOrderId(),
                VISIT.engineerId(),
                VISIT.status(),
                VISIT.plannedStart(),
                VISIT.plannedEnd(),
                VISIT.travel(),
                VISIT.viaStoreId(),
                pinned,
                null,
                null,
                null,
                null,
                null,
                version);
    }

    private List<PinVisit> sent() {
        return server.received(PIN, PinVisit.class);
    }

    private static String act(FxRobot robot) {
        return robot.lookup("#pin-next")
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#pins .pd-ink-2")
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }
}
