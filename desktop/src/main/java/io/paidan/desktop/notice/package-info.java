/** What the console tells its user: in passing, and what waits for him behind the bell. */
@NullMarked
package io.paidan.desktop.notice;

import org.jspecify.annotations.NullMarked;
