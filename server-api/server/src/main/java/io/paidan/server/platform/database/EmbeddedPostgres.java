package io.paidan.server.platform.database;

import io.paidan.server.platform.StartException;
import io.paidan.server.platform.StartProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own, kept wholly in one folder: durable (fsync on), with a password, on this machine's loopback
 * only. It outlives a killed server; the next one finds it still running and goes on with it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "paidan";
    private static final String DATABASE = "paidan";

    private final Path folder;
    private final Path data;
    private final FileChannel lock;
    private final PostgresCommand command;
    private final String password;
    private final int port;

    private EmbeddedPostgres(Path folder, Path binaries, FileChannel lock)
            throws IOException, InterruptedException, SQLException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.lock = lock;
        this.password = PasswordFile.readOrCreate(passwordFile());
        this.command = new PostgresCommand(PostgresBinaries.unpack(binaries), folder.resolve("command.log"));
        if (!Files.exists(data)) {
            create();
        }
        checkVersion();
        var running = Postmaster.find(data);
        this.port = running.isPresent() ? running.get().port() : start();
        LOG.info("PostgreSQL {} on port {}, data in {}", running.isPresent() ? "still runs" : "started", port, data);
        ensureDatabase();
    }

    /**
     * Starts it, making what is missing.
     *
     * @throws StartException when the folder, the disk or the system forbids it
     */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, folder.resolve("bin"));
    }

    /** @param binaries where its programs are unpacked to, once */
    public static EmbeddedPostgres start(Path folder, Path binaries) {
        var lock = lock(folder);
        try {
            return new EmbeddedPostgres(folder, binaries, lock);
        } catch (IOException | SQLException failure) {
            release(lock);
            throw StartProblems.ofFolder(failure, folder);
        } catch (InterruptedException interrupted) {
            release(lock);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", interrupted);
        } catch (RuntimeException failure) {
            release(lock);
            throw failure;
        }
    }

    public DatabaseAddress address() {
        return address(DATABASE);
    }

    DatabaseAddress address(String database) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), USER, password);
    }

    /** Stops it in good order; every connection is cut. */
    @Override
    public void close() {
        try {
            if (Postmaster.find(data).isPresent()) {
                command.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
            }
        } catch (IOException | StartException failure) {
            LOG.warn("PostgreSQL in {} did not stop: {}", data, failure.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            release(lock);
        }
    }

    private void create() throws IOException, InterruptedException {
        var half = folder.resolve("data.part");
        FileSystemUtils.deleteRecursively(half);
        command.run(
                "initdb",
                "--pgdata=" + half,
                "--username=" + USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--set=listen_addresses=127.0.0.1",
                "--set=unix_socket_directories=",
                "--set=log_checkpoints=off",
                "--set=fsync=on",
                "--set=synchronous_commit=on");
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void checkVersion() throws IOException {
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new StartException(
                    StartProblem.EMBEDDED_DATABASE_VERSION,
                    null,
                    "folder",
                    data,
                    "version",
                    version,
                    "expected",
                    PostgresBinaries.MAJOR_VERSION);
        }
    }

    private int start() throws IOException, InterruptedException {
        var free = freePort();
        command.run(
                "pg_ctl",
                "start",
                "-D",
                data.toString(),
                "-l",
                folder.resolve("postgresql.log").toString(),
                "-w",
                "-o",
                "-p " + free);
        return free;
    }

    private void ensureDatabase() throws SQLException {
        var server = address("postgres");
        try (var connection = DriverManager.getConnection(server.url(), server.properties());
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException inThisProcess) {
                LOG.debug("The lock is held by this process", inThisProcess);
            }
            channel.close();
            throw new StartException(StartProblem.HOME_IN_USE, null, "folder", folder);
        } catch (IOException failure) {
            throw StartProblems.ofFolder(failure, folder);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException failure) {
            LOG.warn("The lock of the database folder was not released: {}", failure.toString());
        }
    }
}
