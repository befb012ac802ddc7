package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;

import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.sla.AlertOwner;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.TargetState;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** For tests of the alerts: the console with three of them, the latest one W-0037's. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class AlertsWindow {

    static final UUID LATEST = BoardFixture.order("0037");
    static final String SLA = "POST /api/work-orders/" + LATEST + "/sla/";

    FixtureServer server;
    WindowFixture window;
    private int seq = 12;

    @BeforeEach
    void open(FxRobot robot) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        server.answer(SLA + "owner", sla());
        server.answer(SLA + "snooze", sla());
        window = WindowFixture.open(server);
        window.signIn(robot);
        await(() -> robot.lookup("#alerts").queryAs(Button.class).getText().startsWith("3"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    static boolean isOpen(FxRobot robot) {
        return robot.lookup("#alert-rows").tryQuery().isPresent();
    }

    static ListView<?> alerts(FxRobot robot) {
        return robot.lookup("#alert-rows").queryAs(ListView.class);
    }

    /** Of the uppermost alert. */
    static Button first(FxRobot robot, String id) {
        return robot.lookup(id).queryAllAs(Button.class).stream()
                .min((one, other) -> Double.compare(y(one), y(other)))
                .orElseThrow();
    }

    private static double y(Node node) {
        return node.localToScreen(node.getBoundsInLocal()).getMinY();
    }

    void hear(@Nullable String owner, @Nullable Instant snoozedUntil) throws IOException {
        hear(LATEST, owner, snoozedUntil);
    }

    void hear(UUID of, @Nullable String owner, @Nullable Instant snoozedUntil) throws IOException {
        hear(
                of,
                sla(of).targets().stream()
                        .map(state -> state.snoozed(snoozedUntil)
                                .ownedBy(owner == null ? null : new AlertOwner(BoardFixture.id(owner), owner)))
                        .toList());
    }

    void hear(List<TargetState> targets) throws IOException {
        hear(LATEST, targets);
    }

    void hear(UUID of, List<TargetState> targets) throws IOException {
        var order = BoardFixture.store().findOrder(of).orElseThrow();
        var before = sla(of);
        var after = new OrderSla(
                of, before.region(), before.policy(), before.policyVersion(), before.policyName(), null, targets);
        seq++;
        server.send(
                new FeedMessage(before.region(), seq, seq - 1, BoardFixture.NOW, "王调度", new SlaChanged(order, after)));
    }

    static OrderSla sla() {
        return sla(LATEST);
    }

    static OrderSla sla(UUID order) {
        return BoardFixture.store().findSla(order).orElseThrow();
    }
}
