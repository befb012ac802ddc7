package io.paidan.desktop.inspector;

import static io.paidan.desktop.platform.Labels.wrapped;

import io.paidan.desktop.attachment.AttachmentsView;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.Urgency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The inspector of an order. */
final class OrderInspectorView extends VBox {

    /** Percent of a line that a part's name takes; the rest is for where it lies. */
    private static final double NAME_SHARE = 42;

    private final OrderInspectorViewModel model;
    private final CorrectionView correction;
    private final RescheduleView reschedule;
    private final PriorityChangeView priority;
    private final PinsViewModel pins;
    private final ExpectedDayViewModel expected;
    private final DispatchModeViewModel dispatch;
    private final PolicyViewModel policy;
    private final Texts texts;

    /**
     * @param correction what puts right what was noted
     * @param attachments the section with the order's files
     */
    OrderInspectorView(
            OrderInspectorViewModel model,
            CorrectionView correction,
            RescheduleViewModel reschedule,
            PriorityChangeViewModel priority,
            PinsViewModel pins,
            ExpectedDayViewModel expected,
            DispatchModeViewModel dispatch,
            PolicyViewModel policy,
            CandidatesViewModel candidates,
            StepEntryViewModel entry,
            AttachmentsView attachments,
            Node told,
            Texts texts) {
        this.model = model;
        this.texts = texts;
        this.correction = correction;
        this.reschedule = new RescheduleView(reschedule, texts);
        this.priority = new PriorityChangeView(priority, texts);
        this.pins = pins;
        this.expected = expected;
        this.dispatch = dispatch;
        this.policy = policy;
        getStyleClass().add("inspector-body");
        var ranking = new CandidatesView(candidates, texts);
        Labels.showWhen(
                ranking, candidates.orderProperty().map(Objects::nonNull).orElse(false));
        getChildren()
                .addAll(
                        head(),
                        ranking,
                        text("inspector.description", model.descriptionProperty()),
                        channel(),
                        template(),
                        asItCame(),
                        new ProcedureView(
                                model.procedureProperty(),
                                model.sheetProperty().map(sheet -> sheet.order().id()),
                                entry,
                                attachments,
                                texts),
                        parts(),
                        attachments,
                        history(),
                        told);
    }

    /** Opens what was noted, to be put right. */
    void startCorrecting() {
        correction.open();
    }

    void startRescheduling() {
        reschedule.open();
    }

    void startChangingPriority() {
        priority.open();
    }

    private <T> ObservableValue<T> of(Function<Sheet, T> part, T without) {
        return model.sheetProperty().map(part).orElse(without);
    }

