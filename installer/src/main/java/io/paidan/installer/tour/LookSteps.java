package io.paidan.installer.tour;

import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;

/** The same console in the other language, in the dark, larger. */
final class LookSteps {

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;
    private final CandidateSteps candidates;

    LookSteps(Journal journal, Hands hands, Eyes eyes, Desk desk, CandidateSteps candidates) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
        this.candidates = candidates;
    }

    void walk() {
        journal.step("language switched to English", () -> switchLanguage(Texts.ENGLISH, "English"));
        journal.step("dark mode", this::dark);
        journal.step("an order in the hand, in the dark", this::pickUpInTheDark);
        candidates.walkAgain();
        journal.step("larger letters", this::larger);
        journal.step("language switched back to Chinese", () -> switchLanguage(Texts.CHINESE, "简体中文"));
    }

    private void switchLanguage(Locale language, String name) {
        choose("shell.language", () -> name);
        eyes.await("the language", () -> desk.console().texts().locale().equals(language));
    }

    private void dark() {
        choose("shell.look", () -> desk.console().texts().get("shell.dark"));
        eyes.await("the dark", () -> desk.console().look().modeProperty().get() == Look.Mode.DARK);
        hands.lookUp();
        eyes.await("the dark map", () -> desk.map().isDrawn());
    }

    private void pickUpInTheDark() {
        var order = eyes.awaitValue("a waiting order", () -> desk.waitingOrder(waiting -> true));
        hands.click(hands.see(() -> desk.orderRow(order.id()).orElseThrow()));
        hands.pickUp(hands.middleOf(hands.see(() -> desk.orderRow(order.id()).orElseThrow())));
        var best = eyes.awaitValue("the ranking", desk::best);
        hands.act(() -> desk.showOnMap(best.engineerId()));
        eyes.await("the map around him", () -> desk.map().isDrawn());
        hands.moveTo(hands.see(() -> desk.engineerOnMap(best.engineerId()).orElseThrow()));
        eyes.await(
                "the consequences",
                () -> desk.inHand()
                        .map(session -> session.previewProperty().get())
                        .isPresent());
        journal.picture("held in the dark");
        hands.press(KeyCode.ESCAPE);
        hands.letGo();
        eyes.await("the hand empty", () -> desk.inHand().isEmpty());
    }

    private void larger() {
        var before = hands.see(() -> desk.console().look().fontSizeProperty().get());
        hands.press(KeyCode.CONTROL, KeyCode.EQUALS);
        hands.press(KeyCode.CONTROL, KeyCode.EQUALS);
        eyes.await(
                "larger letters", () -> desk.console().look().fontSizeProperty().get() > before);
        journal.picture("letters enlarged");
        hands.press(KeyCode.CONTROL, KeyCode.DIGIT0);
    }

    /** Opens the user's menu and one of its sub-menus, and clicks what reads like this there. */
    private void choose(String menuKey, Supplier<String> item) {
        hands.click(hands.see(() -> desk.node("#user")));
        var menu = hands.see(() -> desk.console().texts().get(menuKey));
        hands.click(eyes.awaitValue("the menu " + menu, () -> desk.reading(menu::equals)));
        var wished = hands.see(item);
        journal.picture("menu");
        hands.click(eyes.awaitValue("the choice " + wished, () -> desk.reading(wished::equals)));
    }
}
