package io.paidan.desktop.map;

import java.util.UUID;

/**
 * What is written beside an engineer while an order is in the hand.
 *
 * @param rank 1 is best; 0 for one who cannot take it
 * @param text the minutes by road, or the first reason why not
 */
record DragChip(UUID engineerId, int rank, String text) {}
