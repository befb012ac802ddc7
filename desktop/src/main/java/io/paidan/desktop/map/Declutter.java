package io.paidan.desktop.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for the labels beside their markers: right, left, below, above, in that order. Who comes first has the
 * first choice; for whom there is no room left gets no label. Greedy, as labels of maps are usually placed.
 */
final class Declutter {

    /** A rectangle on the screen. */
    record Box(double x, double y, double width, double height) {
        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean within(double screenWidth, double screenHeight) {
            return x >= 0 && y >= 0 && x + width <= screenWidth && y + height <= screenHeight;
        }
    }

    /**
     * A label that wants a place.
     *
     * @param radius of the marker that it stands beside
     * @param kin labels of the same kin say the same: where one has its place, those that could overlap it go without;
     *     empty when it says something of its own
     * @param required true when it is shown at the right even where there is no room
     */
    record Wish<T>(
            T subject, double x, double y, double radius, double width, double height, String kin, boolean required) {

        private List<Box> choices() {
            return List.of(
                    new Box(x + radius, y - height / 2, width, height),
                    new Box(x - radius - width, y - height / 2, width, height),
                    new Box(x - width / 2, y + radius, width, height),
                    new Box(x - width / 2, y - radius - height, width, height));
        }
    }

    /** Where a label goes. */
    record Placed<T>(T subject, Box box, String kin) {}

    private Declutter() {}

    /** @param taken what must stay free of labels, such as the markers themselves */
    static <T> List<Placed<T>> place(
            List<Wish<T>> wishes, Collection<Box> taken, double screenWidth, double screenHeight) {
        var placed = new ArrayList<Placed<T>>();
        for (var wish : wishes) {
            var choices = wish.choices();
            if (!wish.required() && isSaidNearby(wish, choices, placed)) {
                continue;
            }
            choices.stream()
                    .filter(box -> box.within(screenWidth, screenHeight))
                    .filter(box -> taken.stream().noneMatch(box::overlaps))
                    .filter(box -> placed.stream().noneMatch(other -> box.overlaps(other.box())))
                    .findFirst()
                    .or(() -> wish.required() ? Optional.of(choices.getFirst()) : Optional.empty())
                    .ifPresent(box -> placed.add(new Placed<>(wish.subject(), box, wish.kin())));
        }
        return placed;
    }

    private static <T> boolean isSaidNearby(Wish<T> wish, List<Box> choices, List<Placed<T>> placed) {
        return !wish.kin().isEmpty()
                && placed.stream()
                        .filter(other -> other.kin().equals(wish.kin()))
                        .anyMatch(other -> choices.stream().anyMatch(other.box()::overlaps));
    }
}
