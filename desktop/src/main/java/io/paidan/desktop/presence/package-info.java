/** Who else is looking at which order, and what this user looks at. */
@NullMarked
package io.paidan.desktop.presence;

import org.jspecify.annotations.NullMarked;
