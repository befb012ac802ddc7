/** One planned going-there by one engineer, and the life of it. */
@NullMarked
package io.paidan.contract.visit;

import org.jspecify.annotations.NullMarked;
