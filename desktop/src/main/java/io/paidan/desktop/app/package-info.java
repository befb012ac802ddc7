/** Wiring: everything the console is made of is put together here. */
@NullMarked
package io.paidan.desktop.app;

import org.jspecify.annotations.NullMarked;
