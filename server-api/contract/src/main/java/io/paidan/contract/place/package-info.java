/** Addresses and names found in the region's map. */
@NullMarked
package io.paidan.contract.place;

import org.jspecify.annotations.NullMarked;
