/** Work orders: how urgent they are, and their list. */
@NullMarked
package io.paidan.desktop.workorder;

import org.jspecify.annotations.NullMarked;
