package io.paidan.installer.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets a process that is started again and again start in two thirds of the time: the JVM keeps an archive of the
 * classes it loaded, written when the process first ends in good order. The archive's name holds the state of the
 * program, because the JVM never renews one that another state of it wrote.
 */
final class ClassArchive {

    private final Path folder;
    private final String part;

    /** @param part the process, for instance {@code server} */
    ClassArchive(Path folder, String part) {
        this.folder = folder;
        this.part = part;
    }

    /** Options of the JVM; archives of other states of the program are removed. */
    List<String> options() {
        var archive = folder.resolve("%s-%08x.classes".formatted(part, stateOfProgram()));
        try (var older = Files.newDirectoryStream(folder, part + "-*.classes")) {
            for (var other : older) {
                if (!other.equals(archive)) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException e) {
            throw new LaunchException(LaunchTexts.get("region.unwritable", folder, e.getMessage()), e);
        }
        return List.of(
                "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off", "-Xlog:aot*=off");
    }

    private static int stateOfProgram() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .map(file -> file + "@" + file.lastModified())
                .toList()
                .hashCode();
    }
}
