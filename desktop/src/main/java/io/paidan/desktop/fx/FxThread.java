package io.paidan.desktop.fx;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where work hops to the user interface thread. However many tasks arrive, at most one drain is queued,
 * and a drain gives the thread back after a few milliseconds, so a storm of events never freezes a frame.
 */
public final class FxThread implements Executor {

    private static final Logger log = LoggerFactory.getLogger(FxThread.class);
    private static final long DRAIN_NANOS = 6_000_000;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean drainQueued = new AtomicBoolean();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        queueDrain();
    }

    private void queueDrain() {
        if (drainQueued.compareAndSet(false, true)) {
            Platform.runLater(this::drain);
        }
    }

    private void drain() {
        drainQueued.set(false);
        var end = System.nanoTime() + DRAIN_NANOS;
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            run(task);
            if (System.nanoTime() > end) {
                break;
            }
        }
        if (!tasks.isEmpty()) {
            queueDrain();
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A task on the user interface thread failed", e);
        }
    }
}
