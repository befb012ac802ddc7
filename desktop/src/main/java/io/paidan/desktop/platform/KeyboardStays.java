package io.paidan.desktop.platform;

import javafx.scene.Node;

/** The keyboard stays near a control that cannot be used for a while, instead of going on to the next one. */
public final class KeyboardStays {

    private final Node control;
    private boolean away;

    private KeyboardStays(Node control) {
        this.control = control;
    }

    /** It has the keyboard again when it can be used, unless something else was given it meanwhile. */
    public static void at(Node control) {
        var place = new KeyboardStays(control);
        control.disabledProperty().subscribe((before, after) -> place.follow());
        control.visibleProperty().subscribe((before, after) -> place.follow());
    }

    private void follow() {
        var around = control.getParent();
        if (around == null) {
            return;
        }
        var usable = !control.isDisabled() && control.isVisible();
        if (!usable && isKeyboardAt(control)) {
            away = true;
            around.requestFocus();
        } else if (usable && away) {
            away = false;
            if (isKeyboardAt(around)) {
                control.requestFocus();
            }
        }
    }

    /** Also while another window, such as a file dialog that is just closing, is in front. */
    private static boolean isKeyboardAt(Node node) {
        var scene = node.getScene();
        return scene != null && node.equals(scene.getFocusOwner());
    }
}
