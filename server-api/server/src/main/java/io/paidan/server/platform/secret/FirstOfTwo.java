package io.paidan.server.platform.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Of two servers that start at once on one folder, the first makes a file and the other takes it. */
public final class FirstOfTwo {

    private FirstOfTwo() {}

    /** Where a server writes what it would have in the file: in containers two of them have the same process number. */
    public static Path half(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** Makes it the file, unless there is one by now; the half is gone then. */
    public static void publish(Path half, Path file) throws IOException {
        try {
            publish(half, file, Files::createLink);
        } finally {
            Files.delete(half);
        }
    }

    /** Makes one file that is there a second name of it. */
    interface Linking {
        void link(Path name, Path file) throws IOException;
    }

    /** Shares often know no links; what each of them says then differs. */
    static void publish(Path half, Path file, Linking linking) throws IOException {
        try {
            linking.link(file, half);
        } catch (FileAlreadyExistsException otherServer) {
            // what it wrote counts
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            copy(half, file);
        }
    }

    private static void copy(Path half, Path file) throws IOException {
        try {
            Files.copy(half, file);
        } catch (FileAlreadyExistsException otherServer) {
            // what it wrote counts
        }
    }
}
