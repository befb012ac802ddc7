package io.paidan.desktop.app;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.DispatchEvent.SlaPoliciesChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixturePolicies;
import io.paidan.desktop.ShownText;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** How the picked order stands, how it is to come to an engineer, and who was told of it. */
class InspectedOrderIT extends PickedOrderWindow {

    @Test
    void another_order_is_shown_from_its_head_and_the_same_one_stays_where_it_was_read(FxRobot robot)
            throws IOException {
        var scroll = scroll(robot);
        robot.interact(() -> scroll.setVvalue(0.6));
        server.send(new FeedMessage(
                ORDER.region(),
                13,
                12,
                BoardFixture.NOW,
                "Paidan",
                new SlaChanged(ORDER, FixturePolicies.fourTargets(ORDER.id(), ORDER.region()))));
        await(() -> robot.lookup("#targets .target-state").queryAll().size() == 4);
        assertThat(scroll.getVvalue()).isPositive();

        robot.interact(() -> window.context().selection().pickOrder(BoardFixture.order("0037")));

        await(() -> scroll.getVvalue() == 0);
    }

    @Test
    void when_a_calendar_changes_the_line_of_the_policy_follows(FxRobot robot) throws IOException {
        var now = FixturePolicies.details(FixturePolicies.GOLD, null, FixturePolicies.GOLD);
        server.answer("GET " + PATH + "/sla", new SlaDetails(now.sla(), now.choice(), true, List.of()));

        server.send(new FeedMessage(ORDER.region(), 13, 12, BoardFixture.NOW, "管理员", new SlaPoliciesChanged("工作日历")));

        await(() -> text(robot, "#policy .label").contains("按修改前的工作日历计算"));
    }

    @Test
    void its_four_deadlines_stand_there_and_who_has_to_accept_until_when(FxRobot robot) throws IOException {
        var now = FixturePolicies.details(FixturePolicies.GOLD, null, FixturePolicies.GOLD);
        server.answer("GET " + PATH + "/sla", FixturePolicies.reminded(now));
        var sla = FixturePolicies.fourTargets(ORDER.id(), ORDER.region());

        server.send(new FeedMessage(ORDER.region(), 13, 12, BoardFixture.NOW, "Paidan", new SlaChanged(ORDER, sla)));

        await(() -> robot.lookup("#acceptance").query().isVisible()
                && text(robot, "#acceptance").contains("须在 11:24 前接单，还剩 0:0"));
        await(() -> robot.lookup("#targets .target-state").queryAll().size() == 4);
        assertThat(robot.lookup("#targets .target-state").queryAllAs(Labeled.class))
                .extracting(ShownText::of)
                .contains("✓ 10:10")
                .anyMatch(state -> state.startsWith("已超时 0:0"))
                .anyMatch(state -> state.startsWith("剩 0:3"));
        assertThat(robot.lookup("#targets .target-due").queryAllAs(Labeled.class))
                .extracting(ShownText::of)
                .containsExactlyInAnyOrder("10:20", "11:17", "11:51", "13:51");

        robot.type(KeyCode.A);
        await(() -> robot.lookup("#alert-rows .alert-what").queryAllAs(Labeled.class).stream()
                .anyMatch(alert -> alert.getText().startsWith("还没接单，已超时")));
    }

    @Test
    void who_was_told_stands_there_with_the_day_and_what_did_not_go_out_in_red(FxRobot robot) {
        await(() -> robot.lookup("#told").query().isVisible()
                && robot.lookup("#told .happened").queryAll().size() == 2);

        assertThat(robot.lookup("#told .history-time").queryAllAs(Labeled.class))
                .extracting(ShownText::of)
                .anyMatch(time -> time.contains("3月19日"))
                .anyMatch("11:15"::equals);
        assertThat(robot.lookup("#told .pd-red").queryAllAs(Labeled.class))
                .singleElement()
                .satisfies(line -> assertThat(line.getText()).startsWith("刘主管"));
    }

    private static ScrollPane scroll(FxRobot robot) {
        Node node = robot.lookup("#policy").query();
        while (!(node instanceof ScrollPane)) {
            node = node.getParent();
        }
        return (ScrollPane) node;
    }
}
