/** Notices against real counterparts: a mail server and a web server that looks at what it gets. */
@NullMarked
package io.paidan.server.notice;

import org.jspecify.annotations.NullMarked;
