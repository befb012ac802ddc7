package io.paidan.desktop.audit;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditChainSummary;
import io.paidan.contract.audit.AuditLine;
import io.paidan.contract.audit.AuditName;
import io.paidan.contract.audit.AuditPage;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.PageFixture;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.workorder.CatalogueNames;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The audit log, looked through and verified by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AuditLogIT {

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        var texts = new Texts(Texts.ENGLISH);
        var store = new DispatchStore();
        new EventApplier(store).load(BoardFixture.board());
        page = PageFixture.open(
                stage, setup -> new AuditLogPage(setup, new CatalogueNames(texts, store), () -> BoardFixture.ZONE));
        server = page.server();
        AuditFixture.teach(server);
        page.show();
    }

    @BeforeEach
    void wait_for_the_lines(FxRobot robot) {
        await(() -> lines(robot).size() == 9);
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void a_line_says_who_did_what_on_what_with_what_and_who_is_erased(FxRobot robot) {
        assertThat(cells(robot, 0))
                .startsWith("2026-03-21 ")
                .contains("王调度", "Order given to an engineer", "W-260321-0042 · 李伟", "Linux", "48,210");
        assertThat(cells(robot, 1)).contains("Paidan by itself", "SLA alert raised");
        assertThat(cells(robot, 2)).contains("erased", "Visit moved on");
        assertThat(cells(robot, 4)).contains("Customer saved | erased").contains("Company · 11");
        assertThat(cells(robot, 5)).contains("Records exported as a file | Engineers");
        assertThat(cells(robot, 6)).contains("Dispatch rules saved | version 2");
    }

    @Test
    void what_was_saved_stands_below_value_by_value_and_why_not_when_it_is_not_for_the_reader(FxRobot robot) {
        robot.clickOn("SLA policy changed or deleted");
        await(() -> recorded(robot).startsWith("What was sent"));
        assertThat(recorded(robot).lines().map(String::strip))
                .contains("name: Gold customers", "toArrive: PT3H", "– percent: 60, act: WARN_DISPATCHER")
                .containsSubsequence("What came of it", "SlaPoliciesChanged", "name: Gold customers");

        robot.type(KeyCode.DOWN);
        await(() -> recorded(robot).equals("Not shown: it is also about territories that you do not see."));
    }

    @Test
    void older_lines_are_added_and_what_is_picked_stays_picked(FxRobot robot) {
        server.answer(
                AuditFixture.LINES + "?after=older",
                new AuditPage(List.of(AuditFixture.line(1, null, AuditAct.ORDER_CREATED, "W-1")), null));
        robot.clickOn("Order given to an engineer");
        await(() -> recorded(robot).contains("WorkOrderStatusChanged"));

        robot.clickOn("#audit-more");

        await(() -> lines(robot).size() == 10);
        assertThat(recorded(robot)).contains("WorkOrderStatusChanged");
        assertThat(robot.lookup("#audit-more").query().isVisible()).isFalse();
    }

    @Test
    void lines_are_found_by_keyboard_and_all_are_shown_again(FxRobot robot) {
        server.answer(
                AuditFixture.LINES + "?person=wang&record=W-260321-0039",
                new AuditPage(
                        List.of(AuditFixture.line(
                                48_208, new AuditName("1", "王芳"), AuditAct.VISIT_CHANGED, "W-260321-0039")),
                        null));

        robot.clickOn("#audit-person").write("wang");
        robot.type(KeyCode.TAB).type(KeyCode.TAB).write("W-260321-0039").type(KeyCode.ENTER);
        await(() -> lines(robot).size() == 1);

        robot.clickOn("#audit-clear");
        await(() -> lines(robot).size() == 9);
    }

    @Test
    void a_kind_that_is_picked_is_looked_for_at_once(FxRobot robot) {
        server.answer(AuditFixture.LINES + "?act=ORDER_CHANGED", new AuditPage(List.of(), null));

        robot.clickOn("#audit-act").type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);

        await(() -> robot.lookup("No line fits the filter.").tryQuery().isPresent());
    }

    @Test
    void the_first_broken_line_is_named_and_the_whole_chain_told_when_it_is_whole(FxRobot robot) {
        robot.clickOn("#audit-verify");
        await(() -> message(robot).contains("line 4,711 of 2026-03-21"));
        assertThat(message(robot)).contains("by 王调度 is not what was written");

        server.answer(
                AuditFixture.VERIFICATION + "?region=oberland&after=0", AuditFixture.whole("oberland", 20_000, 48_210));
        server.answer(
                AuditFixture.VERIFICATION + "?region=oberland&after=20000",
                AuditFixture.whole("oberland", 48_210, 48_210));
        robot.clickOn("#audit-verify");
        await(() -> message(robot).equals("48,222 lines in 2 chains, all as they were written."));
    }

    @Test
    void a_long_verification_can_be_stopped(FxRobot robot) {
        server.answer(AuditFixture.CHAINS, List.of(new AuditChainSummary("oberland", 48_210)));
        // it never gets further
        server.answer(AuditFixture.VERIFICATION, AuditFixture.whole("oberland", 20_000, 48_210));
        server.answer(
                AuditFixture.VERIFICATION + "?region=oberland&after=0", AuditFixture.whole("oberland", 20_000, 48_210));
        robot.clickOn("#audit-verify");
        await(() -> message(robot).contains("20,000 of 48,210 lines verified"));

        robot.clickOn("#audit-cancel");

        await(() -> message(robot).startsWith("Stopped after 20,000 lines"));
        await(() -> robot.lookup("#audit-verify").query().isVisible());
    }

    @Test
    void what_the_server_refuses_is_said(FxRobot robot) {
        server.answer(AuditFixture.LINES, FixtureServer.problem(ProblemCode.FORBIDDEN, "Not you."));

        robot.clickOn("#audit-show");

        await(() ->
                robot.lookup("#audit-problem").queryAs(Label.class).getText().contains("Not you."));
    }

    private static List<AuditLine> lines(FxRobot robot) {
        return table(robot).getItems();
    }

    private static TableView<AuditLine> table(FxRobot robot) {
        return robot.lookup("#audit-lines").queryTableView();
    }

    private static String cells(FxRobot robot, int row) {
        return String.join(
                " | ",
                table(robot).getColumns().stream()
                        .map(column -> String.valueOf(column.getCellData(row)))
                        .toList());
    }

    private static String recorded(FxRobot robot) {
        return robot.lookup("#audit-recorded").queryAs(TextArea.class).getText();
    }

    private static String message(FxRobot robot) {
        return robot.lookup("#audit-message").queryAs(Label.class).getText();
    }
}
