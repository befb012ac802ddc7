package io.paidan.desktop.search;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** The search field with its drop-down; arrows choose, Enter picks, Esc leaves. */
public final class SearchView extends StackPane {

    private static final int ROWS_SHOWN = 9;

    /** In it a number with its title has room, however narrow the field is. */
    private static final double LEAST_WIDTH_EM = 25;

    private final SearchViewModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final ListView<SearchHit> list = new ListView<>();
    private final Popup popup = new Popup();
    private boolean steered;

    public SearchView(SearchViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("search");
        setMaxHeight(Region.USE_PREF_SIZE);
        var key = Labels.of("Ctrl K", "pd-key");
        key.setMouseTransparent(true);
        Labels.showWhen(key, field.textProperty().isEmpty());
        setAlignment(key, Pos.CENTER_RIGHT);
        getChildren().addAll(field(), key);
        list();
    }

    /** Puts the cursor into the field. */
    public void start() {
        field.requestFocus();
        field.selectAll();
    }

    private TextField field() {
        field.setId("search");
        field.promptTextProperty().bind(texts.bind("search.prompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        field.textProperty().subscribe(typed -> steered = false);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
        return field;
    }

    private void list() {
        list.setId("search-hits");
        list.getStyleClass().addAll("pd-card", "search-hits");
        list.setItems(model.hits());
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new HitCell());
        list.prefWidthProperty().bind(widthProperty());
        list.setOnMouseClicked(event -> pick());
        list.prefHeightProperty()
                .bind(Bindings.min(ROWS_SHOWN, Bindings.size(model.hits()))
                        .multiply(list.fixedCellSizeProperty())
                        .add(10));
        popup.getContent().add(list);
        popup.setHideOnEscape(false);
        model.hits().addListener((ListChangeListener<SearchHit>) change -> follow());
    }

    private void follow() {
        if (!steered || list.getSelectionModel().isEmpty()) {
            select(0, 1);
        }
        if (!model.hits().isEmpty() && field.isFocused()) {
            open();
        } else {
            popup.hide();
        }
    }

    private void open() {
        list.setFixedCellSize(field.getFont().getSize() * 3.4);
        list.setMinWidth(field.getFont().getSize() * LEAST_WIDTH_EM);
        var below = field.localToScreen(0, getHeight() + 4);
        if (below != null && !popup.isShowing()) {
            popup.show(field, below.getX(), below.getY());
        }
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> steer(1);
            case UP -> steer(-1);
            case ENTER -> pick();
            case ESCAPE -> {
                field.clear();
                getScene().getRoot().requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void steer(int rowsOn) {
        steered = true;
        select(list.getSelectionModel().getSelectedIndex() + rowsOn, rowsOn);
    }

    /** The first from there that can be picked; none when there is none that way. */
    private void select(int from, int step) {
        for (var row = from; row >= 0 && row < model.hits().size(); row += step) {
            if (model.hits().get(row).isPickable()) {
                list.getSelectionModel().clearAndSelect(row);
                list.scrollTo(Math.max(0, row - ROWS_SHOWN + 2));
                return;
            }
        }
    }

    private void pick() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.isPickable()) {
            popup.hide();
            model.pick(chosen);
            getScene().getRoot().requestFocus();
        }
    }

    private static final class HitCell extends ListCell<SearchHit> {
        private final VBox lines = new VBox();

        HitCell() {
            setPrefWidth(0); // as wide as the list: what is longer is cut short, not scrolled to
        }

        @Override
        protected void updateItem(SearchHit item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            switch (item) {
                case SearchHit.Problem problem -> {
                    var sentence = Labels.of(problem.title(), "pd-12", "pd-amber");
                    sentence.setWrapText(true);
                    lines.getChildren().setAll(sentence);
                }
                case SearchHit.Heading heading ->
                    lines.getChildren()
                            .setAll(
                                    Labels.of(heading.title(), "search-section"),
                                    Labels.of(heading.detail(), "pd-12", "pd-ink-3"));
                case SearchHit.Order _, SearchHit.Engineer _, SearchHit.Address _ ->
                    lines.getChildren()
                            .setAll(
                                    Labels.of(item.title(), "pd-strong"),
                                    Labels.of(item.detail(), "pd-12", "pd-ink-2"));
            }
            setGraphic(lines);
        }
    }
}
