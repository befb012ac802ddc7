/** Measuring programs that need the whole of the product. */
@NullMarked
package io.paidan.installer.benchmark;

import org.jspecify.annotations.NullMarked;
