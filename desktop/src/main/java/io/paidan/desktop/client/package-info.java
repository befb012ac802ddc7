/** Talks with the server: requests, the live stream and the server's time. */
@NullMarked
package io.paidan.desktop.client;

import org.jspecify.annotations.NullMarked;
