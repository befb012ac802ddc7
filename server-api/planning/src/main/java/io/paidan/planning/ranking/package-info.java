/**
 * Who should do an order: for every engineer the best place in his day, what that costs and everything that speaks for or
 * against him; for the unfit all their reasons.
 */
@NullMarked
package io.paidan.planning.ranking;

import org.jspecify.annotations.NullMarked;
