package io.paidan.desktop.attachment;

import io.paidan.contract.attachment.Attachment;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One file: a small picture of it, or the end of its name. */
final class AttachmentTile extends VBox {

    private static final double SIZE = 84;
    /** Larger pictures are not brought here only to be made small. */
    private static final long LARGEST_SHOWN = 12L * 1024 * 1024;

    private final Attachment attachment;
    private final AttachmentsViewModel model;
    private final Consumer<Path> opener;
    private final StackPane face = new StackPane();

    AttachmentTile(Attachment attachment, AttachmentsViewModel model, Texts texts, Consumer<Path> opener) {
        this.attachment = attachment;
        this.model = model;
        this.opener = opener;
        getStyleClass().add("attachment");
        face.getStyleClass().add("attachment-face");
        face.setMinSize(SIZE, SIZE);
        face.setMaxSize(SIZE, SIZE);
        face.getChildren().add(Labels.of(ending(attachment.name()), "pd-strong", "pd-ink-3"));
        var name = new Label(attachment.name());
        name.getStyleClass().addAll("pd-11", "pd-ink-2");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(SIZE);
        getChildren().addAll(face, name);
        Tooltip.install(this, new Tooltip(attachment.name() + "\n" + attachment.addedBy()));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open();
            }
        });
        var menu = menu(texts);
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
        if (attachment.isPicture() && attachment.bytes() <= LARGEST_SHOWN) {
            var _ = model.bring(attachment).thenAccept(this::showPicture);
        }
    }

    private ContextMenu menu(Texts texts) {
        var delete = new MenuItem();
        delete.textProperty().bind(texts.bind("attachment.delete"));
        delete.setOnAction(event -> model.delete(attachment));
        return new ContextMenu(delete);
    }

    /** Decoded at its small size and in the background. */
    private void showPicture(Path file) {
        var picture = new Image(file.toUri().toString(), SIZE * 2, SIZE * 2, true, true, true);
        picture.progressProperty().subscribe(progress -> {
            if (progress.doubleValue() >= 1 && !picture.isError()) {
                var view = new ImageView(picture);
                view.setPreserveRatio(true);
                view.setFitWidth(SIZE);
                view.setFitHeight(SIZE);
                face.getChildren().setAll(view);
            }
        });
    }

    private void open() {
        var _ = model.bring(attachment).whenComplete(this::opened);
    }

    private void opened(@Nullable Path file, @Nullable Throwable failure) {
        if (file != null) {
            opener.accept(file);
        } else if (failure != null) {
            model.tell(failure);
        }
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "…" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
