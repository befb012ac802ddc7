/** Who is looking at what: told to the consoles, stored nowhere. */
@NullMarked
package io.paidan.server.presence;

import org.jspecify.annotations.NullMarked;
