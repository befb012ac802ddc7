/** What the codes that masters hold are called, and that no other codes are taken in. */
@NullMarked
package io.paidan.server.term;

import org.jspecify.annotations.NullMarked;
