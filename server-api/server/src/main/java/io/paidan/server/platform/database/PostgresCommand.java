package io.paidan.server.platform.database;

import io.paidan.server.platform.StartException;
import io.paidan.server.platform.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program of PostgreSQL, which refuses to run as root. For root it is run as nobody in a user namespace of its
 * own (its files stay root's), or where a container forbids that, as the real user nobody, who may still read what is
 * root's: PostgreSQL asks that by access(2), which looks away from a capability unless the secure bit is set.
 */
final class PostgresCommand {

    private static final List<String> AS_IS = List.of();
    private static final List<String> IN_NAMESPACE = List.of("unshare", "-U");
    static final List<String> AS_NOBODY = List.of(
            "setpriv",
            "--securebits=+no_setuid_fixup",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");
    private static final int MINUTES_AT_MOST = 3;

    private final Path binaries;
    private final Path output;
    private final List<String> prefix;

    /** @param output the file that takes what the programs print */
    PostgresCommand(Path binaries, Path output) throws IOException, InterruptedException {
        this.binaries = binaries;
        this.output = output;
        this.prefix = prefix();
    }

    /** With a way to run it that is known to work here. */
    PostgresCommand(Path binaries, Path output, List<String> prefix) {
        this.binaries = binaries;
        this.output = output;
        this.prefix = List.copyOf(prefix);
    }

    /** Runs it to its end. */
    void run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var exitCode = exitCode(command, output);
        if (exitCode != 0) {
            throw failure(program, exitCode);
        }
    }

    private StartException failure(String program, int exitCode) throws IOException {
        var printed = Files.readString(output).strip();
        if (printed.contains("No space left on device")) {
            return new StartException(StartProblem.DISK_FULL, null, "folder", binaries);
        }
        return new StartException(
                StartProblem.EMBEDDED_DATABASE_FAILED,
                new IOException("%s ended with %d: %s".formatted(program, exitCode, printed)),
                "program",
                program,
                "said",
                printed.lines().reduce("", (before, line) -> line),
                "file",
                output);
    }

    private List<String> prefix() throws IOException, InterruptedException {
        if (!isRoot()) {
            return AS_IS;
        }
        for (var candidate : List.of(IN_NAMESPACE, AS_NOBODY)) {
            var trial = new ArrayList<>(candidate);
            trial.add("true");
            if (exitCode(trial, output) == 0) {
                return candidate;
            }
        }
        throw new StartException(StartProblem.SYSTEM_NOT_SUPPORTED, null, "system", "root");
    }

    private static boolean isRoot() throws IOException {
        var self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    }

    private static int exitCode(List<String> command, Path output) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("%s did not end within %d minutes".formatted(command, MINUTES_AT_MOST));
        }
        return process.exitValue();
    }
}
