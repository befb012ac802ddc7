/** Load programs against the running server; {@code ./paidan bench server}. */
@NullMarked
package io.paidan.server.benchmark;

import org.jspecify.annotations.NullMarked;
