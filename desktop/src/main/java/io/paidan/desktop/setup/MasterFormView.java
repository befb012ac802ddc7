package io.paidan.desktop.setup;

import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One record's fields, what is wrong with them, and what can be done with it. */
final class MasterFormView<R> extends StackPane implements AutoCloseable {

    private final MasterViewModel<R, ?> model;
    private final Texts texts;
    private final Map<FormField<?>, Node> controls = new LinkedHashMap<>();
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final ObservableValue<Boolean> editable;
    private final FormBar<R> bar;
    private final Subscriptions subscriptions = new Subscriptions();

    /** @param readOnlyKey says why a record is only shown */
    MasterFormView(MasterViewModel<R, ?> model, Texts texts, Inputs inputs, boolean mayChange, String readOnlyKey) {
        this.model = model;
        this.texts = texts;
        this.editable = model.pickedProperty()
                .map(record -> mayChange && model.list().mayChange(record))
                .orElse(mayChange);
        this.bar = new FormBar<>(model, texts, editable, readOnlyKey);
        getStyleClass().addAll("master-form", "pd-panel");
        model.form().sections().forEach(section -> addSection(section, inputs));
        body.getStyleClass().add("form-body");
        body.disableProperty().bind(editable.map(may -> !may));
        scroll.setFitToWidth(true);
        var whole = new BorderPane(scroll);
        whole.setTop(head());
        whole.setBottom(bar);
        var hint = Labels.of(
                model.messageProperty()
                        .flatMap(message ->
                                message.isEmpty() ? texts.bind("setup.pick") : new SimpleStringProperty(message)),
                "pd-ink-3");
        hint.setId("setup-hint");
        hint.setWrapText(true);
        getChildren().addAll(hint, whole);
        var isPicked = model.pickedProperty().map(record -> true).orElse(false);
        whole.visibleProperty().bind(isPicked);
        hint.visibleProperty().bind(isPicked.map(picked -> !picked));
        subscriptions
                .add(model.pickedProperty().subscribe((before, after) -> scroll.setVvalue(0)))
                .add(model.form().complaintsProperty().subscribe((before, after) -> focusFirstWrong()));
    }

    void addActions(Node buttons) {
        bar.addActions(buttons);
    }

    void addChanges(Node buttons) {
        Labels.showWhen(buttons, editable);
        bar.addActions(buttons);
    }

    /** Null for the first field. */
    void focusField(@Nullable String name) {
        controls.forEach((field, control) -> {
            if (field.name().equals(name)) {
                focus(control);
            }
        });
        if (name == null) {
            controls.values().stream().findFirst().ifPresent(this::focus);
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void focusFirstWrong() {
        controls.entrySet().stream()
                .filter(entry -> !entry.getKey().problemProperty().get().isEmpty())
                .findFirst()
                .ifPresent(entry -> focus(entry.getValue()));
    }

    private void focus(Node control) {
        control.requestFocus();
        var hidden = body.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            var top = body.sceneToLocal(control.localToScreen(0, 0) == null ? null : control.localToScene(0, 0));
            scroll.setVvalue(Math.clamp((top.getY() - 40) / hidden, 0, 1));
        }
    }

    private Node head() {
        var name = Labels.of(
                model.pickedProperty()
                        .flatMap(record -> texts.localeProperty().map(language -> model.name(record)))
                        .flatMap(words -> words.isEmpty() ? typedName() : texts.bind("setup.plain", words)),
                "pd-15",
                "pd-strong");
        name.setId("setup-record");
        var fresh = Labels.of(texts.bind("setup.fresh"), "pd-pill", "accent");
        Labels.showWhen(fresh, model.freshProperty());
        var changed = Labels.of(texts.bind("setup.changed"), "pd-pill", "at-risk");
        changed.setId("setup-changed");
        Labels.showWhen(changed, model.changedProperty());
        var head = new HBox(name, fresh, changed);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-head");
        return head;
    }

    /** Of a record that has no name yet: what stands in the field for it, or in the first. */
    private ObservableValue<String> typedName() {
        return model.form()
                .find("name")
                .or(() -> model.form().fields().findFirst().filter(field -> field.get() instanceof String))
                .map(field -> field.valueProperty()
                        .flatMap(typed -> typed.toString().isBlank()
                                ? texts.bind("setup.unnamed")
                                : texts.bind("setup.plain", typed)))
                .orElseGet(() -> texts.bind("setup.unnamed"));
    }

    private void addSection(MasterForm.Section section, Inputs inputs) {
        var grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(List.of(half, half));
        var row = 0;
        var column = 0;
        var lastRow = 0;
        var lastColumn = 0;
        for (var field : section.fields()) {
            var control = inputs.control(field);
            controls.put(field, control);
            if (field.isFixed()) {
                control.disableProperty().bind(model.freshProperty().not());
            }
            if (control instanceof PasswordField secret) { // never read back: empty says nothing of what is saved
                secret.promptTextProperty()
                        .bind(Bindings.when(model.freshProperty()).then("").otherwise(texts.bind("setup.secretKept")));
            }
            var box = new FieldBox(field, control, texts);
            box.disableProperty().bind(field.usedValue().map(used -> !used));
            if (field.isHiddenUnused()) {
                Labels.showWhen(box, field.usedValue());
            }
            if (field.half()) { // the gap is within them: one of the grid would be missing from what lies over both
                var isLeft = (field.isInsteadOfLast() ? lastColumn : column) == 0;
                box.getStyleClass().add(isLeft ? "left-half" : "right-half");
            }
            if (field.isInsteadOfLast()) {
                grid.add(box, lastColumn, lastRow);
                continue;
            }
            if (!field.half() && column == 1) {
                row++;
                column = 0;
            }
            lastRow = row;
            lastColumn = column;
            grid.add(box, column, row, field.half() ? 1 : 2, 1);
            column = field.half() ? 1 - column : 0;
            row += column == 0 ? 1 : 0;
        }
        var titleKey = section.titleKey();
        if (titleKey != null) {
            body.getChildren().add(Labels.of(texts.bind(titleKey), "pd-strong", "form-title"));
        }
        body.getChildren().add(grid);
    }
}
