/** The road network of a region and the travel times on it. */
@NullMarked
package io.paidan.routing.travel;

import org.jspecify.annotations.NullMarked;
