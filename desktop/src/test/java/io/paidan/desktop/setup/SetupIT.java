package io.paidan.desktop.setup;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Right;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.ThingMaster.SaveThing;
import io.paidan.desktop.setup.ThingMaster.Thing;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A master edited by a hand: picked, changed, left. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SetupIT {

    private final ThingMaster server = new ThingMaster();
    private final Texts texts = new Texts(Texts.ENGLISH);
    private ApiClient nobody;
    private MasterViewModel<Thing, SaveThing> model;
    private SetupViewModel setup;

    @Start
    void open(Stage stage) {
        nobody = new ApiClient(
                URI.create("http://localhost:1/"), new ServerClock(InstantSource.system()), texts::locale);
        var rights = new Rights(Set.of(new Right("GET", "/things"), new Right("PUT", "/things/{id}")));
        var context = new SetupContext(
                nobody, () -> rights, texts, new FailureTexts(texts), new Toasts(), Runnable::run, new FxThread());
        model = new MasterViewModel<>(
                server, new ThingMaster.Form(), List.of(Column.of("setup.search", 1, Thing::name)), context);
        setup = new SetupViewModel(
                List.of(new MasterPage<>("setup.title", SetupGroup.SERVICE, "/things", model, context)));
        setup.allow(rights);
        stage.setScene(new Scene(new SetupView(setup, texts, new Button("Wang"), new Group()), 1200, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        setup.open();
    }

    @Stop
    void close() {
        nobody.close();
    }

    @Test
    void another_row_waits_until_it_is_decided_what_becomes_of_the_changes(FxRobot robot) {
        pick(robot, "Anvil");
        robot.clickOn("#field-name").write("!");
        robot.clickOn("Bellows");
        await(() -> robot.lookup("#setup-leaving").query().isVisible());
        assertThat(record(robot)).isEqualTo("Anvil");

        robot.clickOn("#setup-leave-save");

        await(() -> record(robot).equals("Bellows"));
        assertThat(server.kept).anyMatch(thing -> thing.name().contains("!"));
    }

    @Test
    void the_way_out_asks_too_and_who_stays_is_still_there(FxRobot robot) {
        pick(robot, "Anvil");
        robot.clickOn("#field-name").write("!");
        robot.clickOn("#setup-back");
        await(() -> robot.lookup("#setup-leaving").query().isVisible());

        robot.clickOn("#setup-stay");
        assertThat(setup.openProperty().get()).isTrue();
        robot.clickOn("#setup-back");
        await(() -> robot.lookup("#setup-leaving").query().isVisible());
        robot.clickOn("#setup-leave-discard");

        await(() -> !setup.openProperty().get());
        assertThat(server.kept).noneMatch(thing -> thing.name().contains("!"));
    }

    @Test
    void a_new_record_is_called_what_is_typed_and_no_row_is_picked_for_it(FxRobot robot) {
        pick(robot, "Anvil");

        robot.interact(model::create);
        robot.clickOn("#field-name").write("Drill");

        assertThat(record(robot)).isEqualTo("Drill");
        assertThat(table(robot).getSelectionModel().isEmpty()).isTrue();
    }

    @Test
    void what_a_search_leaves_looks_not_picked_and_a_click_on_it_opens_it(FxRobot robot) {
        pick(robot, "Anvil");

        robot.clickOn("#setup-search").write("bell");
        await(() -> table(robot).getItems().size() == 1);
        assertThat(table(robot).getSelectionModel().isEmpty()).isTrue();
        assertThat(record(robot)).isEqualTo("Anvil");
        robot.clickOn("Bellows");

        await(() -> record(robot).equals("Bellows"));
    }

    @Test
    void escape_at_the_question_goes_on_editing(FxRobot robot) {
        pick(robot, "Anvil");
        robot.clickOn("#field-name").write("!");
        robot.clickOn("Bellows");
        await(() -> robot.lookup("#setup-leaving").query().isVisible());

        robot.interact(setup::back);

        assertThat(robot.lookup("#setup-leaving").query().isVisible()).isFalse();
        assertThat(setup.openProperty().get()).isTrue();
        assertThat(record(robot)).isEqualTo("Anvil");
        assertThat(model.changedProperty().get()).isTrue();
        robot.interact(setup::back);
        await(() -> robot.lookup("#setup-leaving").query().isVisible());
    }

    @Test
    void a_complaint_too_long_for_the_line_of_its_name_stands_below_it_in_whole_words(FxRobot robot) {
        pick(robot, "Anvil");
        robot.clickOn("#field-name").push(KeyCode.CONTROL, KeyCode.A).write("forbidden");
        server.complaint = "This name has been given to something else already, years ago: please look for another one";
        robot.interact(() -> robot.window(0).setWidth(700));
        robot.clickOn("#setup-save");

        var problem = robot.lookup("#problem-name").queryAs(Label.class);
        await(() -> problem.getText().equals(server.complaint));
        await(() -> problem.getWidth() > 8 * problem.getFont().getSize());
        assertThat(problem.getLayoutY()).isPositive();
        var form = robot.lookup(".master-form").queryAs(Region.class);
        assertThat(form.sceneToLocal(problem.localToScene(problem.getLayoutBounds()))
                        .getMaxX())
                .isLessThanOrEqualTo(form.getWidth());
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_the_keyboard_goes_there(FxRobot robot) {
        pick(robot, "Anvil");
        robot.clickOn("#field-name").push(KeyCode.CONTROL, KeyCode.A).write("forbidden");
        robot.clickOn("#setup-save");

        await(() -> robot.lookup("#problem-name").queryAs(Label.class).getText().equals("Not this name."));
        await(() -> isTypedInto(robot, "field-name"));
    }

    @Test
    void a_new_one_is_typed_and_found_again_by_searching(FxRobot robot) {
        robot.clickOn("#setup-new");
        await(() -> isTypedInto(robot, "field-name"));
        robot.write("Drill").push(KeyCode.TAB).write("9");
        robot.clickOn("#setup-save");
        await(() -> record(robot).equals("Drill"));

        robot.clickOn("#setup-search").write("dri");

        await(() -> model.list().shown().size() == 1);
        assertThat(server.kept)
                .anyMatch(thing -> thing.name().equals("Drill") && thing.size().equals("9") && thing.version() == 1);
    }

    @Test
    void the_page_in_front_is_marked_in_the_list_also_when_the_rights_come_anew(FxRobot robot) {
        await(() -> isMarked(robot));

        robot.interact(() -> {
            setup.allow(new Rights(Set.of()));
            setup.allow(new Rights(Set.of(new Right("GET", "/things"))));
        });

        assertThat(isMarked(robot)).isTrue();
    }

    @Test
    void that_nothing_could_be_read_is_said_where_no_record_is_in_the_form_yet(FxRobot robot) {
        server.isAway = true;

        robot.interact(model::load);

        await(() -> robot.lookup("#setup-hint").queryAs(Label.class).getText().contains("http://depot/"));
    }

    private static boolean isMarked(FxRobot robot) {
        return robot.lookup("#setup-page-setup-title")
                .query()
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("current"));
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#setup-table").queryAs(TableView.class);
    }

    private void pick(FxRobot robot, String name) {
        robot.clickOn(name);
        await(() -> record(robot).equals(name));
    }

    private static boolean isTypedInto(FxRobot robot, String field) {
        var owner = robot.lookup("#setup").query().getScene().getFocusOwner();
        return owner != null && field.equals(owner.getId());
    }

    private static String record(FxRobot robot) {
        return String.valueOf(robot.lookup("#setup-record").queryAs(Label.class).getText());
    }
}
