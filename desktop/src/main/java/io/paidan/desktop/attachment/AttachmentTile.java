package io.paidan.desktop.attachment;

import io.paidan.contract.attachment.Attachment;
import io.paidan.desktop.platform.Texts;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** One file: a small picture of it and its name. */
final class AttachmentTile extends VBox {

    private static final double SIZE = 84;

    AttachmentTile(Attachment attachment, AttachmentsViewModel model, Texts texts, Runnable open) {
        getStyleClass().add("attachment");
        var name = new Label(attachment.name());
        name.getStyleClass().addAll("pd-11", "pd-ink-2");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(SIZE);
        getChildren().addAll(new PictureFace(attachment, SIZE, model), name);
        Tooltip.install(this, new Tooltip(attachment.name() + "\n" + attachment.addedBy()));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open.run();
            }
        });
        var delete = new MenuItem();
        delete.textProperty().bind(texts.bind("attachment.delete"));
        delete.setOnAction(event -> model.delete(attachment));
        var menu = new ContextMenu(delete);
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
    }
}
