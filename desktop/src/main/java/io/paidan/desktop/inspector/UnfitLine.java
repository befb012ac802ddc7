package io.paidan.desktop.inspector;

import java.util.List;
import java.util.UUID;

/**
 * An engineer who cannot take the order.
 *
 * @param reasons a sentence for each limit in the way, each with what would lift it; never empty
 */
public record UnfitLine(UUID engineerId, String name, List<String> reasons) {
    public UnfitLine {
        reasons = List.copyOf(reasons);
    }
}
