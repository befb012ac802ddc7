/** Regions and territories, where a place belongs, and how far a user sees. */
@NullMarked
package io.paidan.server.organisation;

import org.jspecify.annotations.NullMarked;
