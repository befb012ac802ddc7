/** Business calendars, policies and rules: what is promised, and until when. How orders stand is in package clock. */
@NullMarked
package io.paidan.server.sla;

import org.jspecify.annotations.NullMarked;
