package io.paidan.desktop.setup;

import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.text.Collator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The records of a master: looked through, sorted by a click on a heading, one of them picked. */
final class MasterTable<R> extends VBox implements AutoCloseable {

    private static final PseudoClass INACTIVE = PseudoClass.getPseudoClass("inactive");
    private static final double SCROLL_BAR = 14;

    private final MasterViewModel<R, ?> model;
    private final Texts texts;
    private final TextField search = new TextField();
    private final TableView<R> table = new TableView<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private final HBox tools = new HBox();
    private boolean following;

    MasterTable(MasterViewModel<R, ?> model, Texts texts, boolean mayChange, Runnable create) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("master-table", "pd-panel");
        search.setId("setup-search");
        search.promptTextProperty().bind(texts.bind("setup.search"));
        search.textProperty().bindBidirectional(model.list().searchProperty());
        search.setOnAction(event -> table.requestFocus());
        HBox.setHgrow(search, Priority.ALWAYS);
        tools.getChildren().addAll(search, create(create, mayChange && model.makesNew()));
        tools.getStyleClass().add("master-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        fillTable(mayChange && model.makesNew());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(tools, table, foot());
        follow();
    }

    /** A button beside the search. */
    void addTool(Node button) {
        tools.getChildren().add(button);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private Node create(Runnable create, boolean mayChange) {
        var key = Labels.of("Ctrl N", "pd-key");
        var button = new Button();
        button.setId("setup-new");
        button.textProperty().bind(texts.bind("setup.new"));
        button.setGraphic(key);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> create.run());
        button.setVisible(mayChange);
        button.setManaged(mayChange);
        return button;
    }

    private Node foot() {
        var count = Labels.of(
                Bindings.size(model.list().shown())
                        .map(Object::toString)
                        .flatMap(n -> texts.bind(model.list().isCut() ? "setup.countFirst" : "setup.count", n)),
                "pd-12",
                "pd-ink-3");
        var inactive = new CheckBox();
        inactive.setId("setup-inactive");
        inactive.textProperty().bind(texts.bind("setup.inactiveToo"));
        inactive.selectedProperty().bindBidirectional(model.list().inactiveTooProperty());
        Labels.showWhen(inactive, model.list().someInactiveProperty());
        var foot = new HBox(inactive, Labels.gap(), count);
        foot.getStyleClass().add("master-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void fillTable(boolean mayCreate) {
        table.setId("setup-table");
        var sorted = new SortedList<>(model.list().shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        var shares = model.list().columns().stream().mapToDouble(Column::share).sum();
        for (var column : model.list().columns()) {
            table.getColumns().add(column(column, column.share() / shares));
        }
        table.setRowFactory(view -> new Row());
        var placeholder = Labels.wrapped(
                model.list()
                        .loadedProperty()
                        .flatMap(loaded -> model.list()
                                .someInactiveProperty()
                                .flatMap(inactive -> texts.bind(emptyKey(loaded, inactive, mayCreate)))),
                "pd-ink-3");
        placeholder.getStyleClass().add("master-empty");
        table.setPlaceholder(placeholder);
    }

    private static String emptyKey(boolean loaded, boolean someInactive, boolean mayCreate) {
        if (!loaded) {
            return "setup.loading";
        }
        if (someInactive) {
            return mayCreate ? "setup.nothingActive" : "setup.nothingActiveRead";
        }
        return mayCreate ? "setup.nothing" : "setup.nothingRead";
    }

    private TableColumn<R, R> column(Column<R> column, double share) {
        var made = new TableColumn<R, R>();
        made.textProperty().bind(texts.bind(column.key()));
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        made.setCellFactory(view -> new MasterCell<>(column));
        var collator = Collator.getInstance(texts.locale());
        made.setComparator(
                (a, b) -> collator.compare(column.text().apply(a), column.text().apply(b)));
        made.prefWidthProperty().bind(table.widthProperty().subtract(SCROLL_BAR).multiply(share));
        made.setReorderable(false);
        made.setSortable(model.list().columns().stream().noneMatch(Column::isTree));
        return made;
    }

    private void follow() {
        subscriptions
                .add(table.getSelectionModel().selectedItemProperty().subscribe(this::pick))
                .add(model.pickedProperty().subscribe(picked -> show()))
                .add(model.freshProperty().subscribe(fresh -> show()))
                .add(model.leavingProperty().subscribe(leaving -> show()))
                .add(model.list().changesProperty().subscribe(times -> {
                    sayAnew();
                    show();
                }))
                .add(texts.localeProperty().subscribe((before, after) -> table.refresh()));
    }

    /** Not by a refresh, which makes other cells under the hand. */
    private void sayAnew() {
        table.lookupAll(".table-cell").forEach(node -> {
            if (node instanceof MasterCell<?> cell) {
                cell.sayAnew();
            }
        });
    }

    private void pick(@Nullable R record) {
        if (following || record == null || model.list().isChanging()) {
            return;
        }
        var open = model.pickedProperty().get();
        if (open == null || model.freshProperty().get() || !id(open).equals(id(record))) {
            model.pick(record);
        }
    }

    /**
     * The row of the record in the form is the picked one, whatever was clicked; none is while a search leaves it out, else
     * the row in its place would look like the one in the form.
     */
    private void show() {
        var open = model.pickedProperty().get();
        following = true;
        try {
            if (open == null || model.freshProperty().get()) {
                table.getSelectionModel().clearSelection();
            } else {
                table.getItems().stream()
                        .filter(record -> id(record).equals(id(open)))
                        .findFirst()
                        .ifPresentOrElse(this::select, table.getSelectionModel()::clearSelection);
            }
        } finally {
            following = false;
        }
    }

    private void select(R record) {
        if (!record.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(record);
            table.scrollTo(record);
        }
    }

    private String id(R record) {
        return model.list().id(record);
    }

    /** A row, quieter when its record is deactivated. */
    private final class Row extends TableRow<R> {
        @Override
        protected void updateItem(R record, boolean empty) {
            super.updateItem(record, empty);
            pseudoClassStateChanged(INACTIVE, !empty && !model.list().isActive(record));
        }
    }
}
