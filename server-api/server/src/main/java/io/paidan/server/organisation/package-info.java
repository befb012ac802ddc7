/** Regions and territories, where a place belongs, how far a user sees, and the sheet of the users. */
@NullMarked
package io.paidan.server.organisation;

import org.jspecify.annotations.NullMarked;
