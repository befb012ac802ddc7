package io.paidan.installer.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javax.imageio.ImageIO;

/** Photographs the whole screen, with every window, pop-up and dragged image on it. */
final class Camera implements Consumer<Path> {

    private final Hands hands;

    Camera(Hands hands) {
        this.hands = hands;
    }

    @Override
    public void accept(Path file) {
        hands.lookUp();
        var picture = hands.see(() -> {
            Rectangle2D screen = Screen.getPrimary().getBounds();
            return SwingFXUtils.fromFXImage(new Robot().getScreenCapture(null, screen), null);
        });
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + file + " could not be written", e);
        }
    }
}
