package io.paidan.desktop;

import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/** Waits like somebody who looks at the screen until it shows what he wants to see. */
public final class Patience {

    private static final int SECONDS = 20;

    private Patience() {}

    /**
     * Looks on the user interface thread: nodes come and go there. A condition that asks about something which is not there
     * does not hold yet.
     */
    public static void await(Callable<Boolean> condition) {
        await(() -> {}, condition);
    }

    /** @param before what is done before each look, on the thread of the test */
    static void await(Runnable before, Callable<Boolean> condition) {
        var missing = new AtomicReference<@Nullable RuntimeException>();
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> {
                before.run();
                return WaitForAsyncUtils.asyncFx(() -> holds(condition, missing))
                        .get();
            });
        } catch (TimeoutException e) {
            var cause = missing.get();
            throw new AssertionError("it never came to what the test waits for", cause == null ? e : cause);
        }
    }

    private static boolean holds(Callable<Boolean> condition, AtomicReference<@Nullable RuntimeException> missing)
            throws Exception {
        missing.set(null);
        try {
            return condition.call();
        } catch (EmptyNodeQueryException | NoSuchElementException e) {
            missing.set(e);
            return false;
        }
    }
}
