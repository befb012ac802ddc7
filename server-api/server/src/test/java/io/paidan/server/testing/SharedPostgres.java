package io.paidan.server.testing;

import io.paidan.server.platform.database.DatabaseAddress;
import io.paidan.server.platform.database.EmbeddedPostgres;
import io.paidan.server.platform.database.UnpackedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for all tests of a JVM; each asks for a database of its own in it. */
public final class SharedPostgres {

    private static final Path FOLDER =
            Path.of("target", "test-postgres-" + ProcessHandle.current().pid()).toAbsolutePath();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private SharedPostgres() {}

    /** The address of a new, empty database. */
    public static DatabaseAddress newDatabase() {
        var server = Holder.POSTGRES.address();
        var name = "test" + DATABASES.incrementAndGet();
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("No database for a test", failure);
        }
        return new DatabaseAddress(
                server.url().replaceFirst("/[^/]*$", "/" + name), server.username(), server.password());
    }

    private static void stop() {
        Holder.POSTGRES.close();
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Holder {
        private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(FOLDER, UnpackedPostgres.folder());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SharedPostgres::stop));
        }
    }
}
