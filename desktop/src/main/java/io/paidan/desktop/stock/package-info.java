/** The catalogue of parts as it is set up. */
@NullMarked
package io.paidan.desktop.stock;

import org.jspecify.annotations.NullMarked;
