package io.paidan.desktop.platform;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * A text field that offers what fits while one types. The keyboard stays in the field: up and down go through the
 * offers, Enter or Tab takes one, Esc closes them.
 */
public final class CompletionField<T> extends TextField {

    private static final int SHOWN = 7;
    private static final double ROW_EMS = 2.5;

    private final ListView<T> offers = new ListView<>();
    private final Consumer<T> pick;
    private Runnable asked = this::show;
    private boolean picking;

    /**
     * @param name what stands in the row
     * @param hint what stands beside it, quieter
     * @param pick takes the picked one and writes the field's text
     */
    public CompletionField(Function<T, String> name, Function<T, String> hint, Consumer<T> pick) {
        this.pick = pick;
        offers.getStyleClass().add("intake-offers");
        offers.setFocusTraversable(false);
        offers.setCellFactory(view -> new OfferCell<>(name, hint, this::take));
        offers.setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                hide();
            }
        });
        localToSceneTransformProperty().subscribe((before, after) -> place());
    }

    /** Offers what this finds for the text, whenever it is typed or somebody wants to see all there is. */
    public void find(Function<String, List<T>> fitting) {
        whenAsked(() -> offer(fitting.apply(getText())));
        textProperty().subscribe((before, typed) -> {
            if (!picking) {
                offer(fitting.apply(typed));
            }
        });
    }

    /** Who is asked for offers when somebody wants to see them without typing; answers by {@link #offer}. */
    public void whenAsked(Runnable answer) {
        asked = answer;
    }

    /** Offers these; they are shown only while somebody types here. */
    public void offer(List<T> fitting) {
        offers.getItems().setAll(fitting);
        offers.refresh(); // the same things may have names in another language by now
        if (fitting.isEmpty()) {
            hide();
        } else {
            offers.getSelectionModel().selectFirst();
            offers.scrollTo(0);
            if (isFocused() && !picking) {
                show();
            }
        }
    }

    /** True while its text is being written by a pick, not by a hand. */
    public boolean isPicking() {
        return picking;
    }

    /** Over everything else in the window: near the field there may be no room. */
    private void show() {
        if (!isOpen() && !offers.getItems().isEmpty() && getScene().getRoot() instanceof Pane over) {
            over.getChildren().add(offers);
        }
        place();
    }

    private void hide() {
        if (offers.getParent() instanceof Pane over) {
            over.getChildren().remove(offers);
        }
    }

    private boolean isOpen() {
        return offers.getParent() != null;
    }

    private void place() {
        var over = offers.getParent();
        if (over == null) {
            return;
        }
        var em = getFont().getSize();
        var rows = Math.min(SHOWN, offers.getItems().size());
        var field = over.sceneToLocal(localToScene(getLayoutBounds()));
        offers.setFixedCellSize(em * ROW_EMS);
        offers.resizeRelocate(
                field.getMinX(), field.getMaxY() + em * 0.25, field.getWidth(), rows * em * ROW_EMS + em * 0.3);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var code = event.getCode();
        if (!isOpen()) {
            if (code == KeyCode.DOWN) {
                asked.run();
                event.consume();
            }
            return;
        }
        switch (code) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case ENTER -> {
                take(offers.getSelectionModel().getSelectedItem());
                event.consume();
            }
            case TAB -> take(offers.getSelectionModel().getSelectedItem());
            case ESCAPE -> {
                hide();
                event.consume();
            }
            default -> {}
        }
    }

    private void move(int by, KeyEvent event) {
        var to = Math.clamp(
                offers.getSelectionModel().getSelectedIndex() + by,
                0,
                offers.getItems().size() - 1);
        offers.getSelectionModel().select(to);
        offers.scrollTo(Math.max(0, to - SHOWN + 1));
        event.consume();
    }

    private void take(T picked) {
        hide();
        picking = true;
        try {
            pick.accept(picked);
        } finally {
            picking = false;
        }
        end();
    }

    /** A row of the offers. */
    private static final class OfferCell<T> extends ListCell<T> {
        private final Function<T, String> name;
        private final Function<T, String> hint;
        private final OfferRow row = new OfferRow();

        OfferCell(Function<T, String> name, Function<T, String> hint, Consumer<T> take) {
            this.name = name;
            this.hint = hint;
            setPrefWidth(0);
            setOnMousePressed(event -> {
                if (!isEmpty()) {
                    take.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                row.show(name.apply(item), hint.apply(item));
            }
        }
    }
}
