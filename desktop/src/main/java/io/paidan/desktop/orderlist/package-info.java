/** The left pane: the orders as rows, in tabs. */
@NullMarked
package io.paidan.desktop.orderlist;

import org.jspecify.annotations.NullMarked;
