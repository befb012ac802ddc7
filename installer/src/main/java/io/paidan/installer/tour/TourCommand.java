package io.paidan.installer.tour;

import io.paidan.installer.launch.HomeOptions;
import io.paidan.installer.launch.LaunchException;
import io.paidan.installer.launch.LaunchTexts;
import io.paidan.installer.launch.PaidanHome;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paidan tour}: shows that this installation works, by using it; ends with 0 only if every step passed. */
@Command(name = "tour", mixinStandardHelpOptions = true)
public final class TourCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var installation = home.prepare();
        var pictures = out == null ? installation.folder().resolve("tour") : out.toAbsolutePath();
        Journal.clear(pictures);
        var began = Instant.now();
        var journal = withFreshCompany(installation, pictures);
        System.out.println(LaunchTexts.get(
                "tour.summary",
                journal.passed(),
                journal.steps(),
                Duration.between(began, Instant.now()).toSeconds(),
                pictures));
        return journal.passed() == journal.steps() ? 0 : 1;
    }

    /** The tour has a company of its own, so that it neither meets nor leaves traces in that of the user. */
    private static Journal withFreshCompany(PaidanHome installation, Path pictures)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("paidan-tour");
        try (var tour = new Tour(installation.sibling(folder), pictures)) {
            return tour.take();
        } catch (TourException e) {
            throw new LaunchException(String.valueOf(e.getMessage()), e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
