package io.paidan.installer.tour;

import javafx.scene.control.Labeled;

/** The log of what was changed, and the proof that nobody changed it. */
final class ChainSteps extends SetupWork {

    ChainSteps(SetupDesk at) {
        super(at);
    }

    void walk() {
        journal.step("the audit log verified line by line", this::verify);
    }

    private void verify() {
        setup.goTo(desk, "audit-title");
        hands.click(eyes.awaitValue("the button", () -> desk.seen("#audit-verify")));
        var whole = form.words("audit.whole", "\u0000", "\u0000");
        var ending = whole.substring(whole.lastIndexOf('\u0000') + 1);
        eyes.await(
                "all lines as they were written",
                () -> desk.seen("#audit-message")
                        .filter(node -> node instanceof Labeled message
                                && message.getText().endsWith(ending))
                        .isPresent());
    }
}
