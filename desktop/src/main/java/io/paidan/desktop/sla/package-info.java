/** What runs out of time, and the pages on which policies are set up. */
@NullMarked
package io.paidan.desktop.sla;

import org.jspecify.annotations.NullMarked;
