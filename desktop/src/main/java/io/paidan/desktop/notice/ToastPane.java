package io.paidan.desktop.notice;

import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleLongProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The toasts, one over the other; lets everything beside them through to what is below. */
public final class ToastPane extends VBox implements AutoCloseable {

    private static final Duration FADE = Duration.millis(140);
    private static final long LEAST_SECONDS = 6;

    private final Toasts toasts;
    private final Texts texts;
    private final Map<Toast, Timeline> clocks = new HashMap<>();
    private final Subscriptions subscriptions = new Subscriptions();

    /** @param where they lie, one over the other */
    public ToastPane(Toasts toasts, Texts texts, Pos where) {
        this.toasts = toasts;
        this.texts = texts;
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setAlignment(where);
        ListChangeListener<Toast> changed = change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::remove);
                change.getAddedSubList().forEach(this::add);
            }
        };
        toasts.shown().addListener(changed);
        subscriptions.add(() -> toasts.shown().removeListener(changed));
        subscriptions.add(texts.localeProperty().subscribe((before, after) -> toasts.clear()));
        toasts.shown().forEach(this::add);
    }

    private void add(Toast toast) {
        var node = toast.kind() == Toast.Kind.REFUSED ? refusal(toast) : told(toast);
        node.setUserData(toast);
        getChildren().add(node);
        var fade = new FadeTransition(FADE, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }

    private void remove(Toast toast) {
        var clock = clocks.remove(toast);
        if (clock != null) {
            clock.stop();
        }
        getChildren().removeIf(node -> toast.equals(node.getUserData()));
    }

    private Node told(Toast toast) {
        var held = toast.held().toSeconds();
        var afterwards = Math.max(0, LEAST_SECONDS - held);
        var left = new SimpleLongProperty(held + afterwards);
        var pill = pill(toast);
        if (held > 0) {
            var hint = Labels.of(
                    left.map(seconds -> texts.get("notice.held", seconds.longValue() - afterwards)),
                    "toast-hint",
                    "pd-12");
            hint.setMinWidth(Region.USE_PREF_SIZE);
            Labels.showWhen(hint, left.greaterThan(afterwards));
            pill.getChildren().add(hint);
        }
        var undo = toast.undo();
        if (undo != null) {
            pill.getChildren().add(action("notice.undo", "toast-undo", () -> {
                toasts.dismiss(toast);
                undo.run();
            }));
        }
        countDown(toast, left);
        return pill;
    }

    private Node refusal(Toast toast) {
        var pill = pill(toast);
        pill.getStyleClass().add("refused");
        var mark = Labels.of("◆", "toast-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        pill.getChildren().addFirst(mark);
        pill.getChildren().add(action("notice.dismiss", "toast-dismiss", () -> toasts.dismiss(toast)));
        return pill;
    }

    private HBox pill(Toast toast) {
        var text = Labels.wrapped(toast.text(), "toast-text");
        var pill = new HBox(text);
        pill.getStyleClass().add("toast");
        pill.setAlignment(Pos.CENTER_LEFT);
        pill.setMaxWidth(Region.USE_PREF_SIZE);
        return pill;
    }

    private Button action(String textKey, String id, Runnable run) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(textKey));
        button.getStyleClass().setAll("toast-action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> run.run());
        return button;
    }

    private void countDown(Toast toast, SimpleLongProperty left) {
        var clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> {
            left.set(left.get() - 1);
            if (left.get() <= 0) {
                toasts.dismiss(toast);
            }
        }));
        clock.setCycleCount(Animation.INDEFINITE);
        clocks.put(toast, clock);
        clock.play();
    }

    @Override
    public void close() {
        subscriptions.close();
        clocks.values().forEach(Timeline::stop);
    }
}
