package io.paidan.desktop;

import io.paidan.desktop.platform.Fonts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A program that shows one scene after another and keeps a picture of each: {@code … OUT [REGION]}. For looking at. */
public abstract class PictureShow extends Application {

    /**
     * @param seconds until all of it is drawn
     * @param needed a selector: it is waited until the window has such a node
     * @param prepare brings the window there
     */
    public record Shot(String name, double seconds, String needed, Runnable prepare) {
        public Shot(String name, double seconds, Runnable prepare) {
            this(name, seconds, ".root", prepare);
        }
    }

    private static final double LOOK_SECONDS = 0.1;

    private final Queue<Shot> shots = new ArrayDeque<>();
    private @Nullable Path out;
    private @Nullable Stage stage;

    /**
     * Opens the window.
     *
     * @param region the folder of the region pack, {@code none} when none was given
     * @param home for what the program writes
     */
    protected abstract List<Shot> open(Stage stage, Path region, Path home) throws IOException;

    @Override
    public void start(Stage primary) throws IOException {
        var args = getParameters().getRaw();
        stage = primary;
        out = Files.createDirectories(Path.of(args.getFirst()));
        Fonts.load();
        var region = Path.of(args.size() > 1 ? args.get(1) : "none");
        shots.addAll(open(primary, region, Files.createTempDirectory("paidan-pictures")));
        next();
    }

    protected final void press(String button) {
        ((ButtonBase) stage.getScene().lookup(button)).fire();
    }

    protected final void write(String field, String text) {
        ((TextField) stage.getScene().lookup(field)).setText(text);
    }

    private void next() {
        var shot = shots.poll();
        if (shot == null) {
            Platform.exit();
            return;
        }
        await(shot);
    }

    private void await(Shot shot) {
        if (stage.getScene().lookup(shot.needed()) == null) {
            after(LOOK_SECONDS, () -> await(shot));
            return;
        }
        shot.prepare().run();
        after(shot.seconds(), () -> {
            save(shot.name());
            next();
        });
    }

    private static void after(double seconds, Runnable action) {
        var pause = new PauseTransition(Duration.seconds(seconds));
        pause.setOnFinished(event -> action.run());
        pause.play();
    }

    /** What lies over the window, such as a popover, is in the picture too. */
    private Rectangle2D bounds() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private void save(String name) {
        try {
            var image = SwingFXUtils.fromFXImage(new Robot().getScreenCapture(null, bounds()), null);
            ImageIO.write(image, "png", out.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + name + " could not be written", e);
        }
    }
}
