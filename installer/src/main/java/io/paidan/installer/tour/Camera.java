package io.paidan.installer.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javax.imageio.ImageIO;

/**
 * Photographs the whole screen, with every window, pop-up and dragged image on it, as soon as it holds still; engineers
 * who drive along are not waited for.
 */
final class Camera implements Consumer<Path> {

    private static final int LOOKS = 6;

    private final Hands hands;

    Camera(Hands hands) {
        this.hands = hands;
    }

    @Override
    public void accept(Path file) {
        hands.lookUp();
        var picture = capture();
        for (var look = 1; look < LOOKS; look++) {
            hands.glance();
            var next = capture();
            var still = isSame(picture, next);
            picture = next;
            if (still) {
                break;
            }
        }
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + file + " could not be written", e);
        }
    }

    private BufferedImage capture() {
        return hands.see(() -> {
            Rectangle2D screen = Screen.getPrimary().getBounds();
            return SwingFXUtils.fromFXImage(new Robot().getScreenCapture(null, screen), null);
        });
    }

    private static boolean isSame(BufferedImage one, BufferedImage other) {
        var width = one.getWidth();
        var height = one.getHeight();
        return width == other.getWidth()
                && height == other.getHeight()
                && Arrays.equals(
                        one.getRGB(0, 0, width, height, null, 0, width),
                        other.getRGB(0, 0, width, height, null, 0, width));
    }
}
