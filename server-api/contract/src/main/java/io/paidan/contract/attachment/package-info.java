/** Photos, recordings and documents of an order. */
@NullMarked
package io.paidan.contract.attachment;

import org.jspecify.annotations.NullMarked;
