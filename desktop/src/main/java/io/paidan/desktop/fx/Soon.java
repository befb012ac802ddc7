package io.paidan.desktop.fx;

import java.util.concurrent.Executor;

/** Runs a task once for many requests that come close together. Asked for and run on the user interface thread. */
public final class Soon {

    private final Executor fx;
    private final Runnable task;
    private boolean asked;

    public Soon(Executor fx, Runnable task) {
        this.fx = fx;
        this.task = task;
    }

    public void ask() {
        if (!asked) {
            asked = true;
            fx.execute(() -> {
                asked = false;
                task.run();
            });
        }
    }
}
