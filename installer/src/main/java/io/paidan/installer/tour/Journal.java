package io.paidan.installer.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Carries out the steps of a tour: says how each went and keeps a picture of what was seen after it. */
final class Journal {

    /** Something a person does with the console, and what he then expects to see. */
    interface Step {
        void take() throws Exception;
    }

    private final PrintStream out;
    private final Path folder;
    private final Consumer<Path> camera;
    private int number;
    private int passed;

    /** @param camera writes what is on the screen as a PNG file */
    Journal(PrintStream out, Path folder, Consumer<Path> camera) {
        this.out = out;
        this.folder = folder;
        this.camera = camera;
    }

    /** A step with nothing on the screen yet. */
    void stepUnseen(String what, Step step) {
        carryOut(what, step);
    }

    /** Prints {@code ok <ms> <what>} or {@code FAILED <what>: <why>}; a failed step does not end the tour. */
    void step(String what, Step step) {
        carryOut(what, step);
        picture(what);
    }

    private void carryOut(String what, Step step) {
        number++;
        var began = System.nanoTime();
        try {
            step.take();
            passed++;
            out.printf("ok %d %s%n", (System.nanoTime() - began) / 1_000_000, what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourException("interrupted", e);
        } catch (Exception | AssertionError e) {
            out.printf("FAILED %s: %s%n", what, e.getMessage() == null ? e : e.getMessage());
        }
    }

    /** One more picture in the middle of a step. */
    void picture(String of) {
        var name = "%02d-%s.png".formatted(number, of.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        camera.accept(folder.resolve(name));
    }

    int steps() {
        return number;
    }

    int passed() {
        return passed;
    }

    /** Empties the folder of a former tour's pictures. */
    static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var pictures = Files.newDirectoryStream(folder, "[0-9][0-9]-*.png")) {
            for (var picture : pictures) {
                Files.delete(picture);
            }
        }
    }
}
