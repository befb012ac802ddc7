package io.paidan.desktop.inspector;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.stock.Part;
import io.paidan.desktop.attachment.AttachmentsView;
import io.paidan.desktop.platform.Buttons;
import io.paidan.desktop.platform.CompletionField;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Below a step that is being filled in: how to do it, the control that fits its kind, and what is wrong with it. */
final class StepEntryView extends VBox {

    private final ProcedureLines.Line line;
    private final StepEntryViewModel model;
    private final AttachmentsView attachments;
    private final Texts texts;
    private final Label guidance = Labels.wrapped("", "pd-12", "step-guidance");
    private final Node first;
    private Subscription pictures = () -> {};

    StepEntryView(ProcedureLines.Line line, StepEntryViewModel model, AttachmentsView attachments, Texts texts) {
        this.line = line;
        this.model = model;
        this.attachments = attachments;
        this.texts = texts;
        getStyleClass().add("step-entry");
        Labels.showWhen(guidance, guidance.textProperty().map(text -> !text.isEmpty()));
        guide(line.guidance());
        getChildren().add(guidance);
        var problem = Labels.wrapped(model.problemProperty(), "pd-12", "pd-red");
        problem.setId("step-problem");
        Labels.showWhen(problem, model.problemProperty().map(text -> !text.isEmpty()));
        var sending = Labels.of(texts.bind("inspector.step.sending"), "pd-12", "pd-ink-3");
        Labels.showWhen(sending, model.sendingProperty());
        first = switch (line.step().kind()) {
            case CHECK -> check();
            case MEASUREMENT -> measurement();
            case TEXT -> text();
            case PART -> part();
            case PHOTO, SIGNATURE -> picture();
        };
        getChildren().addAll(sending, problem);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Says how to do it, which may be in another language by now. */
    void guide(String how) {
        guidance.setText(how);
    }

    /** Puts the keyboard where the result is entered. */
    void startTyping() {
        first.requestFocus();
        if (first instanceof TextField field) {
            field.selectAll();
        }
    }

    void close() {
        pictures.unsubscribe();
    }

    /** Enter presses the button that has the keyboard, on every system. */
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button) {
            button.fire();
            event.consume();
        }
    }

    private Node check() {
        var good = Buttons.of("step-good", texts.bind("inspector.step.isGood"), () -> model.save(ProcedureStep.OK));
        var bad = Buttons.of("step-bad", texts.bind("inspector.step.isBad"), () -> model.save(ProcedureStep.NOT_OK));
        getChildren().add(row(good, bad, back()));
        return good;
    }

    private Node measurement() {
        var field = typed(new TextField());
        field.getStyleClass().add("step-number");
        var limits = line.step().limits();
        var unit = Labels.of(limits == null ? "" : limits.unit(), "pd-ink-2");
        unit.setMinWidth(USE_PREF_SIZE);
        getChildren().add(row(field, unit, save(), back()));
        return field;
    }

    private Node text() {
        var field = typed(new TextField());
        getChildren().addAll(field, row(save(), back()));
        return field;
    }

    private Node part() {
        var field = new CompletionField<Part>(
                model::nameOf, Part::number, picked -> model.typedProperty().set(picked.number()));
        field.promptTextProperty().bind(texts.bind("inspector.step.partPrompt"));
        typed(field);
        field.find(model::parts);
        getChildren().addAll(field, row(save(), back()));
        return field;
    }

    private Node picture() {
        var offered = new FlowPane();
        offered.getStyleClass().add("step-pictures");
        var add = Buttons.of("step-add", texts.bind("inspector.step.addPicture"), this::choose);
        pictures = attachments.filesProperty().subscribe(files -> {
            offered.getChildren()
                    .setAll(files.stream()
                            .filter(Attachment::isImage)
                            .map(this::choice)
                            .toList());
            Labels.showWhen(
                    offered,
                    model.sendingProperty().map(now -> !offered.getChildren().isEmpty()));
        });
        getChildren().addAll(offered, row(add, back()));
        return offered.getChildren().isEmpty() ? add : offered.getChildren().getFirst();
    }

    private Node choice(Attachment file) {
        var choice = attachments.choice(file, () -> model.save(file.id().toString()));
        choice.getStyleClass().add("step-picture");
        return choice;
    }

    private void choose() {
        attachments.choosePicture().ifPresent(model::savePicture);
    }

    private <F extends TextField> F typed(F field) {
        field.setId("step-value");
        field.textProperty().bindBidirectional(model.typedProperty());
        field.setOnAction(event -> model.saveTyped());
        return field;
    }

    private Button save() {
        return Buttons.of("step-save", texts.bind("inspector.step.save"), model::saveTyped);
    }

    private Button back() {
        var back = Buttons.of("step-back", texts.bind("inspector.back"), model::leave);
        back.getStyleClass().add("pd-quiet");
        return back;
    }

    private static Node row(Node... nodes) {
        var row = new FlowPane(nodes);
        row.getStyleClass().add("step-buttons");
        return row;
    }
}
