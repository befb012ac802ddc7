package io.paidan.desktop.intake;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.place.FakeAddressBook;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A call taken in as an agent does it: with the keyboard. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NewOrderIT {

    @TempDir
    static Path home;

    private NewOrderFixture fixture;
    private TextField below;

    @Start
    void open(Stage stage) {
        var fx = new FxThread();
        fixture = new NewOrderFixture(ForkJoinPool.commonPool(), fx);
        var look = new Look(new Settings(home, Runnable::run), Look.Mode.LIGHT);
        var view = new NewOrderView(
                fixture.model,
                look,
                fixture.texts,
                new Clockface(fixture.texts, () -> BoardFixture.ZONE),
                (zoom, x, y) -> CompletableFuture.completedFuture(new WritableImage(1, 1)),
                fx);
        below = new TextField();
        var scene = new Scene(new StackPane(below, view), 1300, 800);
        new Theme(look).dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        fixture.model.openProperty().set(true);
    }

    @Test
    void an_order_is_taken_in_without_the_mouse(FxRobot robot) {
        typeCall(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        await(() -> !fixture.model.openProperty().get());
        var sent = fixture.sent.getFirst();
        assertThat(sent.templateCode()).isEqualTo("boiler-service");
        assertThat(sent.title()).isEqualTo("Boiler service");
        assertThat(sent.customerName()).isEqualTo("Ms Frick");
        assertThat(sent.address()).isEqualTo("Landstrasse 34, Schaan");
        assertThat(sent.place()).isEqualTo(FakeAddressBook.SCHAAN_34.position());
        assertThat(sent.priority()).isEqualTo(Priority.P2);
    }

    @Test
    void an_e_mail_is_taken_in_with_its_text_and_stays_in_the_draft(FxRobot robot) {
        await(() -> isFocused(robot, "template"));
        assertThat(robot.lookup("#new-order-raw_content").query().isVisible()
                        && robot.lookup("#new-order-raw_content")
                                .query()
                                .getParent()
                                .isVisible())
                .isFalse();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        await(() -> isFocused(robot, "channel"));
        robot.push(KeyCode.RIGHT).push(KeyCode.TAB);
        write(robot, "raw_content", "the heater drips");
        robot.push(KeyCode.ESCAPE);
        await(() -> !fixture.model.openProperty().get());
        robot.interact(() -> fixture.model.openProperty().set(true));

        typeCall(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        await(() -> !fixture.sent.isEmpty());
        assertThat(fixture.sent.getFirst().channel()).isEqualTo(Channel.EMAIL);
        assertThat(fixture.sent.getFirst().rawContent()).isEqualTo("the heater drips");
    }

    @Test
    void the_tab_key_goes_on_from_the_priority_and_the_notes_too(FxRobot robot) {
        focus(robot, "priority");
        robot.push(KeyCode.TAB);
        await(() -> !isFocused(robot, "priority"));
        focus(robot, "description");
        robot.push(KeyCode.TAB);
        await(() -> !isFocused(robot, "description"));
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        await(() -> isFocused(robot, "description"));
        assertThat(fixture.model.form().descriptionProperty().get()).isEmpty();
    }

    @Test
    void a_day_next_week_is_typed_and_sent_without_leaving_its_field(FxRobot robot) {
        typeCall(robot);
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.DIGIT4).push(KeyCode.TAB);
        await(() -> isFocused(robot, "window-date"));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        await(() -> ((DatePicker) robot.lookup("#new-order-window-date").query()).isShowing());
        robot.push(KeyCode.ESCAPE);
        await(() -> !((DatePicker) robot.lookup("#new-order-window-date").query()).isShowing());
        assertThat(fixture.model.openProperty().get())
                .as("Escape closed the calendar alone")
                .isTrue();
        robot.write("some day").push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fixture.sent).as("that is no day").isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.A).write("2026-03-27").push(KeyCode.CONTROL, KeyCode.ENTER);

        await(() -> !fixture.model.openProperty().get());
        assertThat(fixture.sent.getFirst().window())
                .isEqualTo(new TimeWindow(
                        BoardFixture.at("00:00").plus(Duration.ofDays(6)),
                        BoardFixture.at("23:59").plus(Duration.ofDays(6))));
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_the_keyboard_goes_there(FxRobot robot) {
        chooseBoiler(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        await(() -> fixture.model.errors().containsKey(FormField.CUSTOMER));
        assertThat(robot.lookup("#new-order-error-customer").queryLabeled().getText())
                .isEqualTo("Please fill in");
        await(() -> isFocused(robot, "customer"));
    }

    @Test
    void with_the_server_away_the_form_stays_filled_and_can_be_sent_again(FxRobot robot) {
        fixture.serverIsAway();
        typeCall(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> !fixture.model.messageProperty().get().isEmpty());
        assertThat(robot.lookup("#new-order-customer").queryTextInputControl().getText())
                .isEqualTo("Ms Frick");

        fixture.serverIsBack();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        await(() -> !fixture.model.openProperty().get());
        assertThat(fixture.sent).hasSize(2);
        assertThat(fixture.sent.getFirst().id())
                .isEqualTo(fixture.sent.getLast().id());
    }

    @Test
    void the_down_key_in_the_empty_field_lists_all_services_in_the_language_of_the_moment(FxRobot robot) {
        robot.push(KeyCode.DOWN);
        await(() -> offered(robot).contains(fixture.store.templates().getFirst().nameEn()));
        robot.interact(() -> fixture.model.openProperty().set(false));
        robot.interact(() -> fixture.texts.localeProperty().set(Texts.CHINESE));
        robot.interact(() -> fixture.model.openProperty().set(true));

        robot.push(KeyCode.DOWN);

        await(() -> offered(robot).contains(fixture.store.templates().getFirst().nameZh()));
    }

    @Test
    void the_pin_is_corrected_by_dragging_it(FxRobot robot) {
        robot.interact(() -> fixture.model.choose(FakeAddressBook.SCHAAN_33));
        WaitForAsyncUtils.waitForFxEvents();
        var map = robot.lookup(".pin-map").query();
        var tip = map.localToScreen(
                map.getLayoutBounds().getCenterX(), map.getLayoutBounds().getCenterY());

        robot.moveTo(tip.subtract(0, 15))
                .press(MouseButton.PRIMARY)
                .moveBy(60, 0)
                .release(MouseButton.PRIMARY);

        await(() -> fixture.model.form().placeProperty().get().lon()
                > FakeAddressBook.SCHAAN_33.position().lon());
        assertThat(fixture.model.form().placeProperty().get().metresTo(FakeAddressBook.SCHAAN_33.position()))
                .isBetween(20.0, 120.0);
        assertThat(fixture.model.form().addressProperty().get()).isEqualTo("Landstrasse 33, Schaan");
    }

    @Test
    void the_keyboard_stays_in_the_form_and_escape_closes_it_with_its_draft_kept(FxRobot robot) {
        for (var i = 0; i < 20; i++) {
            robot.push(KeyCode.TAB);
            assertThat(isInForm(robot, focused())).isTrue();
        }
        robot.interact(() -> fixture.model.form().customerProperty().set("Ms Frick"));

        robot.push(KeyCode.ESCAPE);

        await(() -> !fixture.model.openProperty().get());
        assertThat(fixture.model.form().customerProperty().get()).isEqualTo("Ms Frick");
    }

    private static List<String> offered(FxRobot robot) {
        return robot.lookup(".intake-offers").queryAll().stream()
                .filter(Node::isVisible)
                .flatMap(list -> list.lookupAll(".label").stream())
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private void typeCall(FxRobot robot) {
        chooseBoiler(robot);
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        write(robot, "customer", "Ms Frick");
        robot.push(KeyCode.TAB);
        write(robot, "phone", "+423 232 11 22");
        robot.push(KeyCode.TAB);
        write(robot, "address", "landstr");
        await(() -> !offered(robot).isEmpty());
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(() -> fixture.model.form().placeProperty().get() != null);
        robot.push(KeyCode.TAB).push(KeyCode.DIGIT2);
    }

    private void chooseBoiler(FxRobot robot) {
        write(robot, "template", "boil");
        await(() -> !offered(robot).isEmpty());
        robot.push(KeyCode.ENTER);
        await(() -> fixture.model.form().templateProperty().get() != null);
    }

    /** Into the field to which the keyboard has come by itself. */
    private static void write(FxRobot robot, String field, String text) {
        await(() -> isFocused(robot, field));
        robot.write(text);
    }

    private static void focus(FxRobot robot, String field) {
        robot.interact(() -> robot.lookup("#new-order-" + field).query().requestFocus());
        await(() -> isFocused(robot, field));
    }

    private static boolean isFocused(FxRobot robot, String field) {
        return robot.lookup("#new-order-" + field).query().isFocused();
    }

    private Node focused() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> below.getScene().getFocusOwner());
    }

    private static boolean isInForm(FxRobot robot, Node node) {
        var form = robot.lookup("#new-order").query();
        for (var at = node; at != null; at = at.getParent()) {
            if (at == form) {
                return true;
            }
        }
        return false;
    }
}
