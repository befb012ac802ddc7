package io.paidan.desktop.health;

import io.paidan.contract.organisation.DataGap;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Each kind of gap as a card, with the things that have it and a button that leads to each. */
final class HealthView extends ScrollPane {

    private static final int SHOWN_OF_A_KIND = 20;

    private final HealthViewModel model;
    private final Texts texts;
    private final VBox cards = new VBox();

    HealthView(HealthViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("data-health");
        setFitToWidth(true);
        var message = Labels.of(model.messageProperty(), "pd-15", "pd-strong");
        message.setId("health-message");
        var again = new Button();
        again.setId("health-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.textProperty().bind(texts.bind("health.again"));
        again.setOnAction(event -> model.load());
        var head = new HBox(message, Labels.gap(), again);
        head.setAlignment(Pos.CENTER_LEFT);
        cards.getStyleClass().add("health-cards");
        var all = new VBox(head, cards);
        all.getStyleClass().add("data-health");
        setContent(all);
        model.groupsProperty().subscribe(groups -> fill());
        texts.localeProperty().subscribe((before, after) -> fill());
    }

    private void fill() {
        cards.getChildren()
                .setAll(model.groupsProperty().get().stream().map(this::card).toList());
    }

    private Node card(HealthViewModel.Group group) {
        var title = Labels.wrapped(texts.of(group.kind()), "pd-strong");
        var count = Labels.of(String.valueOf(group.gaps().size()), "pd-pill", "at-risk");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var heading = new HBox(title, count);
        heading.getStyleClass().add("health-heading");
        var card = new VBox(heading);
        card.getStyleClass().addAll("health-card", "pd-panel");
        group.gaps().stream()
                .limit(SHOWN_OF_A_KIND)
                .forEach(gap -> card.getChildren().add(row(gap)));
        var more = group.gaps().size() - SHOWN_OF_A_KIND;
        if (more > 0) {
            card.getChildren().add(Labels.of(texts.get("health.more", more), "pd-12", "pd-ink-3"));
        }
        return card;
    }

    private Node row(DataGap gap) {
        var row = new HBox(Labels.of(gap.name()), Labels.of(model.details(gap), "pd-ink-2"), Labels.gap());
        row.getStyleClass().add("health-row");
        row.setAlignment(Pos.CENTER_LEFT);
        if (model.mayMend(gap)) {
            var mend = new Button(texts.get("health.mend"));
            mend.setMinWidth(Region.USE_PREF_SIZE);
            mend.getStyleClass().add("health-mend");
            mend.setOnAction(event -> model.mend(gap));
            row.getChildren().add(mend);
        }
        return row;
    }
}
