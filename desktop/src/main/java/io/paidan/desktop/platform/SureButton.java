package io.paidan.desktop.platform;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/** For what cannot be undone: acts at the second click; the first one asks, until something else is clicked. */
public class SureButton extends Button {

    private final SureQuestion question = new SureQuestion();

    /** @param asked what the button says after the first click */
    public SureButton(String id, ObservableValue<String> text, ObservableValue<String> asked) {
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(question.askingProperty().flatMap(sure -> sure ? asked : text));
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                question.askAnew();
            }
        });
        question.askingProperty().subscribe(sure -> {
            getStyleClass().remove("pd-danger");
            if (sure) {
                getStyleClass().add("pd-danger");
            }
        });
    }

    public final SureButton onSure(Runnable act) {
        setOnAction(event -> question.press(act));
        return this;
    }

    /** True once it asks and there was time to read it: the next click acts. */
    public final boolean isAnswerable() {
        return question.answerableProperty().get();
    }

    /** What was asked is not what would be done now. */
    public final void askAnew() {
        question.askAnew();
    }
}
