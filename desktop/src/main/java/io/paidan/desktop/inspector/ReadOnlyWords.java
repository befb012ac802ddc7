package io.paidan.desktop.inspector;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.jspecify.annotations.Nullable;

/** Text that can be marked and copied, as high as its lines need, up to a number of them. */
final class ReadOnlyWords extends TextArea {

    /** So that nothing scrolls for a fraction of a pixel. */
    private static final double SPARE = 2;

    private final IntegerProperty rows = new SimpleIntegerProperty(Integer.MAX_VALUE);
    private final Text measured = new Text();

    ReadOnlyWords() {
        setEditable(false);
        setWrapText(true);
        measured.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER); // as the area itself measures
        skinProperty().subscribe(this::wrapAlwaysAlike);
        rows.subscribe(most -> {
            setScrollTop(0);
            requestLayout();
        });
        textProperty().subscribe(text -> requestLayout());
    }

    /** A scroll bar that came and went would break the lines anew. */
    private void wrapAlwaysAlike(@Nullable Skin<?> skin) {
        if (skin != null && lookup(".scroll-pane") instanceof ScrollPane pane) {
            pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        }
    }

    /** How many lines are seen at most. */
    IntegerProperty rowsProperty() {
        return rows;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!(lookup(".content") instanceof Region content) || width <= 0) {
            return super.computePrefHeight(width);
        }
        var around =
                snappedLeftInset() + snappedRightInset() + content.snappedLeftInset() + content.snappedRightInset();
        measured.setFont(getFont());
        measured.setWrappingWidth(Math.max(1, width - around));
        measured.setText("|");
        var line = measured.getLayoutBounds().getHeight();
        measured.setText(getText());
        var needed = Math.min(measured.getLayoutBounds().getHeight(), (double) rows.get() * line);
        return snappedTopInset()
                + snappedBottomInset()
                + content.snappedTopInset()
                + content.snappedBottomInset()
                + Math.ceil(needed)
                + SPARE;
    }
}
