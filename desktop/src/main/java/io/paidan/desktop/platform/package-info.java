/** Words, look and settings of the console. */
@NullMarked
package io.paidan.desktop.platform;

import org.jspecify.annotations.NullMarked;
