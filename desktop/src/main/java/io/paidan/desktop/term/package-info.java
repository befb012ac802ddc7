/** What the codes that masters hold are called, as it is set up. */
@NullMarked
package io.paidan.desktop.term;

import org.jspecify.annotations.NullMarked;
