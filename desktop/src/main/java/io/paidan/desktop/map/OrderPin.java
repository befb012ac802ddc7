package io.paidan.desktop.map;

import io.paidan.desktop.workorder.Urgency;
import java.util.UUID;

/**
 * An open order on the map.
 *
 * @param waiting true while nobody has it: drawn larger
 * @param pending true while something about it is on its way to the server, or somebody else has it in the hand
 */
record OrderPin(UUID id, World at, Urgency urgency, boolean waiting, boolean pending) {}
