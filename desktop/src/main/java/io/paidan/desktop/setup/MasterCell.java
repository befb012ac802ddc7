package io.paidan.desktop.setup;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** A cell of the table, in the tone and at the depth its column says. */
final class MasterCell<R> extends TableCell<R, R> {

    private static final double STEP_EMS = 1.4;

    private final Column<R> column;
    private final Label text = new Label();

    MasterCell(Column<R> column) {
        this.column = column;
        setGraphic(text);
    }

    /** Says anew what its record has not changed for: a place among others, say. */
    void sayAnew() {
        if (!isEmpty()) {
            updateItem(getItem(), false);
        }
    }

    @Override
    protected void updateItem(R record, boolean empty) {
        super.updateItem(record, empty);
        text.setVisible(!empty);
        if (empty) {
            setTooltip(null);
            return;
        }
        var words = column.text().apply(record);
        text.setText(words);
        text.setPadding(
                new Insets(0, 0, 0, column.depth(record) * STEP_EMS * getFont().getSize()));
        setTooltip(words.isEmpty() ? null : new Tooltip(words));
        var tone = column.tone().apply(record);
        text.getStyleClass().setAll("label");
        if (!tone.isEmpty()) {
            text.getStyleClass().add(tone);
        }
    }
}
