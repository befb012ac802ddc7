package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Below who has the order: that his visit is pinned, and a link that pins it or lets it go. */
final class PinsView extends VBox {

    /** Does the same as the link of the next visit, wherever the keyboard is. */
    private static final String KEY = "P";

    private final PinsViewModel model;

    PinsView(PinsViewModel model) {
        this.model = model;
        setId("pins");
        getStyleClass().add("pins");
        Labels.showWhen(this, model.linesProperty().map(lines -> !lines.isEmpty()));
        model.linesProperty().subscribe(this::show);
    }

    /** The keyboard stays on the link that was pressed, though it says something else now. */
    private void show(List<PinsViewModel.Line> lines) {
        var focused = getScene() == null ? null : getScene().getFocusOwner();
        var at = getChildren().stream()
                .filter(row -> Objects.equals(row.lookup(".pin-act"), focused) && focused != null)
                .map(getChildren()::indexOf)
                .findFirst();
        var next = lines.stream().filter(PinsViewModel.Line::isChangeable).findFirst();
        getChildren()
                .setAll(lines.stream()
                        .map(line -> row(line, next.filter(line::equals).isPresent()))
                        .toList());
        at.filter(row -> row < getChildren().size())
                .map(row -> getChildren().get(row).lookup(".pin-act"))
                .ifPresent(Node::requestFocus);
    }

    private Node row(PinsViewModel.Line line, boolean isNext) {
        var row = new HBox();
        row.getStyleClass().add("pin-row");
        row.setAlignment(Pos.CENTER_LEFT);
        if (line.isPinned()) {
            var icon = new Region();
            icon.getStyleClass().addAll("pd-icon", "icon-pin");
            var said = Labels.wrapped(line.said(), "pd-12", "pd-ink-2");
            row.getChildren().addAll(icon, said);
        }
        if (line.isChangeable()) {
            row.getChildren().add(link(line, isNext));
        }
        return row;
    }

    private Hyperlink link(PinsViewModel.Line line, boolean isNext) {
        var link = new Hyperlink(line.act());
        link.getStyleClass().addAll("fold", "pin-act", "pd-12");
        link.setMinWidth(Region.USE_PREF_SIZE);
        if (isNext) {
            link.setId("pin-next");
            link.setGraphic(Labels.of(KEY, "pd-key"));
            link.setContentDisplay(ContentDisplay.RIGHT);
        }
        link.setOnAction(event -> model.change(line));
        return link;
    }
}
