package io.paidan.installer.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A part of Paidan in a Java process of its own. It ends with this process, however that ends: orderly by
 * {@link #stop()}, else because its standard input closes (see {@link ParentWatch}).
 */
public final class ChildProcess {

    /** Long enough for a server to write its {@link ClassArchive} on a slow machine. */
    private static final long STOP_SECONDS = 30;

    private static final int INTERRUPTED = 128 + 2;

    private static final int TERMINATED = 128 + 15;

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts {@code paidan <arguments>}.
     *
     * @param log where its output goes
     * @param jvm options of its virtual machine
     * @param environment variables it gets besides those of this process
     */
    public static ChildProcess start(
            List<String> jvm, List<String> arguments, Map<String, String> environment, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(jvm);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("io.paidan.installer.Paidan");
        command.addAll(arguments);
        command.add(ParentWatch.OPTION);
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ChildProcess(builder.start(), log);
        } catch (IOException e) {
            throw new LaunchException(LaunchTexts.get("process.failed", arguments.getFirst(), e.getMessage()), e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for its end; true also when it was told to stop, as Ctrl-C in a terminal tells all parts at once. */
    public boolean endsWell() throws InterruptedException {
        var exitCode = process.waitFor();
        return exitCode == 0 || exitCode == INTERRUPTED || exitCode == TERMINATED;
    }

    /** The end of what it printed, to tell why it did not start. */
    public String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()))
                    .strip();
        } catch (IOException e) {
            return LaunchTexts.get("process.silent", log);
        }
    }

    /** Asks it to end and waits for it; ends it by force when it does not. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it without a word to it; what it started itself goes on. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
