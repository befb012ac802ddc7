package io.paidan.installer.tour;

import io.paidan.desktop.geo.TileMap;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.SureButton;
import io.paidan.desktop.platform.Texts;
import io.paidan.installer.launch.PaidanHome;
import io.paidan.installer.launch.ServerProcess;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** An administrator at work in setup. */
final class SetupSteps {

    private static final BoundingBox WHOLE_SCREEN = new BoundingBox(0, 0, 1600, 1000);
    private static final List<String> PAGES = List.of(
            "session-keys",
            "engineer-skillsTitle",
            "engineer-times",
            "customer-title",
            "asset-title",
            "stock-parts",
            "stock-stores",
            "term-title",
            "organisation-companyRules",
            "sla-policies",
            "sla-priorityRules",
            "sla-calendars",
            "channel-contacts",
            "channel-templates",
            "channel-dead",
            "health-title",
            "retention-title",
            "audit-title",
            "sheet-title");
    private static final String PASSWORD = "mountain-lake-73";

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;

    SetupSteps(Journal journal, Hands hands, Eyes eyes) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
    }

    void walk(PaidanHome home, ServerProcess server, FileSteps files) {
        var folder = home.folder().resolve("admin");
        try (var desk = Desk.open(hands, home, folder, server.address(), "admin", WHOLE_SCREEN)) {
            journal.step("setup opened, territories with their borders", () -> {
                eyes.await("the board", desk::isLive);
                hands.act(desk::toFront);
                open(desk);
                pickRow(desk, 3);
            });
            journal.step("a user made by keyboard", () -> makeUser(desk, "nina", "Nina Frick"));
            journal.step("leaving with something unsaved is asked about", () -> leaveUnsaved(desk));
            journal.step("engineers with their certificates", () -> showEngineers(desk));
            journal.step("every page of setup", () -> leafThrough(desk));
            var settings = new SettingSteps(new SetupDesk(journal, hands, eyes, this, desk));
            files.importSheet(desk);
            journal.step("a notice channel tried with and without somebody who listens", settings::connectProgram);
            journal.step("a promise with more time, running orders planned anew", settings::promiseMoreTime);
            journal.step("setup in English, in the dark", () -> inTheDark(desk));
            files.exportSheet(desk, folder);
            journal.step("personal data kept for fewer days", settings::keepShorter);
            journal.step("every page in English, in the dark", () -> leafThrough(desk));
        }
    }

    /** Opens setup on its first page. */
    void open(Desk desk) {
        eyes.await(
                "setup on offer", () -> desk.find("#setup-page-session-users").isPresent());
        hands.press(KeyCode.CONTROL, KeyCode.COMMA);
        eyes.await("the rows", () -> desk.seen(".table-row-cell .label").isPresent());
    }

    /** Makes a dispatcher who sees the first territory of the list. */
    void makeUser(Desk desk, String username, String name) {
        hands.click(hands.see(() -> desk.node("#setup-page-session-users")));
        eyes.await("the users", () -> isListed(desk, "dispatcher"));
        hands.press(KeyCode.CONTROL, KeyCode.N);
        eyes.await("the empty form", () -> desk.node("#field-username").isFocused());
        hands.type(username);
        hands.press(KeyCode.TAB);
        hands.type(name);
        hands.click(eyes.awaitValue("a territory", () -> desk.seen(".check-list .check-box")));
        hands.act(() -> desk.node("#field-password").requestFocus());
        hands.type(PASSWORD);
        journal.picture("user typed");
        save(desk);
    }

    /** Gives the user in the form another name. */
    void rename(Desk desk, String name) {
        hands.act(() -> {
            var field = (TextInputControl) desk.node("#field-displayName");
            field.requestFocus();
            field.selectAll();
        });
        hands.type(name);
        save(desk);
    }

    void save(Desk desk) {
        hands.press(KeyCode.CONTROL, KeyCode.S);
        eyes.await(
                "it saved",
                () -> !desk.node("#setup-changed").isVisible()
                        && desk.node("#setup-save").isDisabled());
    }

    /** The record in the form, by the button that asks before. */
    void remove(Desk desk, String listed) {
        hands.click(hands.see(() -> desk.node("#setup-remove")));
        hands.click(eyes.awaitValue(
                "the question on it",
                () -> desk.seen("#setup-remove")
                        .filter(button -> button instanceof SureButton sure && sure.isAnswerable())));
        eyes.await("it gone", () -> !isListed(desk, listed));
    }

    private void leaveUnsaved(Desk desk) {
        hands.act(() -> desk.node("#field-displayName").requestFocus());
        hands.press(KeyCode.END);
        hands.type("x");
        hands.press(KeyCode.ESCAPE);
        eyes.await("the question", () -> desk.node("#setup-leaving").isVisible());
        journal.picture("asked about what is not saved");
        hands.click(hands.see(() -> desk.node("#setup-stay")));
        hands.click(hands.see(() -> desk.node("#setup-discard")));
        eyes.await("it taken back", () -> !desk.node("#setup-changed").isVisible());
    }

    private void showEngineers(Desk desk) {
        hands.click(hands.see(() -> desk.node("#setup-page-engineer-title")));
        eyes.await("the engineers", () -> isListed(desk, "e01"));
        pickRow(desk, 1);
        eyes.await("his skills", () -> desk.seen(".held-skill").isPresent());
    }

    /** Each page that the tour has not worked on, with its first record where it lists some. */
    private void leafThrough(Desk desk) {
        for (var page : PAGES) {
            goTo(desk, page);
            hands.see(() -> desk.seenAll(".table-row-cell")
                            .filter(SetupSteps::isFilled)
                            .findFirst())
                    .ifPresent(hands::click);
            awaitMap(desk);
            journal.picture(page);
        }
    }

    void goTo(Desk desk, String page) {
        hands.click(hands.see(() -> desk.node("#setup-page-" + page)));
        eyes.await("page " + page, () -> isCurrent(desk.node("#setup-page-" + page)));
        hands.lookUp();
    }

    private static boolean isCurrent(Node entry) {
        return entry.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("current"));
    }

    private static boolean isFilled(Node row) {
        return row instanceof IndexedCell<?> cell && !cell.isEmpty();
    }

    private void inTheDark(Desk desk) {
        if (hands.see(() -> desk.seen("#setup")).isEmpty()) {
            open(desk);
        }
        hands.act(() -> {
            desk.console().texts().localeProperty().set(Texts.ENGLISH);
            desk.console().look().modeProperty().set(Look.Mode.DARK);
        });
        hands.lookUp();
        journal.picture("engineers in English");
        hands.click(hands.see(() -> desk.node("#setup-page-organisation-territories")));
        hands.lookUp();
        awaitMap(desk);
    }

    private void pickRow(Desk desk, int number) {
        hands.click(eyes.awaitValue(
                "row " + number,
                () -> desk.seenAll(".table-row-cell").skip(number).findFirst()));
        eyes.await("it in the form", () -> desk.find("#setup-record").isPresent());
        awaitMap(desk);
    }

    /** Where the page has a map: until it is there in full. */
    void awaitMap(Desk desk) {
        eyes.await(
                "the map of the page",
                () -> desk.seenAll(".tile-map").map(TileMap.class::cast).allMatch(TileMap::isDrawn));
    }

    /** Opens the record of the page that is listed under this name. */
    void pickRecord(Desk desk, String name) {
        hands.click(eyes.awaitValue("the row “%s”".formatted(name), () -> listed(desk, name)));
        awaitRecord(desk, name);
    }

    void awaitRecord(Desk desk, String name) {
        eyes.await(
                "“%s” in the form".formatted(name),
                () -> desk.seen("#setup-record")
                        .filter(node -> node instanceof Labeled record
                                && record.getText().equals(name))
                        .isPresent());
    }

    boolean isListed(Desk desk, String text) {
        return listed(desk, text).isPresent();
    }

    private static Optional<Node> listed(Desk desk, String text) {
        return desk.seenAll(".table-cell .label")
                .filter(node -> node instanceof Labeled label && text.equals(label.getText()))
                .findFirst();
    }
}
