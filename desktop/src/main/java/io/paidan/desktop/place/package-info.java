/** Addresses of the region, looked for while somebody types. */
@NullMarked
package io.paidan.desktop.place;

import org.jspecify.annotations.NullMarked;
