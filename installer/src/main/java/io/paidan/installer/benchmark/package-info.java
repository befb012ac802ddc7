/** Benchmarks, by name. Their figures are in docs/benchmarks.md. */
@NullMarked
package io.paidan.installer.benchmark;

import org.jspecify.annotations.NullMarked;
