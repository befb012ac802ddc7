/** What is missing or wrong in the masters, and the way to where each is mended. */
@NullMarked
package io.paidan.desktop.health;

import org.jspecify.annotations.NullMarked;
