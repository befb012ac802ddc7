package io.paidan.desktop;

import javafx.scene.control.Labeled;

/** What a label says to who reads it, without what keeps its lines from ending within a time or a number. */
public final class ShownText {

    private ShownText() {}

    public static String of(Labeled label) {
        return label.getText().replace("\uFEFF", "");
    }
}
