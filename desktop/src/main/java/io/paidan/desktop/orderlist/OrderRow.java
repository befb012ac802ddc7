package io.paidan.desktop.orderlist;

import io.paidan.desktop.workorder.Urgency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the order list, ready to show.
 *
 * @param number the short one
 * @param remaining how long it has, in a few characters
 * @param service what and how pressing, such as "热水器维修 · P1"
 * @param engineer who has it, and how many go with him; null when nobody
 * @param watcher who else looks at it or drags it; empty when nobody
 * @param dispatch where it stands on its way to an engineer, in a word or two; empty when it just waits
 * @param pending true while something about it was sent and has not come back
 */
public record OrderRow(
        UUID id,
        Urgency urgency,
        String number,
        String remaining,
        String title,
        String address,
        String service,
        @Nullable String engineer,
        String watcher,
        String dispatch,
        boolean pending) {}
