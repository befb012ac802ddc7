package io.paidan.desktop.shell;

import io.paidan.contract.session.UserSummary;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/** Who is signed in; language, look and size; signing out. */
public final class UserMenu extends MenuButton {

    /**
     * What can be done from here besides.
     *
     * @param setupOffered true when there is anything to set up for the user
     * @param speak makes this his language
     */
    public record Acts(
            Runnable openSetup,
            ObservableValue<Boolean> setupOffered,
            Consumer<Locale> speak,
            Runnable changeContact,
            Runnable changePassword,
            Runnable showSessions,
            Runnable signOut) {}

    private final Texts texts;
    private final Look look;

    public UserMenu(UserSummary user, Texts texts, Look look, Acts acts) {
        super(user.displayName());
        this.texts = texts;
        this.look = look;
        setId("user");
        setMinWidth(Region.USE_PREF_SIZE);
        var who = new MenuItem();
        who.textProperty()
                .bind(texts.localeProperty().map(language -> user.username() + " · " + texts.of(user.role())));
        who.setDisable(true);
        var setup = withKey(item("shell.setup", acts.openSetup()), KeyCode.COMMA);
        setup.visibleProperty().bind(acts.setupOffered());
        var sessions = item("shell.sessionsItem", acts.showSessions());
        sessions.setId("own-sessions-item");
        var contact = item("shell.contact", acts.changeContact());
        contact.setId("own-contact-item");
        getItems()
                .addAll(
                        who,
                        new SeparatorMenuItem(),
                        setup,
                        languages(acts.speak()),
                        modes(),
                        sizes(),
                        new SeparatorMenuItem(),
                        contact,
                        item("shell.changePassword", acts.changePassword()),
                        sessions,
                        item("shell.signOut", acts.signOut()));
    }

    private Menu languages(Consumer<Locale> speak) {
        var group = new ToggleGroup();
        var menu = menu("shell.language");
        menu.getItems()
                .addAll(
                        language("简体中文", Texts.CHINESE, group, speak),
                        language("English", Texts.ENGLISH, group, speak));
        return menu;
    }

    private RadioMenuItem language(String name, Locale locale, ToggleGroup group, Consumer<Locale> speak) {
        var item = new RadioMenuItem(name);
        item.setId("language-" + locale.getLanguage());
        item.setToggleGroup(group);
        item.setOnAction(event -> speak.accept(locale));
        texts.localeProperty().subscribe(current -> item.setSelected(current.equals(locale)));
        return item;
    }

    private Menu modes() {
        var group = new ToggleGroup();
        var menu = menu("shell.look");
        for (var mode : Look.Mode.values()) {
            var item = new RadioMenuItem();
            item.textProperty().bind(texts.bind(mode == Look.Mode.DARK ? "shell.dark" : "shell.light"));
            item.setToggleGroup(group);
            item.setOnAction(event -> look.modeProperty().set(mode));
            look.modeProperty().subscribe(current -> item.setSelected(current == mode));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu sizes() {
        var menu = menu("shell.size");
        menu.getItems()
                .addAll(
                        withKey(item("shell.larger", () -> look.resize(1)), KeyCode.EQUALS),
                        withKey(item("shell.smaller", () -> look.resize(-1)), KeyCode.MINUS),
                        withKey(
                                item(
                                        "shell.usualSize",
                                        () -> look.fontSizeProperty().set(Look.DEFAULT_FONT_SIZE)),
                                KeyCode.DIGIT0));
        return menu;
    }

    private Menu menu(String textKey) {
        var menu = new Menu();
        menu.textProperty().bind(texts.bind(textKey));
        return menu;
    }

    private MenuItem item(String textKey, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(texts.bind(textKey));
        item.setOnAction(event -> action.run());
        return item;
    }

    private static MenuItem withKey(MenuItem item, KeyCode key) {
        item.setAccelerator(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
        return item;
    }
}
