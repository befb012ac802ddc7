package io.paidan.desktop.inspector;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.dispatch.BulkClosing;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The buttons below an order, when somebody comes from an alert to give it away. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ActsIT {

    private static final UUID ORDER = BoardFixture.order("0042");

    private static final String TRANSITION = "POST /api/work-orders/" + ORDER + "/transitions";

    private final Queue<Runnable> ranking = new ArrayDeque<>();
    private TextField elsewhere;
    private CandidatesFixture fixture;
    private FixtureServer server;
    private ApiClient api;
    private ActsView acts;
    private ExpectedDayViewModel expected;

    @Start
    void open(Stage stage) throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        server.answer(TRANSITION, "");
        fixture = new CandidatesFixture(CompletableFuture.completedFuture(new StraightRoads()), ranking::add);
        api = new ApiClient(
                server.address(), new ServerClock(InstantSource.system()), fixture.texts.localeProperty()::get);
        api.signIn("dispatcher", FixtureServer.PASSWORD).join();
        var order = order();
        expected = new ExpectedDayViewModel(
                new EditContext(
                        fixture.store,
                        fixture.selection,
                        Role.DISPATCHER,
                        new Toasts(),
                        new FailureTexts(fixture.texts),
                        fixture.texts,
                        Runnable::run),
                api::expect,
                order::run,
                clockface(),
                () -> BoardFixture.ZONE,
                fixture.now);
        elsewhere = new TextField();
        acts = new ActsView(order, fixture.model, expected, fixture.texts);
        stage.setScene(new Scene(new VBox(elsewhere, acts), 350, 200));
        stage.show();
    }

    @AfterEach
    void close() {
        acts.close();
        api.close();
        server.close();
    }

    @Test
    void enter_gives_the_order_to_the_best_engineer(FxRobot robot) {
        robot.interact(() -> {
            fixture.selection.pickOrder(ORDER);
            acts.startAssigning();
            rank();
        });
        await(() -> isOnBest(robot));
        assertThat(fixture.store.findActiveVisit(ORDER)).isEmpty();

        robot.type(KeyCode.ENTER);

        await(() -> fixture.store.activeVisits(ORDER).size() == 1);
    }

    @Test
    void enter_once_more_does_not_give_it_to_the_next_best(FxRobot robot) {
        robot.interact(() -> {
            fixture.selection.pickOrder(ORDER);
            acts.startAssigning();
            rank();
        });
        await(() -> isOnBest(robot));

        robot.type(KeyCode.ENTER);
        await(() -> isReassigning(robot));
        var given = engineer();
        robot.type(KeyCode.ENTER);

        assertThat(isOnBest(robot)).isFalse();
        assertThat(engineer()).isEqualTo(given);
    }

    @Test
    void a_double_click_gives_it_to_the_best_and_not_then_to_the_next(FxRobot robot) {
        robot.interact(() -> {
            fixture.selection.pickOrder(ORDER);
            rank();
        });
        await(() -> robot.lookup("#assign-best").tryQuery().isPresent());
        var best = robot.lookup("#assign-best").queryButton().getText();

        robot.doubleClickOn("#assign-best");

        await(() -> isReassigning(robot));
        assertThat(best).endsWith(engineer());
    }

    private static boolean isReassigning(FxRobot robot) {
        return robot.lookup("#assign-best")
                .tryQueryAs(Button.class)
                .filter(button -> button.getText().startsWith("改派"))
                .isPresent();
    }

    private String engineer() {
        var visit = fixture.store.findActiveVisit(ORDER).orElseThrow();
        return fixture.store.findEngineer(visit.engineerId()).orElseThrow().name();
    }

    @Test
    void the_keyboard_stays_on_the_best_when_the_ranking_changes(FxRobot robot) {
        robot.interact(() -> {
            fixture.selection.pickOrder(ORDER);
            acts.startAssigning();
            rank();
        });
        await(() -> isOnBest(robot));

        robot.interact(() -> fixture.texts.localeProperty().set(Texts.ENGLISH));

        await(() -> robot.lookup("#assign-best").queryButton().getText().startsWith("Assign") && isOnBest(robot));
    }

    @Test
    void whoever_types_meanwhile_goes_on_typing(FxRobot robot) {
        robot.interact(() -> {
            acts.requestFocus();
            fixture.selection.pickOrder(ORDER);
            acts.startAssigning();
            elsewhere.requestFocus();
            rank();
        });
        await(() -> robot.lookup("#assign-best").tryQuery().isPresent());

        assertThat(elsewhere.isFocused()).isTrue();
    }

    @Test
    void what_is_put_on_hold_says_why_before_it_is_asked_for_the_day(FxRobot robot) {
        robot.interact(() -> {
            fixture.texts.localeProperty().set(Texts.ENGLISH);
            fixture.selection.pickOrder(ORDER);
        });

        robot.clickOn("#more-acts").clickOn("Put on hold");
        assertThat(expected.stepProperty().get())
                .as("not before it is said why")
                .isNull();
        assertThat(robot.lookup("#reason-ok").queryAs(Button.class).getText()).isEqualTo("Put on hold");
        robot.write("the lift is out of order").type(KeyCode.ENTER);

        assertThat(expected.stepProperty().get()).isNotNull();
        assertThat(robot.lookup("#expected-step-ok").queryAs(Button.class).getText())
                .isEqualTo("Put on hold");
        assertThat(robot.lookup("#reason")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .map(node -> node.getParent().isVisible()))
                .contains(false);
    }

    @Test
    void what_changed_while_somebody_wrote_his_reason_is_a_conflict(FxRobot robot) {
        robot.interact(() -> fixture.selection.pickOrder(ORDER));
        var seen = fixture.store.findOrder(ORDER).orElseThrow().version();
        await(() -> robot.lookup("#more-acts").tryQuery().isPresent());
        robot.clickOn("#more-acts").clickOn("取消工单…");
        assertThat(robot.lookup("#reason-ok").queryAs(Button.class).getText()).isEqualTo("取消工单");
        await(() -> robot.lookup("#reason").queryTextInputControl().isFocused());

        robot.interact(() -> fixture.server.assign(
                ORDER, new AssignVisit(UUID.randomUUID(), BoardFixture.engineer("e01"), seen, null, null)));
        robot.interact(() -> robot.lookup("#reason").queryTextInputControl().setText("customer moved away"));
        robot.type(KeyCode.ENTER);

        await(() -> !server.received(TRANSITION).isEmpty());
        assertThat(fixture.store.findOrder(ORDER).orElseThrow().version()).isGreaterThan(seen);
        assertThat(server.received(TRANSITION, TransitionWorkOrder.class))
                .extracting(TransitionWorkOrder::version)
                .containsExactly(seen);
    }

    private void rank() {
        for (var task = ranking.poll(); task != null; task = ranking.poll()) {
            task.run();
        }
    }

    private OrderInspectorViewModel order() {
        var toasts = new Toasts();
        var failures = new FailureTexts(fixture.texts);
        var closing = new BulkClosing(
                command -> CompletableFuture.completedFuture(List.of()),
                () -> true,
                new ActTexts(fixture.texts, fixture.store, () -> BoardFixture.ZONE),
                toasts,
                failures,
                Platform::runLater);
        var steps = new OrderActs(
                api,
                fixture.dispatching,
                closing,
                Role.DISPATCHER,
                toasts,
                failures,
                fixture.texts,
                () -> true,
                Platform::runLater);
        return new OrderInspectorViewModel(
                fixture.store,
                new RegionChoice(),
                fixture.selection,
                api,
                failures,
                steps,
                closed -> {},
                fixture.now,
                fixture.texts,
                clockface(),
                Platform::runLater);
    }

    private Clockface clockface() {
        return new Clockface(fixture.texts, () -> BoardFixture.ZONE);
    }

    private static boolean isOnBest(FxRobot robot) {
        return robot.lookup("#assign-best").tryQuery().filter(Node::isFocused).isPresent();
    }
}
