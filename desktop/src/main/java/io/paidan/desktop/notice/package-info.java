/** What the console tells its user in passing. */
@NullMarked
package io.paidan.desktop.notice;

import org.jspecify.annotations.NullMarked;
