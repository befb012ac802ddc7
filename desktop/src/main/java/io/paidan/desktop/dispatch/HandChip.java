package io.paidan.desktop.dispatch;

import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.Urgency;
import java.time.InstantSource;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What is in the hand, beside the pointer, over the whole window: "◆ W-0042 → 李伟". */
public final class HandChip extends HBox implements AutoCloseable {

    private static final double BESIDE = 16;

    private final Dispatching dispatching;
    private final DispatchStore store;
    private final InstantSource clock;
    private final Label shape = new Label();
    private final Label words = Labels.of("", "pd-strong");
    private final Subscriptions subscriptions = new Subscriptions();
    private Subscription hovered = Subscription.EMPTY;

    /** @param window covers the whole window; the chip puts itself into it */
    public HandChip(Pane window, Dispatching dispatching, DispatchStore store, InstantSource clock) {
        this.dispatching = dispatching;
        this.store = store;
        this.clock = clock;
        getStyleClass().addAll("pd-card", "dispatch-hand");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().addAll(shape, words);
        window.getChildren().add(this);
        window.addEventFilter(DragEvent.DRAG_OVER, this::follow);
        subscriptions.add(dispatching.sessionProperty().subscribe(this::take));
    }

    @Override
    public void close() {
        hovered.unsubscribe();
        subscriptions.close();
    }

    private void take(@Nullable DragSession session) {
        hovered.unsubscribe();
        hovered =
                session == null ? Subscription.EMPTY : session.hoveredProperty().subscribe(engineer -> say(session));
        if (session == null) {
            setVisible(false);
        }
    }

    private void say(DragSession session) {
        var engineerId = session.hoveredProperty().get();
        var texts = dispatching.texts();
        words.setText(engineerId == null ? texts.order(session.orderId()) : texts.act(session.orderId(), engineerId));
        store.findOrder(session.orderId()).ifPresent(order -> {
            var urgency = Urgency.of(store, order, clock.instant());
            shape.setText(urgency.shape());
            shape.getStyleClass()
                    .setAll("label", urgency.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        });
        var refused = engineerId != null
                && session.candidate(engineerId)
                        .filter(candidate -> !candidate.isFit())
                        .isPresent();
        getStyleClass().removeAll("refused", "accepted");
        if (engineerId != null) {
            getStyleClass().add(refused ? "refused" : "accepted");
        }
        applyCss();
        autosize();
    }

    private void follow(DragEvent event) {
        if (dispatching.session() == null) {
            return;
        }
        var at = getParent().sceneToLocal(event.getSceneX(), event.getSceneY());
        relocate(Math.rint(at.getX() + BESIDE), Math.rint(at.getY() + BESIDE));
        setVisible(true);
        toFront();
    }
}
