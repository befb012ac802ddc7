package io.paidan.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Waits like somebody who looks at the screen until it shows what he wants to see. */
public final class Patience {

    private static final int SECONDS = 20;

    private Patience() {}

    /** Looks on the user interface thread: nodes come and go there. */
    public static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("it never came to what the test waits for", e);
        }
    }
}
