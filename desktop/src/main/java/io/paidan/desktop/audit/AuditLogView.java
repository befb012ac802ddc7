package io.paidan.desktop.audit;

import io.paidan.contract.audit.AuditLine;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The filter above the lines, what was recorded of the picked one below, and the verification beside the title. */
final class AuditLogView extends VBox {

    private final AuditLogViewModel model;
    private final AuditWords words;
    private final Texts texts;
    private final AuditFilterRow filter;
    private final TableView<AuditLine> table = new TableView<>();
    private final TextArea recorded = new TextArea();

    AuditLogView(AuditLogViewModel model, ChainCheck check, AuditWords words, Texts texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        this.filter = new AuditFilterRow(model, texts);
        setId("audit-log");
        getStyleClass().addAll("audit-log", "pd-panel");
        fillTable();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(new ChainCheckRow(check, texts), filter, table, foot(), recorded());
        model.linesProperty().subscribe(lines -> show());
        texts.localeProperty().subscribe((before, after) -> {
            table.refresh();
            record(table.getSelectionModel().getSelectedItem());
        });
    }

    void focusFilter() {
        filter.focus();
    }

    private void fillTable() {
        table.setId("audit-lines");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("audit.when", 165, line -> words.when(line.at())));
        table.getColumns().add(column("audit.who", 130, words::who));
        table.getColumns().add(column("audit.what", 265, line -> words.what(line.act())));
        table.getColumns().add(column("audit.about", 205, words::about));
        table.getColumns().add(column("audit.device", 225, words::device));
        table.getColumns().add(column("audit.chain", 150, words::place));
        table.setPlaceholder(Labels.of(
                model.loadingProperty()
                        .flatMap(loading -> loading
                                ? texts.bind("setup.loading")
                                : model.problemProperty()
                                        .flatMap(problem ->
                                                problem.isEmpty() ? texts.bind("audit.nothing") : said(problem))),
                "pd-ink-3"));
    }

    private static ReadOnlyStringWrapper said(String problem) {
        return new ReadOnlyStringWrapper(problem);
    }

    private TableColumn<AuditLine, String> column(String key, double width, Function<AuditLine, String> text) {
        var column = new TableColumn<AuditLine, String>();
        column.textProperty().bind(texts.bind(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private Node foot() {
        var more = new Button();
        more.setId("audit-more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.textProperty().bind(texts.bind("audit.more"));
        more.disableProperty().bind(model.loadingProperty());
        more.setOnAction(event -> model.loadMore());
        Labels.showWhen(more, model.moreProperty());
        var count = Labels.of(
                model.linesProperty().flatMap(lines -> texts.bind("audit.count", lines.size())), "pd-12", "pd-ink-3");
        var problem = Labels.of(model.problemProperty(), "pd-red");
        problem.setId("audit-problem");
        Labels.showWhen(
                problem,
                Bindings.createBooleanBinding(
                        () -> !model.problemProperty().get().isEmpty()
                                && !model.linesProperty().get().isEmpty(),
                        model.problemProperty(),
                        model.linesProperty()));
        var foot = new HBox(more, problem, Labels.gap(), count);
        foot.getStyleClass().add("audit-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /** Nothing personal is in it: who and what it names are ids. */
    private Node recorded() {
        var title = Labels.of(texts.bind("audit.recorded"), "pd-12", "pd-ink-3");
        recorded.setId("audit-recorded");
        recorded.setEditable(false);
        recorded.setWrapText(true);
        recorded.setPrefRowCount(9);
        recorded.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(title, recorded);
        box.getStyleClass().add("audit-recorded");
        table.getSelectionModel().selectedItemProperty().subscribe(this::record);
        Labels.showWhen(
                box,
                table.getSelectionModel()
                        .selectedItemProperty()
                        .map(line -> true)
                        .orElse(false));
        return box;
    }

    private void record(@Nullable AuditLine line) {
        recorded.setText(line == null ? "" : words.recorded(line));
        recorded.setScrollTop(0);
    }

    /** What is picked stays picked when older lines come. */
    private void show() {
        var lines = model.linesProperty().get();
        var known = table.getItems();
        if (!known.isEmpty()
                && lines.size() > known.size()
                && lines.subList(0, known.size()).equals(known)) {
            known.addAll(lines.subList(known.size(), lines.size()));
        } else {
            known.setAll(lines);
        }
    }
}
