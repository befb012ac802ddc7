package io.paidan.desktop.template;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Parts chosen among thousands, with the keyboard. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LikelyPartRowsIT {

    private static final List<Part> PARTS = Stream.concat(
                    Stream.of(part("DHQ-12", "Igniter", "点火器"), part("DHQ-14", "Igniter, long", "加长点火器")),
                    IntStream.range(0, 5_000).mapToObj(n -> part("X-" + n, "Screw " + n, "螺丝 " + n)))
            .toList();

    private final ObjectProperty<List<RequiredPart>> chosen = new SimpleObjectProperty<>(List.of());

    @Start
    void open(Stage stage) {
        var rows = new LikelyPartRows(chosen, () -> PARTS, number -> number, new Texts(Texts.ENGLISH));
        stage.setScene(new Scene(new VBox(rows, new Button("elsewhere")), 500, 500));
        stage.show();
    }

    @Test
    void is_found_by_words_of_its_name_and_picked_by_keyboard(FxRobot robot) {
        robot.clickOn("#likely-part-add").write("igniter");
        await(() -> offered(robot).equals(List.of("DHQ-12", "DHQ-14")));

        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);

        await(() -> chosen.get().equals(List.of(new RequiredPart("DHQ-14", 1))));
    }

    @Test
    void is_found_by_its_number_and_one_that_is_there_already_is_not_offered_again(FxRobot robot) {
        robot.clickOn("#likely-part-add").write("dhq-1");
        await(() -> offered(robot).size() == 2);
        robot.push(KeyCode.ENTER);

        robot.write("dhq-1");

        await(() -> offered(robot).equals(List.of("DHQ-14")));
        assertThat(chosen.get()).containsExactly(new RequiredPart("DHQ-12", 1));
    }

    @Test
    void without_typing_the_arrow_shows_all_there_are_and_escape_leaves_it_as_it_was(FxRobot robot) {
        robot.clickOn("#likely-part-add").push(KeyCode.DOWN);
        await(() -> offered(robot).size() == PARTS.size());

        robot.push(KeyCode.ESCAPE);

        await(() -> offered(robot).isEmpty());
        assertThat(chosen.get()).isEmpty();
    }

    @Test
    void what_was_typed_but_not_picked_is_gone_when_one_leaves(FxRobot robot) {
        robot.clickOn("#likely-part-add").write("no such part").clickOn("elsewhere");

        await(() -> robot.lookup("#likely-part-add .text-field")
                .queryAs(TextField.class)
                .getText()
                .isEmpty());
        assertThat(chosen.get()).isEmpty();
    }

    private static List<String> offered(FxRobot robot) {
        return robot.lookup(".intake-offers").queryAllAs(ListView.class).stream()
                .flatMap(list -> ((ListView<?>) list).getItems().stream())
                .map(part -> ((Part) part).number())
                .toList();
    }

    private static Part part(String number, String english, String chinese) {
        return new Part(new UUID(9, number.hashCode()), number, english, chinese, "spare", "pcs");
    }
}
