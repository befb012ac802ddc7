package io.paidan.installer.tour;

import io.paidan.desktop.fx.FxThread;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** Mouse and keyboard, moved as a person would: real input events through the window system. */
final class Hands {

    private static final long PATIENCE_SECONDS = 20;
    private static final int MOVES = 24;
    private static final int MOST_NOTCHES = 60;
    private static final int MOST_AIMS = 5;
    private static final long MOVE_MILLIS = 16;
    private static final long DRAWN_MILLIS = 400;
    private static final long FRAMES_MILLIS = 150;

    private final FxThread fx = new FxThread();
    private final Robot robot = see(Robot::new);

    /** Runs on the user interface thread and waits for the result. */
    <T> T see(Supplier<T> look) {
        try {
            return CompletableFuture.supplyAsync(look, fx).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new TourException(String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new TourException("the window did not answer for " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourException("interrupted", e);
        }
    }

    /** Lets what changed be drawn. */
    void lookUp() {
        pause(DRAWN_MILLIS);
    }

    /** Waits for the next few frames. */
    void glance() {
        pause(FRAMES_MILLIS);
    }

    void act(Runnable action) {
        see(() -> {
            action.run();
            return true;
        });
    }

    /**
     * Clicks the middle of it, once the wheel has brought it into sight where it stands in something that scrolls; follows it
     * when it moves while the hand is on its way.
     */
    void click(Node node) {
        bringIntoSight(node);
        var aim = middleOf(node);
        moveTo(aim);
        for (var again = 0; again < MOST_AIMS && middleOf(node).distance(aim) > 1; again++) {
            aim = middleOf(node);
            moveTo(aim);
        }
        act(() -> robot.mouseClick(MouseButton.PRIMARY));
        rest();
    }

    /** Turns the wheel over the pane it stands in, where it is in one that scrolls. */
    void bringIntoSight(Node node) {
        see(() -> paneOf(node)).ifPresent(pane -> {
            var over = middleOf(pane);
            for (var notch = 0; notch < MOST_NOTCHES && see(() -> beyond(pane, node)) != 0; notch++) {
                scroll(over, see(() -> beyond(pane, node)));
            }
        });
    }

    /** The pane that scrolls it; empty when none does. */
    private static Optional<ScrollPane> paneOf(Node node) {
        return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .findFirst();
    }

    /**
     * Where it is: below what the pane shows (1), above (-1), or in sight (0). In sight it is in full, as a pane goes on to
     * what is cut off once that has the keyboard; what is higher than the pane, with its middle.
     */
    private static int beyond(ScrollPane pane, Node node) {
        var shown = pane.localToScene(pane.getBoundsInLocal());
        var bounds = node.localToScene(node.getBoundsInLocal());
        var reach = bounds.getHeight() < shown.getHeight() ? bounds.getHeight() / 2 - 1 : 0;
        var middle = bounds.getCenterY();
        return middle + reach > shown.getMaxY() ? 1 : middle - reach < shown.getMinY() ? -1 : 0;
    }

    /** True when nothing of it is beyond the pane it stands in. */
    static boolean isWhollyInSight(Node node) {
        return paneOf(node)
                .map(pane ->
                        pane.localToScene(pane.getBoundsInLocal()).contains(node.localToScene(node.getBoundsInLocal())))
                .orElse(true);
    }

    void click(Point2D screen) {
        moveTo(screen);
        act(() -> robot.mouseClick(MouseButton.PRIMARY));
        rest();
    }

    /** Presses here and moves far enough that a drag begins. */
    void pickUp(Point2D screen) {
        moveTo(screen);
        act(() -> robot.mousePress(MouseButton.PRIMARY));
        rest();
        moveTo(screen.add(12, 6));
        moveTo(screen.add(30, 14));
    }

    void letGo() {
        act(() -> robot.mouseRelease(MouseButton.PRIMARY));
        rest();
    }

    void moveTo(Point2D target) {
        var start = see(robot::getMousePosition);
        for (var i = 1; i <= MOVES; i++) {
            var at = start.interpolate(target, (double) i / MOVES);
            act(() -> robot.mouseMove(at));
            pause(MOVE_MILLIS);
        }
        rest();
    }

    /** Turns the wheel over a place, a notch at a time; positive scrolls down. */
    void scroll(Point2D screen, int notches) {
        moveTo(screen);
        for (var i = 0; i < Math.abs(notches); i++) {
            act(() -> robot.mouseWheel(Integer.signum(notches)));
            pause(MOVE_MILLIS);
        }
        rest();
    }

    /** Presses the keys together, the last one once. */
    void press(KeyCode... keys) {
        act(() -> {
            for (var key : keys) {
                robot.keyPress(key);
            }
            for (var i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
        rest();
    }

    /** Types letters, digits, spaces and hyphens. */
    void type(String text) {
        text.chars().forEach(c -> {
            act(() -> robot.keyType(keyOf((char) c)));
            pause(MOVE_MILLIS);
        });
        rest();
    }

    Point2D middleOf(Node node) {
        return see(() -> {
            var bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private static KeyCode keyOf(char c) {
        return switch (c) {
            case ' ' -> KeyCode.SPACE;
            case '-' -> KeyCode.MINUS;
            case '.' -> KeyCode.PERIOD;
            default -> {
                var key = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
                if (key == null) {
                    throw new TourException("no key types '" + c + "'");
                }
                yield key;
            }
        };
    }

    /** Lets two frames pass, as a hand would. */
    private static void rest() {
        pause(50);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourException("interrupted", e);
        }
    }
}
