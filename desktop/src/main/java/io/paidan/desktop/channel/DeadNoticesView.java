package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The notices that could not be sent, each with why and what to do. */
final class DeadNoticesView extends ScrollPane {

    private final DeadNoticesViewModel model;
    private final Texts texts;
    private final Clockface clockface;
    private final Supplier<Instant> now;
    private final CheckBox all = new CheckBox();
    private final Map<UUID, CheckBox> boxes = new HashMap<>();
    private final VBox rows = new VBox();
    private final Label more = Labels.of("", "pd-ink-3");

    DeadNoticesView(DeadNoticesViewModel model, Texts texts, Clockface clockface, Supplier<Instant> now) {
        this.model = model;
        this.texts = texts;
        this.clockface = clockface;
        this.now = now;
        setId("dead-notices");
        setFitToWidth(true);
        var hint = Labels.of(texts.bind("channel.deadHint"), "pd-ink-2");
        hint.setWrapText(true);
        var message = Labels.of(model.messageProperty(), "pd-ink-3");
        message.setWrapText(true);
        Labels.showWhen(message, model.messageProperty().isNotEmpty());
        rows.getStyleClass().add("dead-rows");
        more.setWrapText(true);
        more.setVisible(false);
        more.managedProperty().bind(more.visibleProperty());
        var page = new VBox(hint, message, together(), rows, more);
        page.getStyleClass().add("dead-notices");
        setContent(page);
        model.noticesProperty().subscribe(notices -> fill());
        model.pickedProperty().subscribe(this::count);
        texts.localeProperty().subscribe((before, after) -> fill());
    }

    /** What is done with all that are chosen. */
    private Node together() {
        all.setId("pick-all");
        all.setOnAction(event -> model.pickAll(all.isSelected()));
        var again = act("again-picked", "channel.againPicked", "again");
        again.setOnAction(event -> model.decidePicked(true));
        var letBe = act("let-be-picked", "channel.letBePicked", "pd-quiet");
        letBe.setOnAction(event -> model.decidePicked(false));
        var isNothingPicked = model.pickedProperty().map(Set::isEmpty);
        again.disableProperty().bind(isNothingPicked);
        letBe.disableProperty().bind(isNothingPicked);
        var bar = new HBox(all, Labels.gap(), again, letBe);
        bar.getStyleClass().add("dead-together");
        bar.setAlignment(Pos.CENTER_LEFT);
        Labels.showWhen(bar, model.noticesProperty().map(notices -> !notices.isEmpty()));
        return bar;
    }

    private void count(Set<UUID> picked) {
        boxes.forEach((notice, box) -> box.setSelected(picked.contains(notice)));
        var there = model.noticesProperty().get().size();
        all.setText(texts.get("channel.deadAll", picked.size()));
        all.setSelected(there > 0 && picked.size() == there);
        all.setIndeterminate(!picked.isEmpty() && picked.size() < there);
    }

    private void fill() {
        more.setText(texts.get("channel.deadMore", NoticeSummary.MOST_DEAD));
        more.setVisible(model.isCutOff());
        count(model.pickedProperty().get());
        boxes.clear();
        rows.getChildren()
                .setAll(model.noticesProperty().get().stream().map(this::row).toList());
    }

    private Node row(NoticeSummary notice) {
        var subject = Labels.wrapped(notice.subject(), "pd-strong");
        var to = Labels.wrapped(
                texts.get(
                        "channel.deadTo",
                        notice.recipient(),
                        texts.of(notice.kind()),
                        texts.of(notice.event()),
                        notice.attempts(),
                        clockface.timeOrDay(notice.createdAt(), now.get())),
                "pd-12",
                "pd-ink-2");
        var problem = Labels.wrapped(FailureSentence.of(notice.failure(), notice.problem(), texts), "pd-12", "pd-red");
        var words = new VBox(subject, to, problem);
        if (notice.state() == NoticeState.PENDING) {
            words.getChildren().add(Labels.wrapped(texts.get("channel.deadTrying"), "pd-12", "pd-amber"));
        }
        words.getStyleClass().add("dead-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(
                pick(notice), words, button("channel.again", notice, true), button("channel.letBe", notice, false));
        row.getStyleClass().addAll("dead-row", "pd-panel");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private CheckBox pick(NoticeSummary notice) {
        var box = new CheckBox();
        box.setId("pick-" + notice.id());
        box.setAccessibleText(notice.subject());
        box.setSelected(model.pickedProperty().get().contains(notice.id()));
        box.selectedProperty().subscribe((before, now) -> model.pick(notice.id(), now));
        boxes.put(notice.id(), box);
        return box;
    }

    private Button act(String id, String key, String style) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add(style);
        return button;
    }

    private Button button(String key, NoticeSummary notice, boolean again) {
        var button = act((again ? "again-" : "let-be-") + notice.id(), key, again ? "again" : "pd-quiet");
        button.setOnAction(event -> model.decide(notice, again));
        return button;
    }
}
