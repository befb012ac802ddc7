package io.paidan.desktop.platform;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Several lines of text that wrap. Tab leaves it as it leaves every other field: nobody writes a tabulator. */
public final class WordsArea extends TextArea {

    /** @param rows how many lines are seen at once */
    public WordsArea(int rows) {
        setPrefRowCount(rows);
        setWrapText(true);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
                requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }
}
