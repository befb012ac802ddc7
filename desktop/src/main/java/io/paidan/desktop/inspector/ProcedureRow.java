package io.paidan.desktop.inspector;

import static io.paidan.desktop.platform.Labels.wrapped;

import io.paidan.desktop.attachment.AttachmentsView;
import io.paidan.desktop.inspector.ProcedureLines.Line;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One step with what came out; below it, while it is being filled in, the entry. What happens meanwhile changes the
 * words above the entry and nothing in it.
 */
final class ProcedureRow extends HBox {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final AttachmentsView attachments;
    private final Texts texts;
    private final Label mark = Labels.of("", "pd-strong");
    private final VBox said = new VBox();
    private final VBox content = new VBox(said);
    private final Hyperlink begin = new Hyperlink();
    private final Label guidance = wrapped("", "pd-11", "pd-ink-3", "procedure-guidance");
    private final BooleanProperty filledIn = new SimpleBooleanProperty();
    private final BooleanProperty unfolded = new SimpleBooleanProperty();
    private Line line;

    ProcedureRow(Line line, StepEntryViewModel entry, AttachmentsView attachments, Texts texts) {
        this.line = line;
        this.attachments = attachments;
        this.texts = texts;
        getStyleClass().add("procedure-row");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        content.getStyleClass().add("procedure-content");
        HBox.setHgrow(content, Priority.ALWAYS);
        // the entry says it itself
        Labels.showWhen(
                guidance, filledIn.flatMap(entered -> guidance.textProperty().map(how -> !entered && !how.isEmpty())));
        begin.setId("step-begin-" + line.code());
        begin.getStyleClass().addAll("fold", "step-begin", "pd-12");
        begin.setMinWidth(Region.USE_PREF_SIZE);
        begin.setOnAction(event -> entry.begin(this.line));
        Labels.showWhen(
                begin,
                entry.possibleProperty()
                        .flatMap(may -> entry.openProperty()
                                .map(open -> may && !open.code().equals(line.code()))
                                .orElse(may)));
        getChildren().addAll(mark, content, begin);
    }

    /** Says the step as it is now. */
    void show(Line now, boolean missing) {
        line = now;
        pseudoClassStateChanged(MISSING, missing);
        mark.setText(
                switch (now.state()) {
                    case OPEN -> texts.get("inspector.step.open");
                    case DONE -> texts.get("inspector.step.good");
                    case BAD -> texts.get("inspector.step.bad");
                });
        mark.getStyleClass().removeAll("pd-ink-3", "pd-green", "pd-red");
        mark.getStyleClass()
                .add(
                        switch (now.state()) {
                            case OPEN -> missing ? "pd-red" : "pd-ink-3";
                            case DONE -> "pd-green";
                            case BAD -> "pd-red";
                        });
        begin.setText(texts.get(now.isDone() ? "inspector.step.change" : "inspector.step.enter"));
        guidance.setText(now.guidance());
        said.getChildren()
                .setAll(wrapped(now.name()), wrapped(now.hint(), "pd-11", missing ? "pd-red" : "pd-ink-3"), guidance);
        if (!now.result().isEmpty()) {
            said.getChildren()
                    .add(wrapped(
                            now.result(), "pd-12", now.state() == ProcedureLines.State.BAD ? "pd-red" : "pd-ink-2"));
        }
        showPicture(now.picture(), said);
        if (!now.former().isEmpty()) {
            said.getChildren().add(former(now.former()));
        }
    }

    /** Opens a room below what is said. */
    void fillIn(Node entry) {
        filledIn.set(true);
        content.getChildren().setAll(said, entry);
    }

    void close() {
        filledIn.set(false);
        content.getChildren().setAll(said);
    }

    /** Puts the keyboard where this step is begun. */
    void focusBegin() {
        begin.requestFocus();
    }

    /** Folded away until asked for; as it was when another step is entered. */
    private Node former(List<ProcedureLines.Try> tries) {
        var rows = new VBox();
        for (var former : tries) {
            rows.getChildren().add(wrapped(former.said(), "pd-12", "pd-ink-3"));
            showPicture(former.picture(), rows);
        }
        Labels.showWhen(rows, unfolded);
        var fold = new Hyperlink();
        fold.getStyleClass().addAll("fold", "former-tries", "pd-12");
        fold.textProperty()
                .bind(unfolded.flatMap(
                        open -> texts.bind(open ? "inspector.step.triesShown" : "inspector.step.tries", tries.size())));
        fold.setOnAction(event -> unfolded.set(!unfolded.get()));
        return new VBox(fold, rows);
    }

    private void showPicture(@Nullable UUID picture, VBox below) {
        attachments.filesProperty().getValue().stream()
                .filter(file -> file.id().equals(picture))
                .forEach(file -> below.getChildren().add(attachments.link(file)));
    }
}
