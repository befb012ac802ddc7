package io.paidan.desktop.sla;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.ChoiceChips;
import io.paidan.desktop.setup.EditedLines;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The steps of an escalation, a line each: whom it reaches, at which share of the time, by which channels. */
final class StepRows extends GridPane {

    private final EditedLines<TypedStep> steps;
    private final Supplier<List<String>> channels;
    private final Function<String, String> channelName;
    private final Texts texts;

    StepRows(
            Property<List<TypedStep>> steps,
            Supplier<List<String>> channels,
            Function<String, String> channelName,
            Texts texts) {
        this.channels = channels;
        this.channelName = channelName;
        this.texts = texts;
        getStyleClass().add("sla-rows");
        this.steps = new EditedLines<>(steps, this::fill);
        texts.localeProperty().subscribe((before, after) -> fill(this.steps.all()));
    }

    private void fill(List<TypedStep> now) {
        getChildren().clear();
        for (var i = 0; i < now.size(); i++) {
            addStep(i, now.get(i));
        }
    }

    private void addStep(int number, TypedStep step) {
        var act = Labels.of(texts.of(step.act()), "sla-row-name");
        act.setMinWidth(USE_PREF_SIZE);
        var percent = new TextField(step.percent());
        percent.setId("step-" + step.act());
        percent.setPromptText("–");
        percent.getStyleClass().add("sla-percent");
        var share = new HBox(percent, Labels.of("%", "pd-ink-3"));
        share.setAlignment(Pos.CENTER_LEFT);
        share.getStyleClass().add("sla-share");
        var chosen = new SimpleObjectProperty<>(step.channels());
        var chips = new ChoiceChips<>(chosen, channels, channelName, texts);
        chips.setAlignment(Pos.CENTER_LEFT);
        percent.textProperty()
                .subscribe((before, typed) -> steps.replace(number, new TypedStep(step.act(), typed, chosen.get())));
        chosen.subscribe((before, codes) -> steps.replace(number, new TypedStep(step.act(), percent.getText(), codes)));
        addRow(number, act, share, chips);
        setHgrow(chips, Priority.ALWAYS);
        List.of(act, share, chips).forEach(cell -> setValignment(cell, VPos.CENTER));
    }
}
