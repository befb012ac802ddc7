package io.paidan.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A hand is never quite still; a drag goes on only while the mouse moves. */
public final class TremblingHand {

    private static final int PATIENCE_SECONDS = 20;

    private TremblingHand() {}

    /** Moves the mouse to and fro by a pixel until this holds on the user interface's thread. */
    public static void until(FxRobot robot, Callable<Boolean> condition) {
        var right = new AtomicBoolean();
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
                robot.moveBy(right.getAndSet(!right.get()) ? -1 : 1, 0);
                return WaitForAsyncUtils.asyncFx(condition).get();
            });
        } catch (TimeoutException e) {
            throw new AssertionError("it never came to what the test waits for", e);
        }
    }
}
