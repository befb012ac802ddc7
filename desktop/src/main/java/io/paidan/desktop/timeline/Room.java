package io.paidan.desktop.timeline;

import java.util.Comparator;
import java.util.List;

/** A part of a row, in pixels of the area the time runs across. */
record Room(double left, double right) {

    double width() {
        return right - left;
    }

    /** Its widest part that none of these covers; of no width when nothing is left. */
    Room widestFree(List<Room> taken) {
        var widest = new Room(left, left);
        var free = left;
        for (var other :
                taken.stream().sorted(Comparator.comparingDouble(Room::left)).toList()) {
            widest = widest.wider(new Room(free, Math.min(other.left(), right)));
            free = Math.max(free, other.right());
        }
        return widest.wider(new Room(free, right));
    }

    private Room wider(Room other) {
        return other.width() > width() ? other : this;
    }
}
