package io.paidan.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.testfx.api.FxRobot;

/** A hand is never quite still; a drag goes on only while the mouse moves. */
public final class TremblingHand {

    private TremblingHand() {}

    /** Moves the mouse to and fro by a pixel until this holds on the user interface's thread. */
    public static void until(FxRobot robot, Callable<Boolean> condition) {
        var right = new AtomicBoolean();
        Patience.await(() -> robot.moveBy(right.getAndSet(!right.get()) ? -1 : 1, 0), condition);
    }
}
