/** What the map shows, and how it is drawn. */
@NullMarked
package io.paidan.routing.map;

import org.jspecify.annotations.NullMarked;
