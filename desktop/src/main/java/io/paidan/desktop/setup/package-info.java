/** Setup: the place where a company's masters are kept, and the one way in which each of them is listed and edited. */
@NullMarked
package io.paidan.desktop.setup;

import org.jspecify.annotations.NullMarked;
