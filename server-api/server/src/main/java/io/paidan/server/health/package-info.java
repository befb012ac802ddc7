/** What is missing in the masters, and where to mend it. */
@NullMarked
package io.paidan.server.health;

import org.jspecify.annotations.NullMarked;
