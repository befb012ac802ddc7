package io.paidan.desktop.platform;

import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels and gaps in one line each. */
public final class Labels {

    /** Within a time, a date or the number of an order. */
    private static final Pattern MARK_BEFORE_DIGIT = Pattern.compile("(?<=[\\p{L}\\d])([:-])(?=\\d)");
    /** Has no width, and no line breaks at it. */
    private static final String GLUE = "\uFEFF";

    private Labels() {}

    public static Label of(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A label that follows the value; it stays bound as long as it lives. */
    public static Label of(ObservableValue<String> text, String... styleClasses) {
        var label = of("", styleClasses);
        label.textProperty().bind(text);
        return label;
    }

    /** A label of as many lines as its text needs. */
    public static Label wrapped(String text, String... styleClasses) {
        return wrapped(of(unbroken(text), styleClasses));
    }

    /** The same, following the value. */
    public static Label wrapped(ObservableValue<String> text, String... styleClasses) {
        return wrapped(of(text.map(Labels::unbroken), styleClasses));
    }

    /** The same words for a label of several lines: no line ends within {@code 10:41} or {@code W-261123-0080}. */
    public static String unbroken(String text) {
        return MARK_BEFORE_DIGIT.matcher(text).replaceAll("$1" + GLUE);
    }

    private static Label wrapped(Label label) {
        label.textProperty().subscribe(shown -> label.setAccessibleText(shown.replace(GLUE, "")));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Takes all the room that is left in a row. */
    public static Node gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Shows a node and gives it room only while the condition holds. */
    public static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
