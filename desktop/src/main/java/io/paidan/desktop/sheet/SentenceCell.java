package io.paidan.desktop.sheet;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A sentence that goes on in another line where its column ends. */
final class SentenceCell<T> extends TableCell<T, String> {

    private final Text sentence = new Text();

    SentenceCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("sentence-cell");
        sentence.getStyleClass().add("sentence");
        widthProperty().subscribe(this::wrap);
        paddingProperty().subscribe(this::wrap);
    }

    private void wrap() {
        sentence.setWrappingWidth(Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()));
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        sentence.setText(empty ? "" : item);
        setGraphic(empty ? null : sentence);
    }
}
