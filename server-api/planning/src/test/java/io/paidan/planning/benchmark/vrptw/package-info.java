/**
 * The vehicle routing problem with time windows as Solomon and Gehring and Homberger publish it: like vehicles of limited
 * capacity, one depot, hard windows. The distance counts, each arc cut off after its first decimal; the fleet limit of the
 * file holds, fewer vehicles are no merit of their own.
 */
@NullMarked
package io.paidan.planning.benchmark.vrptw;

import org.jspecify.annotations.NullMarked;
