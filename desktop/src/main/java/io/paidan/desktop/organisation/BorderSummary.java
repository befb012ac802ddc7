package io.paidan.desktop.organisation;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.scene.layout.HBox;

/** A border in the form: how many corners it has and how much it encloses. */
final class BorderSummary extends HBox {

    BorderSummary(BorderViewModel model, Texts texts) {
        var words = model.cornersProperty()
                .flatMap(corners -> corners.isEmpty()
                        ? texts.bind("organisation.noBorder", 0)
                        : texts.bind("organisation.encloses", corners.size(), new Ring(corners).squareKilometres()));
        getChildren().add(Labels.of(words, "pd-ink-2"));
    }
}
