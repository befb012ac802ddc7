/** Customers as they are set up, and erasing one at his wish. */
@NullMarked
package io.paidan.desktop.customer;

import org.jspecify.annotations.NullMarked;
