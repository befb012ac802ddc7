/**
 * Benchmarks of the planning module, plain main classes that {@code ./paidan bench} starts. A benchmark reads published
 * instances from files, lets the search work for the given CPU seconds, has every solution checked by code that shares
 * nothing with the search, and prints one CSV line a file. {@code docs/benchmarks.md} has the conventions and the figures.
 */
@NullMarked
package io.paidan.planning.benchmark;

import org.jspecify.annotations.NullMarked;
