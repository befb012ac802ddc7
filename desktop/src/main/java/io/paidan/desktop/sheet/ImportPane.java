package io.paidan.desktop.sheet;

import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.ImportPhase;
import io.paidan.contract.sheet.PlacedRow;
import io.paidan.desktop.platform.KeyboardStays;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What became of a file: how far it is, how many rows are new, changed or bad, and what is wrong with the bad ones. */
final class ImportPane extends VBox {

    /** The server names no more of a kind. */
    private static final int SHOWN = 200;

    private final Texts texts;
    private final Label headline = Labels.of("", "pd-strong");
    private final Label note = Labels.wrapped("", "pd-ink-2");
    private final ProgressBar progress = new ProgressBar();
    private final HBox figures = new HBox();
    private final TableView<BadRow> table = new TableView<>();
    private final Label placedTitle = Labels.wrapped("", "pd-strong");
    private final TableView<PlacedRow> placed = new TableView<>();
    private final HBox buttons = new HBox();
    private final Button start;
    private final Button cancel;
    private final Button save;

    ImportPane(SheetViewModel model, Texts texts, Runnable saveBadRows) {
        this.texts = texts;
        setId("import");
        getStyleClass().add("import-pane");
        progress.setMaxWidth(Double.MAX_VALUE);
        figures.getStyleClass().add("import-figures");
        buttons.getStyleClass().add("sheet-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        start = button("import-start", model::start);
        start.getStyleClass().add("pd-primary");
        start.disableProperty().bind(model.busyProperty());
        cancel = button("import-cancel", model::leaveJob);
        save = button("import-bad-rows", saveBadRows);
        buttons.getChildren().addAll(start, save, cancel);
        fillBadRows();
        fillPlacedRows();
        placedTitle.setLabelFor(placed);
        getChildren().addAll(headline, progress, figures, note, table, placedTitle, placed, buttons);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(placed, Priority.ALWAYS);
        model.jobProperty().subscribe(this::show);
        texts.localeProperty()
                .subscribe((before, after) -> show(model.jobProperty().get()));
    }

    private static Button button(String id, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.setOnAction(event -> act.run());
        KeyboardStays.at(button);
        return button;
    }

    private void fillBadRows() {
        table.setId("bad-rows");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("sheet.row", 70, bad -> String.valueOf(bad.row())));
        table.getColumns().add(column("sheet.column", 130, BadRow::column));
        table.getColumns().add(column("sheet.value", 170, BadRow::value));
        table.getColumns().add(sentences(column("sheet.problem", 520, BadRow::message)));
    }

    private void fillPlacedRows() {
        placed.setId("placed-rows");
        placed.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        placed.getColumns().add(column("sheet.row", 70, found -> String.valueOf(found.row())));
        placed.getColumns().add(sentences(column("sheet.address", 410, PlacedRow::address)));
        placed.getColumns().add(sentences(column("sheet.house", 410, PlacedRow::house)));
    }

    private static <T> TableColumn<T, String> sentences(TableColumn<T, String> column) {
        column.setCellFactory(cells -> new SentenceCell<>());
        return column;
    }

    private <T> TableColumn<T, String> column(String key, double width, Function<T, @Nullable String> text) {
        var column = new TableColumn<T, String>();
        column.textProperty().bind(texts.bind(key));
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(Objects.requireNonNullElse(text.apply(cell.getValue()), "")));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void show(@Nullable ImportJob job) {
        setVisible(job != null);
        if (job == null) {
            return;
        }
        headline.setText(headline(job));
        put(progress, job.phase().isRunning());
        progress.setProgress(job.rows() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) job.done() / job.rows());
        figures(job);
        note.setText(note(job));
        put(note, !note.getText().isEmpty());
        if (!table.getItems().equals(job.badRows())) {
            table.getItems().setAll(job.badRows());
        }
        put(table, job.bad() > 0);
        if (!placed.getItems().equals(job.placedRows())) {
            placed.getItems().setAll(job.placedRows());
        }
        placedTitle.setText(texts.get(
                job.placedRows().size() >= SHOWN ? "sheet.firstPlaced" : "sheet.placed",
                job.placedRows().size()));
        put(placedTitle, !job.placedRows().isEmpty());
        put(placed, !job.placedRows().isEmpty());
        start.setText(texts.get("sheet.start", job.good()));
        put(start, job.phase() == ImportPhase.CHECKED && job.good() > 0);
        cancel.setText(texts.get(job.phase().isRunning() ? "sheet.cancel" : "sheet.forget"));
        save.setText(texts.get("sheet.saveBadRows", job.bad()));
        put(save, job.bad() > 0 && !job.phase().isRunning());
    }

    /** Rows that stayed out are not passed over. */
    private String headline(ImportJob job) {
        return job.phase() == ImportPhase.DONE && job.bad() > 0
                ? texts.get("sheet.doneBut", job.fileName(), job.bad())
                : texts.get("sheet.phase." + job.phase(), job.fileName());
    }

    private void figures(ImportJob job) {
        figures.getChildren()
                .setAll(
                        figure("sheet.rows", texts.get("sheet.done", job.done(), job.rows())),
                        figure("sheet.added", job.added()),
                        figure("sheet.changed", job.changed()),
                        figure("sheet.unchanged", job.unchanged()),
                        figure("sheet.bad", job.bad(), job.bad() > 0 ? "pd-red" : "pd-ink-2"));
        put(figures, job.rows() > 0);
    }

    private Node figure(String key, Object value, String... tone) {
        var number = Labels.of(texts.get("setup.plain", value), "pd-15", "pd-strong");
        number.getStyleClass().addAll(tone);
        var figure = new VBox(number, Labels.of(texts.get(key), "pd-12", "pd-ink-2"));
        figure.getStyleClass().add("import-figure");
        return figure;
    }

    private String note(ImportJob job) {
        if (job.problem() != null) {
            return job.problem();
        }
        var ignored = job.ignoredColumns().isEmpty()
                ? ""
                : texts.get("sheet.ignored", texts.list(job.ignoredColumns().stream())) + " ";
        var encoding = job.encoding() == null ? "" : texts.get("sheet.encoding", job.encoding()) + " ";
        var shown = job.bad() > 0 && job.badRows().size() >= SHOWN
                ? texts.get("sheet.first", job.badRows().size())
                : "";
        return (encoding + ignored + shown).strip();
    }

    private static void put(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
