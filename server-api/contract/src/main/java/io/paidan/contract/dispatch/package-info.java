/** Who could do an order, when, and at what cost to the rest of his day. */
@NullMarked
package io.paidan.contract.dispatch;

import org.jspecify.annotations.NullMarked;
