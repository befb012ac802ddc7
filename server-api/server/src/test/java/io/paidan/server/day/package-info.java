/** A day of the company from the first call to the last closing, driven by REST and the clock. */
@NullMarked
package io.paidan.server.day;

import org.jspecify.annotations.NullMarked;
