/** OpenStreetMap extracts: checking a {@code .osm.pbf} and reading its shapes. */
@NullMarked
package io.paidan.routing.osm;

import org.jspecify.annotations.NullMarked;
