/** Reporting positions. */
@NullMarked
package io.paidan.contract.tracking;

import org.jspecify.annotations.NullMarked;
