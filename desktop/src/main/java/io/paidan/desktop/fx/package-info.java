/** The only room that may hop to the user interface thread. */
@NullMarked
package io.paidan.desktop.fx;

import org.jspecify.annotations.NullMarked;
