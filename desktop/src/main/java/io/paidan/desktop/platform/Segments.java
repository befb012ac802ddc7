package io.paidan.desktop.platform;

import java.util.List;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A few constants side by side, one of them chosen: by click, by the arrow keys, or by its number. */
public final class Segments<E extends Enum<E>> extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final List<E> constants;
    private final Property<@Nullable E> chosen;

    public Segments(List<E> constants, Property<@Nullable E> chosen, Texts texts) {
        this.constants = constants;
        this.chosen = chosen;
        getStyleClass().add("segments");
        setFocusTraversable(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (var constant : constants) {
            var segment = new Label();
            segment.textProperty().bind(texts.localeProperty().map(locale -> texts.of(constant)));
            segment.setMinWidth(USE_PREF_SIZE);
            segment.setId("segment-" + constant.name());
            segment.getStyleClass().add("segment");
            segment.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
                requestFocus();
                chosen.setValue(constant);
            });
            chosen.subscribe(now -> segment.pseudoClassStateChanged(CHOSEN, now == constant));
            getChildren().add(segment);
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.RIGHT) {
            choose(index() + 1, event);
        } else if (event.getCode() == KeyCode.LEFT) {
            choose(Math.max(0, index() - 1), event);
        } else if (event.getCode().isDigitKey()) {
            choose(event.getCode().getChar().charAt(0) - '1', event);
        }
    }

    private int index() {
        var now = chosen.getValue();
        return now == null ? -1 : constants.indexOf(now);
    }

    private void choose(int index, KeyEvent event) {
        if (index >= 0 && index < constants.size()) {
            chosen.setValue(constants.get(index));
        }
        event.consume();
    }
}
