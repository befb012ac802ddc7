package io.paidan.desktop.attachment;

import io.paidan.contract.attachment.Attachment;
import io.paidan.desktop.platform.Labels;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** A square with a small picture of a file, or the end of its name. */
final class PictureFace extends StackPane {

    /** Larger pictures are not brought here only to be made small. */
    private static final long LARGEST_SHOWN = 12L * 1024 * 1024;

    private final double size;

    /** @param size of a side, in pixels */
    PictureFace(Attachment attachment, double size, AttachmentsViewModel model) {
        this.size = size;
        getStyleClass().add("attachment-face");
        setMinSize(size, size);
        setMaxSize(size, size);
        getChildren().add(Labels.of(ending(attachment.name()), "pd-strong", "pd-ink-3"));
        if (attachment.isPicture() && attachment.bytes() <= LARGEST_SHOWN) {
            var _ = model.bring(attachment).thenAccept(this::show);
        }
    }

    /** Decoded at its small size and in the background. */
    private void show(Path file) {
        var picture = new Image(file.toUri().toString(), size * 2, size * 2, true, true, true);
        picture.progressProperty().subscribe(progress -> {
            if (progress.doubleValue() >= 1 && !picture.isError()) {
                var view = new ImageView(picture);
                view.setPreserveRatio(true);
                view.setFitWidth(size);
                view.setFitHeight(size);
                getChildren().setAll(view);
            }
        });
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "…" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
