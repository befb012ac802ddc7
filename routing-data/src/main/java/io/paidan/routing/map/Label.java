package io.paidan.routing.map;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A name at one possible spot. Whether it is shown, its neighbours decide: see {@link LabelPlans}. */
final class Label {

    /** The same name is not repeated nearer than this. */
    static final double REPEAT_DISTANCE = 220;

    final String id;
    final String text;
    final LabelStyle style;
    final double x;
    final double y;
    final Path2D outline;
    final boolean spot;
    private final List<Rectangle2D> boxes;
    private final Rectangle2D bounds;
    private volatile @Nullable Boolean shown;

    /**
     * @param id the same whenever the same name is put on the same spot
     * @param outline of the letters, relative to {@code x} and {@code y}
     * @param boxes the room it takes, in pixels of the zoom
     */
    Label(
            String id,
            String text,
            LabelStyle style,
            double x,
            double y,
            Path2D outline,
            boolean spot,
            List<Rectangle2D> boxes) {
        this.id = id;
        this.text = text;
        this.style = style;
        this.x = x;
        this.y = y;
        this.outline = outline;
        this.spot = spot;
        this.boxes = boxes;
        this.bounds = boxes.stream().reduce(Rectangle2D::createUnion).orElseThrow();
    }

    Rectangle2D bounds() {
        return bounds;
    }

    boolean collidesWith(Label other) {
        if (text.equals(other.text) && Math.hypot(x - other.x, y - other.y) < REPEAT_DISTANCE) {
            return true;
        }
        return bounds.intersects(other.bounds)
                && boxes.stream().anyMatch(box -> other.boxes.stream().anyMatch(box::intersects));
    }

    /** A strict order: ties fall to the id, which scatters winners evenly. */
    boolean isBefore(Label other) {
        if (style.importance() != other.style.importance()) {
            return style.importance() < other.style.importance();
        }
        var mine = Integer.reverse(id.hashCode() * 0x9E3779B9);
        var theirs = Integer.reverse(other.id.hashCode() * 0x9E3779B9);
        return mine != theirs ? mine < theirs : id.compareTo(other.id) < 0;
    }

    @Nullable
    Boolean shown() {
        return shown;
    }

    boolean decide(boolean decision) {
        shown = decision;
        return decision;
    }

    boolean isSameAs(Label other) {
        return Objects.equals(id, other.id);
    }
}
