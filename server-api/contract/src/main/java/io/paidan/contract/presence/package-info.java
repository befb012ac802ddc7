/** Who is looking at which order, or has it in the hand: told while it lasts, stored nowhere. */
@NullMarked
package io.paidan.contract.presence;

import org.jspecify.annotations.NullMarked;
