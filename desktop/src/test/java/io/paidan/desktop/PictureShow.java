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
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A program that shows one scene after another and keeps a picture of each: {@code … OUT [REGION]}. For looking at. */
public abstract class PictureShow extends Application {

    /**
     * @param seconds until all of it is drawn
     * @param prepare brings the window there
     */
    public record Shot(String name, double seconds, Runnable prepare) {}

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

    private void next() {
        var shot = shots.poll();
        if (shot == null) {
            Platform.exit();
            return;
        }
        shot.prepare().run();
        var pause = new PauseTransition(Duration.seconds(shot.seconds()));
        pause.setOnFinished(event -> {
            save(shot.name());
            next();
        });
        pause.play();
    }

    private void save(String name) {
        try {
            var image = SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
            ImageIO.write(image, "png", out.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + name + " could not be written", e);
        }
    }
}
