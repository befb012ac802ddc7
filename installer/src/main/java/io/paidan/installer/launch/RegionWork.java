package io.paidan.installer.launch;

import io.paidan.routing.RegionBuilder;
import io.paidan.routing.RegionPackException;
import java.nio.file.Path;
import java.util.Locale;

/** Builds a region pack at the terminal: a bar while it goes, a sentence when it cannot. Ctrl-C leaves nothing behind. */
final class RegionWork {

    private RegionWork() {}

    static void build(Path extract, Path folder) {
        var bar = new ProgressBar(System.out);
        var language = Locale.getDefault();
        var worker = Thread.currentThread();
        var cancel = new Thread(() -> cancel(worker), "cancel-region");
        Runtime.getRuntime().addShutdownHook(cancel);
        try {
            var _ = RegionBuilder.build(
                    extract, folder, (stage, fraction) -> bar.show(stage.title(language), fraction));
        } catch (RegionPackException e) {
            throw new LaunchException(e.sentence(language), e);
        } finally {
            bar.end();
            release(cancel);
        }
    }

    /** Interrupts the build and gives it time to remove what it had begun to write. */
    private static void cancel(Thread worker) {
        worker.interrupt();
        try {
            worker.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void release(Thread hook) {
        if (!hook.isAlive()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
