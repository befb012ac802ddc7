package io.paidan.desktop.template;

import static java.util.stream.Collectors.toSet;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.desktop.platform.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The steps of a procedure, each to be filled in, moved and taken out. */
final class ProcedureEditor extends VBox {

    private final ObjectProperty<List<ProcedureStep>> procedure;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final List<StepEditor> steps = new ArrayList<>();

    /** @param wrongParts what the server found wrong of which step, such as {@code procedure[1].nameEn} */
    ProcedureEditor(
            ObjectProperty<List<ProcedureStep>> procedure, ObservableValue<Set<String>> wrongParts, Texts texts) {
        this.procedure = procedure;
        this.texts = texts;
        getStyleClass().add("procedure-editor");
        rows.getStyleClass().add("procedure-editor");
        var add = new Button();
        add.setId("procedure-add");
        add.textProperty().bind(texts.bind("template.step.add"));
        add.setOnAction(event -> add());
        getChildren().addAll(rows, add);
        procedure.subscribe(this::show);
        wrongParts.subscribe(this::mark);
    }

    /** What the editors hold already is what they said themselves. */
    private void show(List<ProcedureStep> wanted) {
        if (!wanted.equals(said())) {
            steps.clear();
            wanted.forEach(step -> steps.add(editor(step)));
            rows.getChildren().setAll(steps);
        }
    }

    private void mark(Set<String> wrong) {
        for (var at = 0; at < steps.size(); at++) {
            var step = "procedure[%d].".formatted(at);
            steps.get(at)
                    .mark(wrong.stream()
                            .filter(part -> part.startsWith(step))
                            .map(part -> part.substring(step.length()))
                            .collect(toSet()));
        }
    }

    private List<ProcedureStep> said() {
        return steps.stream().map(StepEditor::step).toList();
    }

    private StepEditor editor(ProcedureStep step) {
        return new StepEditor(step, texts, new StepEditor.Acts() {
            @Override
            public void changed() {
                procedure.set(said());
            }

            @Override
            public void move(StepEditor editor, int by) {
                var at = steps.indexOf(editor);
                if (at + by >= 0 && at + by < steps.size()) {
                    Collections.swap(steps, at, at + by);
                    rearranged();
                }
            }

            @Override
            public void remove(StepEditor editor) {
                steps.remove(editor);
                rearranged();
            }
        });
    }

    private void rearranged() {
        rows.getChildren().setAll(steps);
        procedure.set(said());
    }

    private void add() {
        var step = new ProcedureStep(freeCode(), StepKind.CHECK, "", "", null, null, true, null);
        var editor = editor(step);
        steps.add(editor);
        rearranged();
        editor.startTyping();
    }

    /** Results name steps by their codes, so that a code is never given twice. */
    private String freeCode() {
        var number = steps.size() + 1;
        while (hasCode("step-" + number)) {
            number++;
        }
        return "step-" + number;
    }

    private boolean hasCode(String code) {
        return steps.stream().anyMatch(editor -> editor.step().code().equals(code));
    }
}
