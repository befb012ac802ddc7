/** The catalogue of parts and the stores they lie in, as they are set up. */
@NullMarked
package io.paidan.desktop.stock;

import org.jspecify.annotations.NullMarked;
