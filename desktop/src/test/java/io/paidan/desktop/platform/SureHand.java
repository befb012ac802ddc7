package io.paidan.desktop.platform;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Answers a {@link SureButton} as somebody who has read its question. */
public final class SureHand {

    private static final int PATIENCE_SECONDS = 20;

    private SureHand() {}

    /** Asks with a click and answers with another one. */
    public static void clickTwice(FxRobot robot, String button) throws TimeoutException {
        robot.clickOn(button);
        awaitAnswerable(robot, button);
        robot.clickOn(button);
    }

    public static void awaitAnswerable(FxRobot robot, String button) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() ->
                                robot.lookup(button).queryAs(SureButton.class).isAnswerable())
                        .get());
    }
}
