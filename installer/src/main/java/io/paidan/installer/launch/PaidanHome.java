package io.paidan.installer.launch;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where one installation keeps its data.
 *
 * @param folder of all data: {@code PAIDAN_HOME}, or the system's data folder
 * @param region the region pack that server, console and simulator share
 */
public record PaidanHome(Path folder, Path region) {

    private PaidanHome(Path folder) {
        this(folder, folder.resolve("region"));
    }

    public static PaidanHome of(@Nullable Path chosen) {
        if (chosen != null) {
            return new PaidanHome(chosen.toAbsolutePath());
        }
        var set = System.getenv("PAIDAN_HOME");
        return new PaidanHome(
                set == null || set.isBlank() ? systemFolder() : Path.of(set).toAbsolutePath());
    }

    /** Another folder of data that shares this one's region pack. */
    public PaidanHome sibling(Path other) {
        return new PaidanHome(other.toAbsolutePath(), region);
    }

    /** @param chosenRegion a region pack elsewhere, null for the one in the folder */
    public PaidanHome withRegion(@Nullable Path chosenRegion) {
        return chosenRegion == null ? this : new PaidanHome(folder, chosenRegion.toAbsolutePath());
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    private static Path systemFolder() {
        var user = Path.of(System.getProperty("user.home"));
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            var local = System.getenv("LOCALAPPDATA");
            return local == null ? user.resolve("Paidan") : Path.of(local, "Paidan");
        }
        if (system.contains("mac")) {
            return user.resolve("Library/Application Support/Paidan");
        }
        var data = System.getenv("XDG_DATA_HOME");
        return data == null || data.isBlank() ? user.resolve(".local/share/paidan") : Path.of(data, "paidan");
    }
}
