package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.session.Role;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.attachment.AttachmentsView;
import io.paidan.desktop.attachment.AttachmentsViewModel;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.Selection;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The steps of an order, under a real mouse. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProcedureViewIT {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final ApiClient api =
            new ApiClient(URI.create("http://localhost:1"), new ServerClock(InstantSource.system()), texts::locale);
    private final ObjectProperty<List<ProcedureLines.Line>> procedure = new SimpleObjectProperty<>(steps("7 bar"));
    private final ObjectProperty<UUID> order = new SimpleObjectProperty<>(BoardFixture.order("0042"));

    @Start
    void open(Stage stage) {
        var files = new AttachmentsViewModel(
                BoardFixture.store(),
                new Selection(),
                api,
                Role.DISPATCHER,
                new Toasts(),
                new FailureTexts(texts),
                Runnable::run);
        var attachments = new AttachmentsView(
                files, texts, new Clockface(texts, () -> BoardFixture.ZONE), () -> BoardFixture.NOW, file -> {});
        stage.setScene(new Scene(new ProcedureView(procedure, order, entry(), attachments, texts), 350, 400));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private StepEntryViewModel entry() {
        return new StepEntryViewModel(
                procedure,
                new SimpleObjectProperty<>(),
                BoardFixture.store(),
                new Selection(),
                StepServer.of(api),
                Role.DISPATCHER,
                () -> true,
                new Toasts(),
                new FailureTexts(texts),
                texts,
                Runnable::run);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void former_tries_stay_unfolded_when_another_step_is_entered_and_are_folded_for_another_order(FxRobot robot) {
        assertThat(shown(robot)).doesNotContain("2 bar");
        robot.clickOn(".former-tries");
        assertThat(shown(robot)).contains("2 bar");

        robot.interact(() -> procedure.set(steps("4 bar")));
        assertThat(shown(robot)).contains("4 bar", "2 bar", "1 earlier try ▴");

        robot.clickOn(".former-tries");
        assertThat(shown(robot)).doesNotContain("2 bar").contains("1 earlier try ▾");

        robot.clickOn(".former-tries");
        robot.interact(() -> {
            order.set(BoardFixture.order("0037"));
            procedure.set(steps("5 bar"));
        });
        assertThat(shown(robot)).contains("5 bar").doesNotContain("2 bar");
    }

    @Test
    void how_a_step_is_done_stands_below_it_for_whoever_has_no_mouse(FxRobot robot) {
        robot.interact(() -> procedure.set(
                List.of(line("before", "", List.of(), "Close the main valve."), line("after", "4 bar", List.of()))));

        assertThat(shown(robot)).containsSubsequence("before", "Close the main valve.", "after");
    }

    private static List<String> shown(FxRobot robot) {
        return robot.lookup((Node node) -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                .filter(label -> label.isVisible() && label.getParent().isVisible())
                .map(Labeled::getText)
                .toList();
    }

    /** @param lastly what came out of the second one */
    private static List<ProcedureLines.Line> steps(String lastly) {
        var former = List.of(new ProcedureLines.Try("2 bar", null));
        return List.of(line("before", "3 bar", former), line("after", lastly, List.of()));
    }

    private static ProcedureLines.Line line(String step, String result, List<ProcedureLines.Try> former) {
        return line(step, result, former, "");
    }

    private static ProcedureLines.Line line(
            String step, String result, List<ProcedureLines.Try> former, String guidance) {
        var measured = new ProcedureStep(step, StepKind.TEXT, step, step, null, null, false, null);
        return new ProcedureLines.Line(
                measured,
                ProcedureLines.State.DONE,
                step,
                "",
                result,
                null,
                former,
                guidance,
                result,
                BoardFixture.NOW);
    }
}
