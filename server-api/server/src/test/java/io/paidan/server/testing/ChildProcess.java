package io.paidan.server.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A Java program in a process of its own, with the class path of the test, to be killed by it. */
public final class ChildProcess {

    private ChildProcess() {}

    /** Its errors go where the test's go; its output is for the test to read. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return startBehind(List.of(), main, arguments);
    }

    /** The same, when the test does not read: one whose output nobody takes would stop once it has said enough. */
    public static Process startUnread(Class<?> main, String... arguments) throws IOException {
        return builder(List.of(), main, arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** @param prefix a command that runs another one, such as {@code setpriv} with its options */
    public static Process startBehind(List<String> prefix, Class<?> main, String... arguments) throws IOException {
        return builder(prefix, main, arguments).start();
    }

    private static ProcessBuilder builder(List<String> prefix, Class<?> main, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static String classPath() {
        if (ChildProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(URL::toString)
                    .map(URI::create)
                    .map(uri -> Path.of(uri).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
