/** Signing in and out, who is asking, and the one table of what each role may ask. */
@NullMarked
package io.paidan.server.session;

import org.jspecify.annotations.NullMarked;
