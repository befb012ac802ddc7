package io.paidan.installer.tour;

import io.paidan.desktop.notice.Toast;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** The form of a page of setup, filled in by hand. */
final class SetupForm {

    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;

    SetupForm(Hands hands, Eyes eyes, Desk desk) {
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
    }

    /** By keyboard, over what stands in the field. */
    void type(String name, String text) {
        typeInto(field(name), text);
    }

    void typeInto(Node input, String text) {
        hands.click(input);
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.type(text);
        if (input instanceof DatePicker) {
            hands.press(KeyCode.TAB); // only then is it a day
        }
    }

    /** What no key of the hands types. */
    void put(String name, String text) {
        var input = field(name);
        hands.act(() -> ((TextInputControl) input).setText(text));
    }

    /** What stands in the field. */
    String typed(String name) {
        var input = field(name);
        return hands.see(() -> ((TextInputControl) input).getText());
    }

    /** True when this stands in the field; for the user interface thread. */
    boolean reads(String name, String text) {
        return find(name)
                .filter(node -> node instanceof TextInputControl input && text.equals(input.getText()))
                .isPresent();
    }

    Node field(String name) {
        return eyes.awaitValue("the field " + name, () -> find(name));
    }

    /** Not by a selector: some names have a dot in them. */
    private Optional<Node> find(String name) {
        return desk.seenAll("*")
                .filter(node -> ("field-" + name).equals(node.getId()))
                .findFirst();
    }

    /** Unfolds a choice and clicks what begins like this in it. */
    void choose(Node choice, String text) {
        hands.click(choice);
        hands.click(eyes.awaitValue(
                "“%s” to choose".formatted(text),
                () -> desk.poppedUpAll(".list-cell")
                        .filter(node -> node instanceof IndexedCell<?> cell
                                && !cell.isEmpty()
                                && cell.getText().startsWith(text))
                        .findFirst()));
    }

    /** The button that reads like this. */
    void press(String words) {
        hands.click(eyes.awaitValue(
                "the button “%s”".formatted(words),
                () -> desk.seenAll(".button")
                        .filter(node -> node instanceof Labeled button && words.equals(button.getText()))
                        .findFirst()));
    }

    void awaitToast(Toast.Kind kind, String words) {
        eyes.await(
                "it told: " + words,
                () -> desk.toast(kind)
                        .filter(toast -> toast.text().equals(words))
                        .isPresent());
    }

    String words(String key, Object... values) {
        return hands.see(() -> desk.console().texts().get(key, values));
    }
}
