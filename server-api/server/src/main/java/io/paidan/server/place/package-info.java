/** Where things are, when only their address is known. */
@NullMarked
package io.paidan.server.place;

import org.jspecify.annotations.NullMarked;
