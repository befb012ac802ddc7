/** Keys and what is made once on a folder of several servers. */
@NullMarked
package io.paidan.server.platform.secret;

import org.jspecify.annotations.NullMarked;
