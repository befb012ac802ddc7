package io.paidan.server.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the data lie when nobody says otherwise: the folder each system has for the data of programs. */
public final class PaidanHome {

    private PaidanHome() {}

    public static Path locate() {
        return locate(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path locate(String system, Path userHome, Map<String, String> environment) {
        var chosen = environment.get("PAIDAN_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return userHome.resolve("Library/Application Support/Paidan");
        }
        if (name.contains("windows")) {
            var local = environment.get("LOCALAPPDATA");
            return (local == null ? userHome.resolve("AppData/Local") : Path.of(local)).resolve("Paidan");
        }
        var data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? userHome.resolve(".local/share") : Path.of(data)).resolve("paidan");
    }
}
