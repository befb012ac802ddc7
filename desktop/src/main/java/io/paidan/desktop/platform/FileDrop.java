package io.paidan.desktop.platform;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A place that takes files from the system's file manager; {@code :over} while they are held above it. */
public final class FileDrop {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Node place;
    private final BooleanSupplier open;
    private final Consumer<List<Path>> taker;

    private FileDrop(Node place, BooleanSupplier open, Consumer<List<Path>> taker) {
        this.place = place;
        this.open = open;
        this.taker = taker;
    }

    /** @param open whether files are taken just now */
    public static void onto(Node place, BooleanSupplier open, Consumer<List<Path>> taker) {
        var drop = new FileDrop(place, open, taker);
        place.setOnDragOver(drop::over);
        place.setOnDragExited(event -> place.pseudoClassStateChanged(OVER, false));
        place.setOnDragDropped(drop::take);
    }

    private void over(DragEvent event) {
        if (isWanted(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            place.pseudoClassStateChanged(OVER, true);
            event.consume();
        }
    }

    private void take(DragEvent event) {
        if (isWanted(event)) {
            taker.accept(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private boolean isWanted(DragEvent event) {
        return event.getDragboard().hasFiles() && open.getAsBoolean();
    }
}
