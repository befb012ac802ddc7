package io.paidan.server.platform.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Of two servers that start at once on one folder, the first makes a file and the other takes it. */
public final class FirstOfTwo {

    private FirstOfTwo() {}

    /** Where a server writes what it would have in the file. */
    public static Path half(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var half = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(half);
        return half;
    }

    /** Makes it the file, unless there is one by now; the half is gone then. */
    public static void publish(Path half, Path file) throws IOException {
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException otherServer) {
            // what it wrote counts
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(half, file);
        } finally {
            Files.delete(half);
        }
    }
}
