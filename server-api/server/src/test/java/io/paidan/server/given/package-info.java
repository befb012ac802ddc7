/**
 * Orders, visits and working engineers put straight into a test's database, so that a test says only what matters to it:
 * {@code given.order(aWorkOrder().urgent().in("oberland-nord"))}.
 */
@NullMarked
package io.paidan.server.given;

import org.jspecify.annotations.NullMarked;
