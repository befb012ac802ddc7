/** Acting on orders: ranking, dragging, assigning, undoing. */
@NullMarked
package io.paidan.desktop.dispatch;

import org.jspecify.annotations.NullMarked;
