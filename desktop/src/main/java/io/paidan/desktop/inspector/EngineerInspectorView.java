package io.paidan.desktop.inspector;

import io.paidan.desktop.engineer.EngineerState;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The inspector of an engineer. */
final class EngineerInspectorView extends VBox {

    private static final Map<EngineerState, String> COLOURS = Map.of(
            EngineerState.FREE, "good",
            EngineerState.EN_ROUTE, "accent",
            EngineerState.ON_SITE, "working",
            EngineerState.OFF_SHIFT, "off",
            EngineerState.STALE, "off");

    private final EngineerInspectorViewModel model;
    private final Texts texts;

    EngineerInspectorView(EngineerInspectorViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("inspector-body");
        getChildren().addAll(head(), load(), visits(), skills());
    }

    private ObservableValue<String> of(Function<EngineerInspectorViewModel.Sheet, String> part) {
        return model.sheetProperty().map(part).orElse("");
    }

    private Node head() {
        var name = Labels.of(of(sheet -> sheet.engineer().name()), "pd-15", "pd-strong");
        name.setId("inspected-engineer");
        var state = Labels.of(of(sheet -> texts.of(sheet.state())), "pd-pill");
        model.sheetProperty().subscribe(sheet -> {
            state.getStyleClass().removeAll(COLOURS.values());
            if (sheet != null) {
                state.getStyleClass().add(Objects.requireNonNull(COLOURS.get(sheet.state())));
            }
        });
        var top = new HBox(name, state);
        top.getStyleClass().add("inspector-top");
        var head = new VBox(
                top,
                Labels.of(
                        of(sheet -> sheet.engineer().code() + " · "
                                + texts.of(sheet.engineer().vehicle()) + " · "
                                + sheet.engineer().phone()),
                        "pd-ink-2"),
                Labels.of(of(EngineerInspectorViewModel.Sheet::position), "pd-12", "pd-ink-2"),
                Labels.of(of(EngineerInspectorViewModel.Sheet::shift), "pd-12", "pd-ink-2"));
        model.sheetProperty()
                .map(EngineerInspectorViewModel.Sheet::facts)
                .orElse(List.of())
                .subscribe(facts -> tell(head, facts));
        head.getStyleClass().add("inspector-head");
        return head;
    }

    private static void tell(VBox head, List<String> facts) {
        head.getChildren().removeIf(node -> node.getStyleClass().contains("fact"));
        for (var fact : facts) {
            var label = Labels.wrapped(fact, "pd-12", "pd-ink-2", "fact");
            head.getChildren().add(label);
        }
    }

    private Node load() {
        var filled = new Region();
        filled.getStyleClass().add("bar-filled");
        var track = new StackPane(filled);
        track.getStyleClass().add("bar");
        track.setAlignment(Pos.CENTER_LEFT);
        filled.maxWidthProperty()
                .bind(track.widthProperty()
                        .flatMap(width -> model.sheetProperty()
                                .map(sheet -> width.doubleValue() * sheet.loadShare())
                                .orElse(0.0)));
        var title = new HBox(
                Labels.of(texts.bind("inspector.load"), "pd-strong"),
                Labels.gap(),
                Labels.of(of(EngineerInspectorViewModel.Sheet::load), "pd-ink-2"));
        var section = new VBox(title, track);
        section.getStyleClass().add("inspector-section");
        return section;
    }

    private Node visits() {
        var rows = new VBox();
        rows.getStyleClass().add("visit-rows");
        model.sheetProperty()
                .subscribe(sheet -> rows.getChildren()
                        .setAll(
                                sheet == null
                                        ? List.of()
                                        : sheet.visits().stream()
                                                .map(this::visit)
                                                .toList()));
        var none = Labels.of(texts.bind("inspector.noVisits"), "pd-ink-3");
        Labels.showWhen(
                none,
                model.sheetProperty().map(sheet -> sheet.visits().isEmpty()).orElse(false));
        var section = new VBox(
                Labels.of(texts.bind("inspector.visits"), "pd-strong"),
                none,
                rows,
                new WayView(model.wayProperty(), texts));
        section.getStyleClass().add("inspector-section");
        return section;
    }

    private Node visit(EngineerInspectorViewModel.VisitLine line) {
        var time = Labels.of(line.time(), line.active() ? "pd-strong" : "pd-ink-3");
        time.setMinWidth(Region.USE_PREF_SIZE);
        var what = Labels.of(line.what(), line.active() ? "plain" : "pd-ink-3");
        what.setMinWidth(0);
        var status = Labels.of(line.status(), "pd-12", "pd-ink-2");
        status.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(time, what, Labels.gap(), status);
        row.getStyleClass().add("visit-row");
        row.setOnMouseClicked(event -> model.pick(line.orderId()));
        return row;
    }

    private Node skills() {
        var rows = new VBox();
        rows.getStyleClass().add("skill-rows");
        model.sheetProperty()
                .subscribe(sheet -> rows.getChildren()
                        .setAll(
                                sheet == null
                                        ? List.of()
                                        : sheet.skills().stream()
                                                .map(EngineerInspectorView::skill)
                                                .toList()));
        var section = new VBox(Labels.of(texts.bind("inspector.skills"), "pd-strong"), rows);
        section.getStyleClass().add("inspector-section");
        return section;
    }

    private static Node skill(EngineerInspectorViewModel.SkillLine line) {
        return new HBox(
                Labels.of(line.name()),
                Labels.gap(),
                Labels.of(line.until(), "pd-12", line.expired() ? "pd-red" : "pd-ink-2"));
    }
}
