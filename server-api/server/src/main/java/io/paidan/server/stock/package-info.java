/** Parts, the stores that hold them, and how many. */
@NullMarked
package io.paidan.server.stock;

import org.jspecify.annotations.NullMarked;
