package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** The orders that an order does again or that do it again, and the way to take another one in. */
final class ReworkView extends VBox {

    private final OrderInspectorViewModel model;

    ReworkView(OrderInspectorViewModel model, Texts texts) {
        this.model = model;
        setId("reworks");
        var links = new VBox();
        model.reworksProperty()
                .subscribe(lines -> links.getChildren()
                        .setAll(lines.stream().map(this::link).toList()));
        Labels.showWhen(links, model.reworksProperty().map(lines -> !lines.isEmpty()));
        var redo = new Hyperlink();
        redo.setId("redo");
        redo.textProperty().bind(texts.bind("inspector.redo"));
        redo.setOnAction(event -> model.redo());
        redo.getStyleClass().addAll("fold", "pd-12");
        Labels.showWhen(redo, model.mayRedoProperty());
        getChildren().addAll(links, redo);
        Labels.showWhen(
                this,
                model.mayRedoProperty().flatMap(may -> model.reworksProperty().map(lines -> may || !lines.isEmpty())));
    }

    private Node link(ReworkLines.Link line) {
        var link = new Hyperlink(Labels.unbroken(line.sentence()));
        link.setWrapText(true);
        link.getStyleClass().addAll("fold", "pd-12");
        link.setOnAction(event -> model.pick(line.id()));
        return link;
    }
}
