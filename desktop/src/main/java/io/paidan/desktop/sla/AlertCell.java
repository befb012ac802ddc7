package io.paidan.desktop.sla;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.Urgency;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** An alert: what runs out, for which order, who has taken it, and what may be done. */
final class AlertCell extends ListCell<AlertRow> {

    static final Duration SHORT = Duration.ofMinutes(15);
    static final Duration LONG = Duration.ofHours(1);

    private final AlertsViewModel model;
    private final Texts texts;
    private final Label shape = Labels.of("", "alert-shape");
    private final Label number = Labels.of("", "pd-strong");
    private final Label what = Labels.of("", "alert-what");
    private final Label title = Labels.of("", "pd-12", "pd-ink-2");
    private final Button take = new Button();
    private final Button assign;
    private final Button hand;
    private final HBox row;

    /**
     * @param assign opens the order to give it to somebody
     * @param handover asks to whom the alert is to be handed
     */
    AlertCell(
            AlertsViewModel model,
            Texts texts,
            Consumer<AlertRow> open,
            Consumer<AlertRow> assign,
            HandoverMenu handover) {
        this.model = model;
        this.texts = texts;
        this.assign = act("sla.assign", "alert-assign", () -> assign.accept(getItem()));
        this.hand = act("sla.hand", "alert-hand", () -> handover.open(getItem(), hand()));
        number.setMinWidth(Region.USE_PREF_SIZE);
        var top = new HBox(shape, number, what);
        top.getStyleClass().add("alert-line");
        top.setAlignment(Pos.CENTER_LEFT);
        var text = new VBox(top, title, acts());
        text.getStyleClass().add("alert-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(text);
        row.setMinWidth(0);
        row.setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                open.accept(getItem());
            }
        });
    }

    private HBox acts() {
        var acts = new HBox(
                take,
                assign,
                hand,
                act("sla.later.short", "alert-snooze", () -> model.snooze(getItem(), SHORT)),
                act("sla.later.long", "alert-snooze-long", () -> model.snooze(getItem(), LONG)));
        take.setId("alert-take");
        take.getStyleClass().setAll("alert-act");
        take.setFocusTraversable(false);
        take.setOnAction(event -> model.take(getItem()));
        acts.getStyleClass().add("alert-acts");
        acts.setVisible(model.mayAct());
        return acts;
    }

    private Button hand() {
        return hand;
    }

    private Button act(String key, String id, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().setAll("alert-act");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    @Override
    protected void updateItem(AlertRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        shape.setText(item.urgency().shape());
        number.setText(item.number());
        what.setText(item.what());
        title.setText(
                item.owner() == null && item.forSupervisor()
                        ? texts.get("sla.forSupervisor", item.title())
                        : item.title());
        take.setText(ownerText(item));
        take.setTooltip(
                item.owner() == null || !model.mayAct()
                        ? null
                        : new Tooltip(texts.get("sla.takeOver", item.owner().name())));
        assign.setVisible(item.assignable());
        assign.setManaged(item.assignable());
        var colour = item.urgency() == Urgency.LATE ? "pd-red" : "pd-amber";
        for (var label : new Label[] {shape, what}) {
            label.getStyleClass().removeAll("pd-red", "pd-amber");
            label.getStyleClass().add(colour);
        }
        setGraphic(row);
    }

    private String ownerText(AlertRow item) {
        if (item.owner() != null) {
            return texts.get("sla.taken", item.owner().name());
        }
        return texts.get("sla.take");
    }
}
