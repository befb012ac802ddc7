package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.ShownText;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** For tests of the inspector: the console with an order picked. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class PickedOrderWindow {

    static final WorkOrderSummary ORDER =
            BoardFixture.store().findOrder(BoardFixture.order("0042")).orElseThrow();
    static final String PATH = "/api/work-orders/" + ORDER.id();
    static final String STEP = "POST " + PATH + "/transitions";
    static final String DISPATCH = "POST " + PATH + "/dispatch";

    FixtureServer server;
    WindowFixture window;

    @BeforeEach
    void pick_the_order(FxRobot robot) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        server.answer(STEP, ORDER);
        server.answer(DISPATCH, ORDER);
        server.answer(
                "GET " + PATH + "/notices",
                List.of(
                        told("王芳", NoticeState.SENT, BoardFixture.NOW.minus(Duration.ofDays(2))),
                        told("刘主管", NoticeState.DEAD, BoardFixture.NOW.minus(Duration.ofMinutes(5)))));
        window = WindowFixture.open(server);
        window.signIn(robot);
        robot.interact(() -> window.context().selection().pickOrder(ORDER.id()));
        await(() -> robot.lookup("#more-acts").tryQuery().isPresent());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    static String text(FxRobot robot, String label) {
        return ShownText.of(robot.lookup(label).queryAs(Labeled.class));
    }

    static NoticeSummary told(String recipient, NoticeState state, Instant at) {
        return new NoticeSummary(
                BoardFixture.id("told " + recipient),
                ORDER.region(),
                ORDER.id(),
                NoticeEvent.SLA_ESCALATED,
                "office-mail",
                ChannelKind.EMAIL,
                null,
                recipient,
                "…",
                "…",
                false,
                state,
                1,
                null,
                null,
                at,
                null);
    }
}
