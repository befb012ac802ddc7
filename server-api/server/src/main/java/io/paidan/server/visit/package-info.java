/** Visits: stored, moved on, and told to the engineer. */
@NullMarked
package io.paidan.server.visit;

import org.jspecify.annotations.NullMarked;
