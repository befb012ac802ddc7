package io.paidan.desktop.dispatch;

import java.util.UUID;

/** Something done at this console that can be undone and redone. */
sealed interface Act permits AssignmentAct, PinAct {

    UUID orderId();
}
