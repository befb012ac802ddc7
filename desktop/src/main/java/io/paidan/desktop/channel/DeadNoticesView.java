package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The notices that could not be sent, each with why and what to do. */
final class DeadNoticesView extends ScrollPane {

    private final DeadNoticesViewModel model;
    private final Texts texts;
    private final VBox rows = new VBox();

    DeadNoticesView(DeadNoticesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("dead-notices");
        setFitToWidth(true);
        var hint = Labels.of(texts.bind("channel.deadHint"), "pd-ink-2");
        hint.setWrapText(true);
        var message = Labels.of(model.messageProperty(), "pd-ink-3");
        message.setWrapText(true);
        Labels.showWhen(message, model.messageProperty().isNotEmpty());
        rows.getStyleClass().add("dead-rows");
        var all = new VBox(hint, message, rows);
        all.getStyleClass().add("dead-notices");
        setContent(all);
        model.noticesProperty().subscribe(notices -> fill());
        texts.localeProperty().subscribe((before, after) -> fill());
    }

    private void fill() {
        rows.getChildren()
                .setAll(model.noticesProperty().get().stream().map(this::row).toList());
    }

    private Node row(NoticeSummary notice) {
        var subject = wrapped(notice.subject(), "pd-strong");
        var to = wrapped(
                texts.get(
                        "channel.deadTo",
                        notice.recipient(),
                        texts.of(notice.kind()),
                        texts.of(notice.event()),
                        notice.attempts()),
                "pd-12",
                "pd-ink-2");
        var problem = wrapped(notice.problem() == null ? "" : notice.problem(), "pd-12", "pd-red");
        var words = new VBox(subject, to, problem);
        words.getStyleClass().add("dead-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(words, button("channel.again", notice, true), button("channel.letBe", notice, false));
        row.getStyleClass().addAll("dead-row", "pd-panel");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String key, NoticeSummary notice, boolean again) {
        var button = new Button();
        button.setId((again ? "again-" : "let-be-") + notice.id());
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add(again ? "again" : "pd-quiet");
        button.setOnAction(event -> model.decide(notice, again));
        return button;
    }

    private static Node wrapped(String text, String... styleClasses) {
        var label = Labels.of(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
