package io.paidan.desktop.template;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.ChoiceField;
import io.paidan.desktop.setup.Input;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One step of a procedure: its kind, its name and guidance in both languages, its limits, whether it must be done. */
final class StepEditor extends VBox {

    /** What its procedure does about it. */
    interface Acts {
        void changed();

        /** @param by -1 up, 1 down */
        void move(StepEditor editor, int by);

        void remove(StepEditor editor);
    }

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final String NUMBER = "-?(\\d{1,9}([.,]\\d{0,6})?|[.,]\\d{1,6})";

    private final String code;
    private final Texts texts;
    private final Acts acts;
    private final ObjectProperty<@Nullable StepKind> kind = new SimpleObjectProperty<>();
    private final TextField nameEn;
    private final TextField nameZh;
    private final TextField guidanceEn;
    private final TextField guidanceZh;
    private final TextField unit;
    private final TextField min;
    private final TextField max;
    private final BooleanProperty mandatory;

    StepEditor(ProcedureStep step, Texts texts, Acts acts) {
        this.code = step.code();
        this.texts = texts;
        this.acts = acts;
        kind.set(step.kind());
        var limits = step.limits();
        nameEn = field("template.step.nameEn", step.nameEn());
        nameZh = field("template.step.nameZh", step.nameZh());
        guidanceEn = field("template.step.guidanceEn", step.guidanceEn());
        guidanceZh = field("template.step.guidanceZh", step.guidanceZh());
        unit = field("template.step.unit", limits == null ? null : limits.unit());
        min = number("template.step.min", limits == null ? null : limits.min());
        max = number("template.step.max", limits == null ? null : limits.max());
        var must = new CheckBox();
        must.textProperty().bind(texts.bind("template.step.mandatory"));
        must.setSelected(step.mandatory());
        must.setMinWidth(USE_PREF_SIZE);
        mandatory = must.selectedProperty();
        mandatory.subscribe((before, after) -> acts.changed());
        kind.subscribe((before, after) -> acts.changed());
        var kinds = new ChoiceField<>(
                new Input.Choice<@Nullable StepKind>(
                        true,
                        () -> List.<@Nullable StepKind>of(StepKind.values()),
                        one -> one == null ? "" : texts.of(one)),
                kind,
                texts);
        kinds.setMinWidth(USE_PREF_SIZE);
        var measure = new HBox(min, Labels.of("–", "pd-ink-3"), max, unit);
        measure.getStyleClass().add("step-limits");
        measure.setAlignment(Pos.CENTER_LEFT);
        Labels.showWhen(measure, kind.map(one -> one == StepKind.MEASUREMENT));
        var head = line(
                kinds,
                must,
                measure,
                Labels.gap(),
                act("↑", "template.step.up", -1),
                act("↓", "template.step.down", 1),
                removal());
        getStyleClass().add("step-editor");
        getChildren()
                .addAll(head, complaint(), line(grow(nameEn), grow(nameZh)), line(grow(guidanceEn), grow(guidanceZh)));
    }

    /** As it is filled in now. */
    ProcedureStep step() {
        var one = Objects.requireNonNull(kind.get());
        return new ProcedureStep(
                code,
                one,
                nameEn.getText().strip(),
                nameZh.getText().strip(),
                wordsOrNull(guidanceEn),
                wordsOrNull(guidanceZh),
                mandatory.get(),
                one == StepKind.MEASUREMENT
                        ? new StepLimits(unit.getText().strip(), valueOrNull(min), valueOrNull(max))
                        : null);
    }

    /** @param wrong the parts that the server found wrong, as it calls them */
    void mark(Set<String> wrong) {
        Map.of(
                        "nameEn", nameEn,
                        "nameZh", nameZh,
                        "guidanceEn", guidanceEn,
                        "guidanceZh", guidanceZh,
                        "limits.unit", unit)
                .forEach((part, field) -> field.pseudoClassStateChanged(WRONG, wrong.contains(part)));
        min.pseudoClassStateChanged(WRONG, wrong.contains("limits.min") || isNoNumber(min.getText()));
        max.pseudoClassStateChanged(WRONG, wrong.contains("limits.max") || isNoNumber(max.getText()));
    }

    void startTyping() {
        nameEn.requestFocus();
    }

    private TextField field(String promptKey, @Nullable String text) {
        var field = new TextField(text == null ? "" : text);
        field.promptTextProperty().bind(texts.bind(promptKey));
        field.textProperty().subscribe((before, after) -> acts.changed());
        return field;
    }

    /** What is no number stays and is marked, so that a key that is not read does not make another number of it. */
    private TextField number(String promptKey, @Nullable Double value) {
        var field = field(promptKey, value == null ? null : plain(value));
        field.getStyleClass().add("step-number");
        field.textProperty().subscribe(typed -> field.pseudoClassStateChanged(WRONG, isNoNumber(typed)));
        return field;
    }

    private Label complaint() {
        var complaint = Labels.wrapped(texts.bind("template.step.noNumber"), "field-problem");
        Labels.showWhen(
                complaint,
                kind.flatMap(one -> min.textProperty()
                        .flatMap(from -> max.textProperty()
                                .map(to -> one == StepKind.MEASUREMENT && (isNoNumber(from) || isNoNumber(to))))));
        return complaint;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static boolean isNoNumber(String typed) {
        return !typed.isBlank() && !typed.strip().matches(NUMBER);
    }

    /** Not a number when what was typed is none. */
    private static @Nullable Double valueOrNull(TextField field) {
        var typed = field.getText().strip();
        if (typed.isEmpty()) {
            return null;
        }
        return isNoNumber(typed) ? Double.valueOf(Double.NaN) : Double.valueOf(typed.replace(',', '.'));
    }

    private static @Nullable String wordsOrNull(TextField field) {
        return field.getText().isBlank() ? null : field.getText().strip();
    }

    private Button act(String sign, String hintKey, int by) {
        var button = small(sign, hintKey);
        button.setOnAction(event -> acts.move(this, by));
        return button;
    }

    private Button removal() {
        var button = small("✕", "template.step.remove");
        button.setOnAction(event -> acts.remove(this));
        return button;
    }

    private Button small(String sign, String hintKey) {
        var button = new Button(sign);
        button.getStyleClass().add("pd-quiet");
        button.setMinWidth(USE_PREF_SIZE);
        button.accessibleTextProperty().bind(texts.bind(hintKey));
        return button;
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("step-line-editor");
        return line;
    }

    private static Node grow(TextField field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
