/** Bringing one message out of the house: each kind of channel speaks its own protocol. */
@NullMarked
package io.paidan.server.notice.transport;

import org.jspecify.annotations.NullMarked;
