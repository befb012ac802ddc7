package io.paidan.desktop.sheet;

import io.paidan.contract.sheet.SheetFormat;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.desktop.platform.FileDrop;
import io.paidan.desktop.platform.KeyboardStays;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.SaveDialog;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The sheets on the left; on the right exporting the chosen one, and the file that is to be imported. */
final class SheetView extends SplitPane {

    private static final double LIST_SHARE = 0.22;

    private final SheetViewModel model;
    private final Texts texts;
    private final SaveDialog saveDialog;
    private final ListView<SheetKind> list = new ListView<>();

    SheetView(SheetViewModel model, Texts texts, SaveDialog saveDialog) {
        this.model = model;
        this.texts = texts;
        this.saveDialog = saveDialog;
        setId("sheets");
        getStyleClass().add("sheets");
        list.setId("sheet-kinds");
        list.setItems(model.kinds());
        list.setCellFactory(view -> new Kind());
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.choose(chosen);
            }
        });
        model.kindProperty().subscribe(chosen -> list.getSelectionModel().select(chosen));
        getItems().addAll(list, right());
        SplitPane.setResizableWithParent(list, false);
        setDividerPositions(LIST_SHARE);
        texts.localeProperty().subscribe((before, after) -> list.refresh());
    }

    private Node right() {
        var title = Labels.of(
                model.kindProperty()
                        .flatMap(kind -> texts.bind("sheet.kind." + kind))
                        .orElse(""),
                "pd-15",
                "pd-strong");
        var hint = Labels.wrapped(
                model.kindProperty()
                        .flatMap(kind -> texts.bind("sheet.hint." + kind))
                        .orElse(""),
                "pd-ink-2");
        var exports = new HBox(
                button("sheet.exportXlsx", "sheet-xlsx", () -> export(SheetFormat.XLSX)),
                button("sheet.exportCsv", "sheet-csv", () -> export(SheetFormat.CSV)),
                choose(),
                dropHint(),
                noImport());
        exports.setAlignment(Pos.CENTER_LEFT);
        exports.getStyleClass().add("sheet-buttons");
        var job = new ImportPane(model, texts, this::saveBadRows);
        VBox.setVgrow(job, Priority.ALWAYS);
        var right = new VBox(title, hint, exports, job, forOthers());
        right.getStyleClass().addAll("sheet-page", "pd-panel");
        FileDrop.onto(
                right,
                () -> model.mayImport() && !model.busyProperty().get() && !isRunning(),
                files -> model.send(files.getFirst()));
        return right;
    }

    private Button choose() {
        var button = button("sheet.choose", "sheet-choose", this::chooseFile);
        Labels.showWhen(button, mayImport());
        return button;
    }

    private Label dropHint() {
        var hint = Labels.of(texts.bind("sheet.drop"), "pd-12", "pd-ink-3");
        Labels.showWhen(hint, mayImport());
        return hint;
    }

    private Label noImport() {
        var why = Labels.of(texts.bind("sheet.noImport"), "pd-12", "pd-ink-2");
        why.setId("sheet-no-import");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        Labels.showWhen(
                why, model.kindProperty().map(kind -> !model.mayImport()).orElse(false));
        return why;
    }

    private ObservableValue<Boolean> mayImport() {
        return model.kindProperty().map(kind -> model.mayImport()).orElse(false);
    }

    /** What is not in the list, and who can change that. */
    private Label forOthers() {
        var others = Labels.of(
                model.hiddenProperty()
                        .flatMap(
                                kinds -> texts.localeProperty().map(locale -> texts.get("sheet.others", names(kinds)))),
                "pd-12",
                "pd-ink-2");
        others.setId("sheet-others");
        others.setWrapText(true);
        others.setMinHeight(USE_PREF_SIZE);
        Labels.showWhen(others, model.hiddenProperty().map(kinds -> !kinds.isEmpty()));
        return others;
    }

    private String names(List<SheetKind> kinds) {
        return kinds.stream()
                .map(kind -> texts.get("sheet.kind." + kind))
                .collect(Collectors.joining(texts.get("sheet.between")));
    }

    private Button button(String key, String id, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.disableProperty()
                .bind(model.busyProperty().or(Bindings.createBooleanBinding(this::isRunning, model.jobProperty())));
        button.setOnAction(event -> act.run());
        KeyboardStays.at(button);
        return button;
    }

    private boolean isRunning() {
        var job = model.jobProperty().get();
        return job != null && job.phase().isRunning();
    }

    private void export(SheetFormat format) {
        var name = String.valueOf(model.kindProperty().get()).toLowerCase(Locale.ROOT);
        saveDialog
                .ask(getScene().getWindow(), name + "." + format.name().toLowerCase(Locale.ROOT))
                .ifPresent(file -> model.export(format, file));
    }

    private void saveBadRows() {
        saveDialog.ask(getScene().getWindow(), texts.get("sheet.badRowsFile")).ifPresent(model::saveBadRows);
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.get("sheet.files"), "*.xlsx", "*.csv", "*.txt"),
                        new FileChooser.ExtensionFilter(texts.get("sheet.allFiles"), "*.*"));
        var file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.send(file.toPath());
        }
    }

    /** A sheet by its name. */
    private final class Kind extends ListCell<SheetKind> {
        @Override
        protected void updateItem(@Nullable SheetKind kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(kind == null ? null : texts.get("sheet.kind." + kind));
        }
    }
}
