package io.paidan.installer.tour;

import io.paidan.desktop.platform.Fonts;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/** Starts JavaFX for consoles that come and go while this program stays. */
final class Toolkit {

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Toolkit() {}

    static void start() throws InterruptedException {
        if (!STARTED.compareAndSet(false, true)) {
            return;
        }
        var ready = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Fonts.load();
            ready.countDown();
        });
        ready.await();
    }
}
