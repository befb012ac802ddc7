package io.paidan.desktop.app;

import io.paidan.desktop.platform.Texts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the console was started.
 *
 * @param server the address as typed
 * @param home the folder of all data
 * @param region the folder of the region pack
 * @param user signs in at once when the password is given too
 */
public record ConsoleOptions(
        String server,
        Path home,
        Path region,
        @Nullable String user,
        @Nullable String password) {

    private static final Set<String> NAMES = Set.of("server", "home", "region", "user", "password");

    /** @throws IllegalArgumentException with a sentence for an option that is unknown, missing or has no value */
    public static ConsoleOptions parse(String[] args, Texts texts) {
        var given = given(args, texts);
        var folder = given.get("home");
        if (folder == null) {
            throw new IllegalArgumentException(texts.get("app.noHome"));
        }
        var home = Path.of(folder);
        var region = given.get("region");
        return new ConsoleOptions(
                given.getOrDefault("server", "http://localhost:8642"),
                home,
                region == null ? home.resolve("region") : Path.of(region),
                given.get("user"),
                given.get("password"));
    }

    @Override
    public String toString() {
        return "ConsoleOptions[server=" + server + ", home=" + home + ", user=" + user + "]";
    }

    private static Map<String, String> given(String[] args, Texts texts) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            var parts = args[i].split("=", 2);
            var name = parts[0].replaceFirst("^--", "");
            if (!parts[0].startsWith("--") || !NAMES.contains(name)) {
                throw new IllegalArgumentException(texts.get("app.unknownOption", args[i]));
            }
            if (parts.length == 1 && i + 1 == args.length) {
                throw new IllegalArgumentException(texts.get("app.optionWithoutValue", args[i]));
            }
            given.put(name, parts.length == 2 ? parts[1] : args[++i]);
        }
        return given;
    }
}
