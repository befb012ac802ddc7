package io.paidan.desktop.platform;

import static io.paidan.desktop.Patience.await;

import org.testfx.api.FxRobot;

/** Answers a {@link SureButton} as somebody who has read its question. */
public final class SureHand {

    private SureHand() {}

    /** Asks with a click and answers with another one. */
    public static void clickTwice(FxRobot robot, String button) {
        robot.clickOn(button);
        awaitAnswerable(robot, button);
        robot.clickOn(button);
    }

    public static void awaitAnswerable(FxRobot robot, String button) {
        await(() -> robot.lookup(button).queryAs(SureButton.class).isAnswerable());
    }
}
