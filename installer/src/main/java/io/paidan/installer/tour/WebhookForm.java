package io.paidan.installer.tour;

import io.paidan.contract.notice.NoticeEvent;
import javafx.scene.input.KeyCode;

/** A webhook to a program on this machine, entered as a new record. */
final class WebhookForm {

    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;
    private final SetupForm form;

    WebhookForm(Hands hands, Eyes eyes, Desk desk) {
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
        this.form = new SetupForm(hands, eyes, desk);
    }

    /** Fills in all that it needs, and does not save it. */
    void fillIn(String code, ListeningProgram program, NoticeEvent event) {
        hands.press(KeyCode.CONTROL, KeyCode.N);
        eyes.await("the empty form", () -> desk.node("#field-code").isFocused());
        hands.type(code);
        form.type("name", code);
        form.put("settings.address", program.address());
        form.type("secrets.SIGNING_KEY", code + "-signing-key");
        hands.click(form.field("privateAddressAllowed"));
        hands.click(hands.see(() -> desk.node("#event-" + event)));
    }
}
