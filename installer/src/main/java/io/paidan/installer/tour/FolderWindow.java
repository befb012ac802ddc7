package io.paidan.installer.tour;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** The system's file manager, as far as a tour needs it: a window with one file to be dragged elsewhere. */
final class FolderWindow implements AutoCloseable {

    private static final double PADDING = 24;

    private final Hands hands;
    private final Stage stage;
    private final Label file;

    private FolderWindow(Hands hands, Stage stage, Label file) {
        this.hands = hands;
        this.stage = stage;
        this.file = file;
    }

    static FolderWindow open(Hands hands, Path path, Point2D place) {
        return hands.see(() -> {
            var file = new Label(path.getFileName().toString());
            file.setStyle("-fx-padding: %spx; -fx-background-color: white; -fx-border-color: gray;".formatted(PADDING));
            file.setOnDragDetected(event -> {
                var content = new ClipboardContent();
                content.putFiles(List.of(path.toFile()));
                file.startDragAndDrop(TransferMode.COPY).setContent(content);
                event.consume();
            });
            var stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(new Scene(file));
            stage.setX(place.getX());
            stage.setY(place.getY());
            stage.setAlwaysOnTop(true);
            stage.show();
            return new FolderWindow(hands, stage, file);
        });
    }

    /** Drags the file there and lets go. */
    void dragTo(Point2D screen) {
        hands.pickUp(hands.middleOf(file));
        hands.moveTo(screen);
        hands.letGo();
    }

    @Override
    public void close() {
        hands.act(stage::close);
    }
}
