package io.paidan.desktop.sla;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Popover;
import io.paidan.desktop.platform.Shortcuts;
import io.paidan.desktop.platform.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A badge in the bar with the number of alerts, and below it, when pressed, the alerts. */
public final class AlertsView extends StackPane {

    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");
    private static final int ROWS_SHOWN = 8;

    /** The alert the keyboard is on, and where it is. */
    private record Held(String key, int index) {}

    private final AlertsViewModel model;
    private final Texts texts;
    private final Runnable startAssigning;
    private final HandoverMenu handover;
    private final Button badge = new Button();
    private final Popover popover;
    private final IntegerBinding count;
    private final ListView<AlertRow> list = new ListView<>();
    private @Nullable Held held;

    /** @param startAssigning puts the keyboard on giving the picked order to somebody */
    public AlertsView(AlertsViewModel model, Texts texts, Runnable startAssigning) {
        this.model = model;
        this.startAssigning = startAssigning;
        this.handover = new HandoverMenu(model, texts);
        this.texts = texts;
        this.count = Bindings.size(model.rows());
        badge();
        popover = new Popover(badge, list());
        getChildren().add(badge);
    }

    private void badge() {
        badge.setId("alerts");
        badge.getStyleClass().add("alerts-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("sla.alerts", model.rows().size()), model.rows(), texts.localeProperty()));
        count.subscribe(number -> badge.pseudoClassStateChanged(ZERO, number.intValue() == 0));
        badge.setOnAction(event -> toggle());
        var tip = new Tooltip();
        tip.textProperty().bind(texts.bind("sla.tip"));
        badge.setTooltip(tip);
    }

    /** Opens the alerts, the keyboard on the first, or closes them. */
    public void toggle() {
        popover.toggle();
        if (popover.isShowing()) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
        }
    }

    private Node list() {
        list.setId("alert-rows");
        list.setItems(model.rows());
        list.getSelectionModel().selectedItemProperty().subscribe(this::hold);
        model.followingProperty().subscribe(following -> {
            if (!following) {
                stay();
            }
        });
        list.setCellFactory(view -> new AlertCell(model, texts, this::open, this::assign, handover));
        list.setOnKeyPressed(keys()::handle);
        list.setPlaceholder(Labels.of(texts.bind("sla.calm"), "pd-ink-2"));
        list.setFixedCellSize(76);
        list.prefHeightProperty()
                .bind(Bindings.max(1, Bindings.min(ROWS_SHOWN, Bindings.size(model.rows())))
                        .multiply(list.fixedCellSizeProperty())
                        .add(4));
        var title = Labels.of(texts.bind("sla.title"), "pd-strong");
        var hint = Labels.of(texts.bind(model.mayAct() ? "sla.keys" : "sla.hint"), "pd-12", "pd-ink-2");
        hint.setWrapText(true);
        var head = new VBox(title, hint);
        head.getStyleClass().add("alerts-head");
        var card = new VBox(head, list);
        card.getStyleClass().addAll("pd-card", "alerts");
        return card;
    }

    /** Those the hint names, and the one that closes. */
    private Shortcuts keys() {
        var keys = new Shortcuts()
                .plain(KeyCode.ENTER, () -> onChosen(this::open))
                .plain(KeyCode.ESCAPE, () -> popover.hide());
        if (model.mayAct()) {
            keys.plain(KeyCode.T, () -> onChosen(model::take))
                    .plain(KeyCode.D, () -> onChosen(this::assign))
                    .plain(KeyCode.H, () -> onChosen(row -> handover.open(row, list)))
                    .plain(KeyCode.S, () -> onChosen(row -> model.snooze(row, AlertCell.SHORT)))
                    .plain(KeyCode.L, () -> onChosen(row -> model.snooze(row, AlertCell.LONG)));
        }
        return keys;
    }

    /** The list itself goes elsewhere with the keyboard when a row is taken away, be it to come back at another place. */
    private void hold(@Nullable AlertRow row) {
        if (row != null && !model.followingProperty().get()) {
            held = new Held(row.key(), indexOf(row.key()));
        }
    }

    /** When the alert the keyboard is on goes away, the one that comes into its place is next, not the first of all. */
    private void stay() {
        var last = held;
        if (last == null) {
            return;
        }
        var at = indexOf(last.key());
        var next = at >= 0 ? at : Math.min(last.index(), model.rows().size() - 1);
        held = null;
        list.getSelectionModel().clearAndSelect(next);
        hold(list.getSelectionModel().getSelectedItem());
    }

    private int indexOf(String key) {
        return model.rows().stream().map(AlertRow::key).toList().indexOf(key);
    }

    private void onChosen(Consumer<AlertRow> act) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(act);
    }

    private void assign(AlertRow row) {
        if (row.assignable()) {
            open(row);
            startAssigning.run();
        }
    }

    private void open(AlertRow row) {
        model.open(row);
        popover.hide();
    }
}