    private Node head() {
        var number = Labels.of(of(sheet -> sheet.order().number(), ""), "pd-15", "pd-strong");
        number.setId("inspected-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var pill = Labels.of(of(sheet -> sheet.urgency().shape() + " " + sheet.pill(), ""), "pd-pill");
        model.sheetProperty().subscribe(sheet -> {
            pill.getStyleClass().removeAll("late", "at-risk");
            if (sheet != null && sheet.urgency() != Urgency.CALM) {
                pill.getStyleClass().add(sheet.urgency() == Urgency.LATE ? "late" : "at-risk");
            }
        });
        var top = new HBox(number, pill);
        top.getStyleClass().add("inspector-top");
        var holder = wrapped(of(sheet -> sheet.holder() == null ? "" : sheet.holder(), ""), "pd-strong");
        Labels.showWhen(holder, holder.textProperty().map(text -> !text.isEmpty()));
        var off = wrapped(of(Sheet::off, ""), "pd-12", "pd-amber");
        off.setId("off-then");
        Labels.showWhen(off, off.textProperty().map(text -> !text.isEmpty()));
        var wishes = wrapped(of(Sheet::wishes, ""), "pd-12", "pd-ink-2");
        Labels.showWhen(wishes, wishes.textProperty().map(text -> !text.isEmpty()));
        var why = new VBox(wrapped(policy.lineProperty(), "pd-11", "pd-ink-3"));
        why.setId("policy");
        why.getStyleClass().add("policy-line");
        Labels.showWhen(why, policy.lineProperty().map(text -> !text.isEmpty()));
        var watchers = wrapped(model.watchersProperty(), "pd-12", "watchers");
        watchers.setId("watchers");
        Labels.showWhen(watchers, model.watchersProperty().map(text -> !text.isEmpty()));
        var outcome = wrapped(model.outcomeProperty(), "pd-12", "pd-amber");
        Labels.showWhen(outcome, model.outcomeProperty().map(text -> !text.isEmpty()));
        var earlier = wrapped(texts.bind("inspector.earlier"), "pd-12", "pd-ink-2");
        earlier.setId("earlier-order");
        Labels.showWhen(earlier, model.earlierProperty());
        var acceptance = wrapped(policy.acceptanceProperty(), "pd-12", "pd-amber");
        acceptance.setId("acceptance");
        Labels.showWhen(acceptance, policy.acceptanceProperty().map(text -> !text.isEmpty()));
        var changes = new FlowPane(correction.link(), reschedule.link(), priority.link());
        changes.getStyleClass().add("order-changes");
        Labels.showWhen(
                changes,
                Bindings.createBooleanBinding(
                        () -> changes.getChildren().stream().anyMatch(Node::isVisible),
                        changes.getChildren().stream()
                                .map(Node::visibleProperty)
                                .toArray(Observable[]::new)));
        var head = new VBox(
                top,
                earlier,
                watchers,
                wrapped(of(sheet -> sheet.order().title(), "")),
                wrapped(of(Sheet::place, ""), "pd-12", "pd-ink-2"),
                wrapped(of(Sheet::window, ""), "pd-12", "pd-ink-2"),
                new TargetsView(policy.targetsProperty()),
                why,
                changes,
                correction,
                reschedule,
                priority,
                new ExpectedDayView(expected, texts),
                wishes,
                new StepsView(model.sheetProperty().map(Sheet::stage), texts),
                holder,
                off,
                acceptance,
                new PinsView(pins),
                outcome,
                new ReworkView(model, texts),
                new DispatchModeView(dispatch, texts));
        head.getStyleClass().add("inspector-head");
        return head;
    }

    /** Below the candidates, for it comes later than they do and must not move them away under the hand. */
    private Node text(String titleKey, ObservableValue<String> words) {
        var section = section(titleKey, wrapped(words));
        Labels.showWhen(section, words.map(text -> !text.isEmpty()));
        return section;
    }

    private Node asItCame() {
        var section = section("inspector.rawContent", new AsItCameView(model.rawContentProperty(), texts));
        Labels.showWhen(section, model.rawContentProperty().map(text -> !text.isEmpty()));
        return section;
    }

    private Node template() {
        var line = wrapped(model.templateProperty(), "pd-12", "pd-ink-2");
        line.setId("template");
        Labels.showWhen(line, model.templateProperty().map(text -> !text.isEmpty()));
        return line;
    }

    private Node channel() {
        var line = wrapped(model.channelProperty(), "pd-12", "pd-ink-2");
        line.setId("channel");
        Labels.showWhen(line, model.channelProperty().map(text -> !text.isEmpty()));
        return line;
    }

    private Node parts() {
        var rows = new VBox();
        rows.getStyleClass().add("part-rows");
        model.sheetProperty()
                .map(Sheet::parts)
                .orElse(List.of())
                .subscribe(lines -> rows.getChildren()
                        .setAll(lines.stream().map(OrderInspectorView::part).toList()));
        var section = section("inspector.parts", rows);
        Labels.showWhen(section, of(sheet -> !sheet.parts().isEmpty(), false));
        return section;
    }

    private static Node part(Sheet.PartLine line) {
        var name = Labels.of(line.name());
        name.setWrapText(true);
        var where = Labels.of(line.where(), "pd-strong", line.scarce() ? "pd-amber" : "pd-green");
        where.setWrapText(true);
        where.setTextAlignment(TextAlignment.RIGHT);
        var row = new GridPane();
        row.getStyleClass().add("part");
        row.getColumnConstraints().addAll(share(NAME_SHARE, HPos.LEFT), share(100 - NAME_SHARE, HPos.RIGHT));
        row.addRow(0, name, where);
        return row;
    }

    private static ColumnConstraints share(double percent, HPos side) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHalignment(side);
        return column;
    }

    private Node history() {
        var problem = wrapped(model.historyProblemProperty(), "pd-12", "pd-amber");
        Labels.showWhen(problem, model.historyProblemProperty().map(text -> !text.isEmpty()));
        return section("inspector.history", problem, new HistoryView(model.historyProperty(), texts));
    }

    private VBox section(String titleKey, Node... content) {
        var section = new VBox(Labels.of(texts.bind(titleKey), "pd-strong"));
        section.getStyleClass().add("inspector-section");
        section.getChildren().addAll(content);
        return section;
    }
}
