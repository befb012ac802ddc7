/** Photos, recordings and documents of an order in the console. */
@NullMarked
package io.paidan.desktop.attachment;

import org.jspecify.annotations.NullMarked;
