/** The right pane: everything about the one order or engineer that is picked. */
@NullMarked
package io.paidan.desktop.inspector;

import org.jspecify.annotations.NullMarked;
