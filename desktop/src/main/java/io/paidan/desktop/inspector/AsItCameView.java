package io.paidan.desktop.inspector;

import io.paidan.desktop.client.JsonLayout;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/**
 * The request an order was made from, to be read, marked and copied: the words of a person as he wrote them, what a program
 * sent in a line for each value. Of a long one the beginning is shown until somebody unfolds it.
 */
final class AsItCameView extends VBox {

    private static final PseudoClass DATA = PseudoClass.getPseudoClass("data");
    private static final int SHORT_LINES = 6;
    private static final int SHORT_LENGTH = 300;

    private final BooleanProperty isLong = new SimpleBooleanProperty();
    private final BooleanProperty unfolded = new SimpleBooleanProperty();
    private final ReadOnlyWords words = new ReadOnlyWords();

    AsItCameView(ObservableValue<String> raw, Texts texts) {
        getStyleClass().add("as-it-came");
        words.setId("as-it-came");
        words.accessibleTextProperty().bind(texts.bind("inspector.rawContent"));
        words.rowsProperty()
                .bind(unfolded.flatMap(
                        all -> isLong.map(lengthy -> lengthy && !all ? SHORT_LINES : Integer.MAX_VALUE)));
        var fold = new Hyperlink();
        fold.setId("as-it-came-fold");
        fold.getStyleClass().addAll("fold", "pd-12");
        fold.textProperty()
                .bind(unfolded.flatMap(
                        all -> texts.bind(all ? "inspector.rawContent.less" : "inspector.rawContent.more")));
        fold.setOnAction(event -> unfolded.set(!unfolded.get()));
        Labels.showWhen(fold, isLong);
        getChildren().addAll(words, fold);
        raw.subscribe(this::show);
    }

    private void show(String raw) {
        var data = JsonLayout.of(raw);
        var shown = data.orElse(raw);
        words.pseudoClassStateChanged(DATA, data.isPresent());
        words.setText(shown);
        isLong.set(shown.length() > SHORT_LENGTH || shown.lines().count() > SHORT_LINES);
        unfolded.set(false);
    }
}
