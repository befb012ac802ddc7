package io.paidan.desktop.inspector;

import io.paidan.desktop.attachment.AttachmentsView;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The right pane: the picked order, the picked engineer, or a word on how to pick one. */
public final class InspectorView extends StackPane implements AutoCloseable {

    private final ActsView acts;
    private final OrderInspectorView orderView;
    private final ScrollPane orderScroll;

    public InspectorView(
            OrderInspectorViewModel order,
            CorrectionView correction,
            RescheduleViewModel reschedule,
            PriorityChangeViewModel priority,
            PinsViewModel pins,
            ExpectedDayViewModel expected,
            DispatchModeViewModel dispatch,
            PolicyViewModel policy,
            CandidatesViewModel candidates,
            StepEntryViewModel entry,
            EngineerInspectorViewModel engineer,
            ToldViewModel told,
            AttachmentsView attachments,
            Texts texts) {
        getStyleClass().addAll("inspector", "pd-panel");
        var hint = Labels.of(order.absenceProperty(), "pd-ink-3", "inspector-hint");
        hint.setId("inspector-hint");
        hint.setWrapText(true);
        orderView = new OrderInspectorView(
                order,
                correction,
                reschedule,
                priority,
                pins,
                expected,
                dispatch,
                policy,
                candidates,
                entry,
                attachments,
                new ToldView(told, texts),
                texts);
        orderScroll = scrolling(orderView);
        var orderPane = new BorderPane(orderScroll);
        order.sheetProperty().map(sheet -> sheet.order().id()).subscribe(id -> orderScroll.setVvalue(0));
        acts = new ActsView(order, candidates, expected, texts);
        orderPane.setBottom(acts);
        var engineerPane = scrolling(new EngineerInspectorView(engineer, texts));
        var hasOrder = order.sheetProperty().map(Objects::nonNull).orElse(false);
        var hasEngineer = engineer.sheetProperty().map(Objects::nonNull).orElse(false);
        Labels.showWhen(orderPane, hasOrder);
        Labels.showWhen(engineerPane, hasEngineer);
        Labels.showWhen(hint, hasOrder.flatMap(some -> hasEngineer.map(other -> !some && !other)));
        setAlignment(Pos.TOP_CENTER);
        StackPane.setAlignment(hint, Pos.CENTER);
        getChildren().addAll(hint, orderPane, engineerPane);
    }

    /** Puts the keyboard on giving the picked order to the best engineer. */
    public void startAssigning() {
        acts.startAssigning();
    }

    /** Opens what was noted of the picked order, to be put right. */
    public void startCorrecting() {
        atHead(orderView::startCorrecting);
    }

    /** Opens the fields for another time of the picked order. */
    public void startRescheduling() {
        atHead(orderView::startRescheduling);
    }

    /** Opens the choice of another priority for the picked order. */
    public void startChangingPriority() {
        atHead(orderView::startChangingPriority);
    }

    private void atHead(Runnable start) {
        orderScroll.setVvalue(0);
        start.run();
    }

    @Override
    public void close() {
        acts.close();
    }

    private static ScrollPane scrolling(Node content) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }
}
