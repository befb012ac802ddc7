/** Work orders: how urgent they are, what they are called, and which of them a saved view holds. */
@NullMarked
package io.paidan.desktop.workorder;

import org.jspecify.annotations.NullMarked;
