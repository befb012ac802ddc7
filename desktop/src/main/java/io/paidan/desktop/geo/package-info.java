/** Small maps to point at places and areas with. */
@NullMarked
package io.paidan.desktop.geo;

import org.jspecify.annotations.NullMarked;
