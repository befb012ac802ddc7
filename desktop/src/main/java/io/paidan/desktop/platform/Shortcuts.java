package io.paidan.desktop.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys that act wherever the keyboard is. Keys without Ctrl stay out of the way while somebody types. */
public final class Shortcuts {

    private final Map<KeyCombination, Runnable> always = new LinkedHashMap<>();
    private final Map<KeyCode, Runnable> whileNotTyping = new LinkedHashMap<>();
    private boolean acted;

    public Shortcuts ctrl(KeyCode key, Runnable action) {
        always.put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
        return this;
    }

    public Shortcuts ctrlShift(KeyCode key, Runnable action) {
        always.put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), action);
        return this;
    }

    /** A function key, which types nothing. */
    public Shortcuts function(KeyCode key, Runnable action) {
        always.put(new KeyCodeCombination(key), action);
        return this;
    }

    public Shortcuts plain(KeyCode key, Runnable action) {
        whileNotTyping.put(key, action);
        return this;
    }

    public void handle(KeyEvent event) {
        for (var shortcut : always.entrySet()) {
            if (shortcut.getKey().match(event)) {
                shortcut.getValue().run();
                event.consume();
                return;
            }
        }
        var plain = whileNotTyping.get(event.getCode());
        if (plain != null && !hasModifier(event) && !isTyping(event)) {
            acted = true;
            plain.run();
            event.consume();
        }
    }

    /** A filter of all keys of the scene: a letter that acted is not typed into the field where it put the keyboard. */
    public void swallow(KeyEvent event) {
        if (acted && event.getEventType() == KeyEvent.KEY_TYPED) {
            event.consume();
        }
        acted = false;
    }

    private static boolean hasModifier(KeyEvent event) {
        return event.isShortcutDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown();
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getSource() instanceof Scene scene && scene.getFocusOwner() instanceof TextInputControl;
    }
}
