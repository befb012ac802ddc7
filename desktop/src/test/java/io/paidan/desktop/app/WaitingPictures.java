package io.paidan.desktop.app;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.AlertTaker;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureWaits;
import io.paidan.desktop.PictureShow;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.Orders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Takes pictures of what waits, and of the alerts: {@code WaitingPictures OUT [REGION]}. For looking at. */
public final class WaitingPictures {

    private WaitingPictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through the scenes. */
    public static final class Program extends PictureShow {

        private FixtureServer server;
        private WindowFixture console;
        private Stage stage;
        private int seq = 12;

        @Override
        protected List<Shot> open(Stage window, Path region, Path home) throws IOException {
            stage = window;
            server = FixtureServer.start(0, BoardFixture::board);
            server.answer(
                    "GET /api/work-orders/" + BoardFixture.order("0037") + "/sla/takers",
                    Stream.of("陈调度", "赵主管", "刘主管")
                            .map(name -> new AlertTaker(
                                    UUID.randomUUID(), name, name.endsWith("主管") ? Role.SUPERVISOR : Role.DISPATCHER))
                            .toList());
            console = WindowFixture.open(window, server, region, "dispatcher", FixtureServer.PASSWORD);
            return List.of(
                    new Shot(
                            "picked-zh",
                            4,
                            "#orders",
                            () -> console.context().selection().pickOrder(BoardFixture.order("0042"))),
                    new Shot("priority-zh", 2, "#priority-begin", () -> press("#priority-begin")),
                    new Shot("correct-zh", 3, "#correct-begin", () -> press("#correct-begin")),
                    new Shot("ask-zh", 2, "#assign-best", () -> act("等配件")),
                    new Shot("asked-zh", 2, () -> press("#expected-step-ok")),
                    new Shot("waiting-tab-zh", 3, () -> {
                        press("#expected-step-back");
                        waits("0042", WaitingReason.PARTS, 3, false);
                        waits("0045", WaitingReason.CUSTOMER, -1, true);
                        waits("0052", WaitingReason.OTHER, 1, false);
                        supervisorTakesOver("0037");
                        press("#view-WAITING");
                    }),
                    new Shot("change-zh", 2, "#expected-begin", () -> press("#expected-begin")),
                    new Shot("alerts-zh", 2, () -> press("#alerts")),
                    new Shot("handover-zh", 2, () -> pressAlert("#alert-hand")),
                    new Shot("alerts-dark-en", 3, () -> {
                        console.workplace().look().modeProperty().set(Look.Mode.DARK);
                        console.workplace().texts().localeProperty().set(Texts.ENGLISH);
                    }),
                    new Shot("waiting-dark-en", 3, () -> press("#alerts")),
                    new Shot("handover-dark-en", 3, () -> {
                        press("#alerts");
                        pressAlert("#alert-hand");
                    }),
                    new Shot("correct-dark-en", 3, "#correct-begin", () -> press("#correct-begin")),
                    new Shot("assign-dark-en", 4, () -> pressAlert("#alert-assign")),
                    new Shot("ask-dark-en", 3, "#assign-best", () -> act("Wait for parts")),
                    new Shot("larger-dark-en", 3, () -> {
                        console.workplace().look().resize(3);
                        press("#alerts");
                    }));
        }

        private void act(String text) {
            stage.getScene().getRoot().lookupAll(".act-buttons > .button").stream()
                    .map(ButtonBase.class::cast)
                    .filter(button -> button.getText().equals(text))
                    .findFirst()
                    .ifPresent(ButtonBase::fire);
        }

        private void pressAlert(String id) {
            Window.getWindows().stream()
                    .flatMap(window -> Stream.ofNullable(window.getScene().lookup("#alert-rows")))
                    .map(ListView.class::cast)
                    .findFirst()
                    .map(list -> (Button) list.lookup(id))
                    .ifPresent(Button::fire);
        }

        private void waits(String number, WaitingReason reason, int days, boolean inVain) {
            var order = Orders.waiting(
                    console.context()
                            .store()
                            .findOrder(BoardFixture.order(number))
                            .orElseThrow(),
                    reason,
                    reason == WaitingReason.OTHER ? null : BoardFixture.DAY.plusDays(days));
            var until = BoardFixture.NOW.plus(Duration.ofDays(days));
            send(
                    order.region(),
                    new SlaChanged(
                            order, inVain ? FixtureWaits.inVain(order, until) : FixtureWaits.until(order, until)));
        }

        private void supervisorTakesOver(String number) {
            var id = BoardFixture.order(number);
            var order = console.context().store().findOrder(id).orElseThrow();
            var sla = console.context().store().findSla(id).orElseThrow();
            var targets = sla.targets().stream().map(this::taken).toList();
            send(
                    order.region(),
                    new SlaChanged(
                            order,
                            new OrderSla(
                                    id,
                                    sla.region(),
                                    sla.policy(),
                                    sla.policyVersion(),
                                    sla.policyName(),
                                    null,
                                    targets)));
        }

        private TargetState taken(TargetState state) {
            return new TargetState(
                    state.target(),
                    state.startedAt(),
                    state.plannedDueAt(),
                    state.dueAt(),
                    null,
                    null,
                    List.of(EscalationAct.WARN_DISPATCHER, EscalationAct.SUPERVISOR_TAKES_OVER),
                    BoardFixture.NOW,
                    null,
                    null);
        }

        private void send(String region, DispatchEvent event) {
            seq++;
            try {
                server.send(new FeedMessage(region, seq, seq - 1, BoardFixture.NOW, "Paidan", event));
            } catch (IOException e) {
                throw new UncheckedIOException("The console is gone", e);
            }
        }
    }
}
