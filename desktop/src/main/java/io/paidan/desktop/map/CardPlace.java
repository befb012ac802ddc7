package io.paidan.desktop.map;

import io.paidan.desktop.map.Declutter.Box;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;

/**
 * Where a card goes so that it hides neither what it speaks of nor what that has to do with.
 *
 * @param leftGap between what it speaks of and a card at its left, pixels
 * @param rightGap the same at its right
 */
record CardPlace(double leftGap, double rightGap) {

    /** Beside an engineer, at whose right his chip stands, and below it what is in the hand. */
    static final CardPlace ENGINEER = new CardPlace(22, 190);

    static final CardPlace POINTER = new CardPlace(18, 18);
    private static final double EDGE = 12;

    /**
     * @param about what the card speaks of
     * @param keepFree what must stay visible: the card goes to the other side of it
     */
    Point2D beside(Point2D about, Point2D keepFree, Dimension2D card, Dimension2D map) {
        var y = about.getY() - card.getHeight() / 2;
        var left = new Box(about.getX() - leftGap - card.getWidth(), y, card.getWidth(), card.getHeight());
        var right = new Box(about.getX() + rightGap, y, card.getWidth(), card.getHeight());
        var orderIsRight = keepFree.getX() >= about.getX();
        var preferred = orderIsRight ? left : right;
        var other = orderIsRight ? right : left;
        var chosen = fitsAcross(preferred, map) || !fitsAcross(other, map) ? preferred : other;
        return new Point2D(
                Math.clamp(chosen.x(), EDGE, Math.max(EDGE, map.getWidth() - card.getWidth() - EDGE)),
                Math.clamp(chosen.y(), EDGE, Math.max(EDGE, map.getHeight() - card.getHeight() - EDGE)));
    }

    private static boolean fitsAcross(Box box, Dimension2D map) {
        return box.x() >= EDGE && box.x() + box.width() <= map.getWidth() - EDGE;
    }
}
