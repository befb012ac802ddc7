package io.paidan.installer.tour;

import io.paidan.contract.term.TermKind;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** A machine that was installed today, entered for its customer and found by him. */
final class AssetSteps extends SetupWork {

    private static final String NUMBER = "a-9001";
    private static final String CUSTOMER = "C-000012";

    AssetSteps(SetupDesk at) {
        super(at);
    }

    void walk() {
        journal.step("an asset entered, its customer found by typing", this::enter);
    }

    private void enter() {
        setup.goTo(desk, "asset-title");
        eyes.await("the assets", () -> setup.isListed(desk, "A-0001"));
        hands.press(KeyCode.CONTROL, KeyCode.N);
        eyes.await("the empty form", () -> desk.node("#field-number").isFocused());
        hands.type(NUMBER);
        form.type("model", "pv-8.2");
        form.choose(form.field("category"), category());
        form.type("installedOn", "2026-03-20");
        form.type("warrantyUntil", "2026-03-01");
        var owner = owner();
        form.typeInto(owner, CUSTOMER);
        eyes.await("him on offer", () -> desk.seen(".intake-offers .list-cell").isPresent());
        setup.awaitRecord(desk, NUMBER);
        journal.picture("customers on offer");
        hands.press(KeyCode.ENTER);
        eyes.await(
                "whose it is",
                () -> text(owner).endsWith(CUSTOMER) && text(owner).length() > CUSTOMER.length());
        hands.press(KeyCode.CONTROL, KeyCode.S);
        eyes.await(
                "the warranty refused",
                () -> desk.seen("#problem-warrantyUntil").isPresent());
        journal.picture("warranty over before it began");
        form.type("warrantyUntil", "2036-03-19");
        setup.save(desk);
        form.typeInto(hands.see(() -> desk.node("#setup-search")), CUSTOMER);
        eyes.await("it among his", () -> setup.isListed(desk, NUMBER) && !setup.isListed(desk, "A-0001"));
    }

    private String category() {
        return hands.see(() -> desk.console()
                .store()
                .findTerm(TermKind.CATEGORY, "solar")
                .orElseThrow(() -> new TourException("no solar systems"))
                .nameZh());
    }

    private Node owner() {
        return eyes.awaitValue("the field of the customer", () -> desk.seen("#asset-owner"));
    }

    private static String text(Node field) {
        return ((TextInputControl) field).getText();
    }
}
