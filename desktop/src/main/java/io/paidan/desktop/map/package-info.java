/** The live map and what is dragged on it. */
@NullMarked
package io.paidan.desktop.map;

import org.jspecify.annotations.NullMarked;
