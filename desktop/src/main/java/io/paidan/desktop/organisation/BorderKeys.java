package io.paidan.desktop.organisation;

import javafx.scene.input.KeyEvent;

/** Draws a border by the keyboard alone. Tab is left alone: it leads out of the map. */
final class BorderKeys {

    private static final double STEP = 8;
    private static final double STRIDE = 64;

    private final BorderMap map;
    private final BorderCross cross;

    BorderKeys(BorderMap map, BorderCross cross) {
        this.map = map;
        this.cross = cross;
        map.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (map.stand() && press(event)) {
                map.keepCrossInSight();
                event.consume();
            }
        });
        map.focusedProperty().subscribe(focused -> {
            if (!focused) {
                cross.letGo();
            }
        });
    }

    private boolean press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> move(event, -1, 0);
            case RIGHT, KP_RIGHT -> move(event, 1, 0);
            case UP, KP_UP -> move(event, 0, -1);
            case DOWN, KP_DOWN -> move(event, 0, 1);
            case PAGE_DOWN -> cross.turn(1);
            case PAGE_UP -> cross.turn(-1);
            case HOME -> cross.goHome();
            case SPACE -> cross.grasp();
            case ENTER, INSERT -> cross.put(map.cornerAtCross());
            case DELETE, BACK_SPACE -> cross.remove();
            case PLUS, ADD, EQUALS -> map.zoomAtCross(1);
            case MINUS, SUBTRACT -> map.zoomAtCross(-1);
            case ESCAPE -> {
                var held = cross.holdingProperty().get();
                cross.letGo();
                return held;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(KeyEvent event, int right, int down) {
        var step = event.isShiftDown() ? STRIDE : STEP;
        var to = map.besideCross(right * step, down * step);
        if (event.isShortcutDown() || event.isControlDown()) {
            cross.carry(to);
        } else {
            cross.go(to, map.cornerAt(to));
        }
    }
}
