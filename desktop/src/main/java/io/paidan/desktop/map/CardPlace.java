package io.paidan.desktop.map;

import io.paidan.desktop.map.Declutter.Box;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/** Where a card goes so that it hides neither what it speaks of nor what that has to do with. */
final class CardPlace {

    private static final double GAP = 22;
    private static final double EDGE = 12;

    private CardPlace() {}

    /**
     * @param about what the card speaks of
     * @param keepFree what must stay visible beside it, such as the order's pin; null for nothing
     */
    static Point2D beside(
            Point2D about, @Nullable Point2D keepFree, double width, double height, double mapWidth, double mapHeight) {
        var orderIsRight = keepFree == null || keepFree.getX() >= about.getX();
        var left = new Box(about.getX() - GAP - width, about.getY() - height / 2, width, height);
        var right = new Box(about.getX() + GAP, about.getY() - height / 2, width, height);
        var preferred = orderIsRight ? left : right;
        var other = orderIsRight ? right : left;
        var chosen = fitsAcross(preferred, mapWidth) || !fitsAcross(other, mapWidth) ? preferred : other;
        return new Point2D(
                Math.clamp(chosen.x(), EDGE, Math.max(EDGE, mapWidth - width - EDGE)),
                Math.clamp(chosen.y(), EDGE, Math.max(EDGE, mapHeight - height - EDGE)));
    }

    private static boolean fitsAcross(Box box, double mapWidth) {
        return box.x() >= EDGE && box.x() + box.width() <= mapWidth - EDGE;
    }
}
