/** The window: sign-in, top bar, panes, toasts. */
@NullMarked
package io.paidan.desktop.shell;

import org.jspecify.annotations.NullMarked;
