package io.paidan.desktop.map;

import io.paidan.desktop.workorder.Urgency;
import java.util.List;

/** Orders that stand too close to be told apart at a zoom; one alone is a cluster of one. Most urgent first. */
record OrderCluster(World at, List<OrderPin> pins) {

    OrderCluster {
        pins = List.copyOf(pins);
    }

    boolean isSingle() {
        return pins.size() == 1;
    }

    OrderPin first() {
        return pins.getFirst();
    }

    Urgency urgency() {
        return first().urgency();
    }

    /** True when zooming in would not part them. */
    boolean isOnePlace() {
        return pins.stream().allMatch(pin -> pin.at().equals(at));
    }
}
