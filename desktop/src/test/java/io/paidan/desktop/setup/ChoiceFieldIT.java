package io.paidan.desktop.setup;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What stands on a choice that is closed. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChoiceFieldIT {

    private final Texts texts = new Texts(Texts.CHINESE);
    private final ObjectProperty<@Nullable DispatchMode> chosen = new SimpleObjectProperty<>(DispatchMode.REVIEW);

    private final VBox pane = new VBox();
    private ChoiceField<@Nullable DispatchMode> box;

    @Start
    void open(Stage stage) {
        box = new ChoiceField<@Nullable DispatchMode>(
                new Input.Choice<>(
                        false,
                        () -> List.<@Nullable DispatchMode>of(DispatchMode.values()),
                        mode -> mode == null ? "" : texts.of(mode)),
                chosen,
                texts);
        box.setId("mode");
        pane.getChildren().setAll(new Button("elsewhere"), box);
        stage.setScene(new Scene(pane, 400, 200));
        stage.show();
    }

    @Test
    void follows_the_language_before_it_was_ever_opened(FxRobot robot) {
        assertThat(shown(robot)).isEqualTo("主管审核");

        inEnglish(robot);

        assertThat(shown(robot)).isEqualTo(texts.of(DispatchMode.REVIEW));
    }

    @Test
    void follows_the_language_after_it_was_opened_and_left_as_it_is(FxRobot robot) {
        open(robot);
        robot.clickOn("#mode");

        inEnglish(robot);

        assertThat(shown(robot)).isEqualTo(texts.of(DispatchMode.REVIEW));
    }

    @Test
    void follows_the_language_after_something_was_picked(FxRobot robot) {
        open(robot);
        robot.clickOn(texts.of(DispatchMode.GRAB));
        assertThat(shown(robot)).isEqualTo(texts.of(DispatchMode.GRAB));

        inEnglish(robot);

        assertThat(shown(robot)).isEqualTo(texts.of(DispatchMode.GRAB));
    }

    @Test
    void lets_go_of_the_language_while_it_is_not_in_the_window(FxRobot robot) {
        robot.interact(() -> pane.getChildren().remove(box));
        var named = box.getConverter();
        System.gc(); // as happens any time: what nobody holds is gone

        inEnglish(robot);
        assertThat(box.getConverter()).isSameAs(named);

        robot.interact(() -> pane.getChildren().add(box));
        assertThat(box.getConverter()).isNotSameAs(named);
        assertThat(shown(robot)).isEqualTo(texts.of(DispatchMode.REVIEW));
    }

    @Test
    void is_none_again_by_its_first_offer_where_none_is_needed(FxRobot robot) {
        open(robot);
        robot.clickOn(texts.get("setup.nobody"));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(chosen.get()).isNull();
        assertThat(shown(robot)).isEqualTo(texts.get("setup.nobody"));
    }

    @Test
    void says_what_it_means_that_nothing_is_chosen_where_there_is_a_word_for_it(FxRobot robot) {
        robot.interact(() -> {
            box.setId("other");
            var named = new ChoiceField<@Nullable DispatchMode>(
                    new Input.Choice<>(
                            false,
                            () -> List.<@Nullable DispatchMode>of(DispatchMode.values()),
                            mode -> mode == null ? texts.get("setup.choose") : texts.of(mode)),
                    new SimpleObjectProperty<>(),
                    texts);
            named.setId("mode");
            pane.getChildren().add(named);
        });
        assertThat(shown(robot)).isEqualTo("请选择");

        inEnglish(robot);

        assertThat(shown(robot)).isEqualTo("Choose");
    }

    private static void open(FxRobot robot) {
        robot.clickOn("#mode");
        await(() -> robot.lookup("#mode").queryAs(ComboBoxBase.class).isShowing());
    }

    private void inEnglish(FxRobot robot) {
        robot.interact(() -> texts.localeProperty().set(Texts.ENGLISH));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static @Nullable String shown(FxRobot robot) {
        await(() -> robot.lookup("#mode").query().isVisible());
        var button = (ListCell<?>) robot.lookup("#mode").query().lookup(".list-cell");
        return button.getText();
    }
}
