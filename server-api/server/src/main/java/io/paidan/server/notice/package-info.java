/**
 * Telling people. A feature hands a {@link io.paidan.server.notice.NoticeRequest} to
 * {@link io.paidan.server.notice.Notices} in its own transaction; for everybody concerned and every channel that carries the
 * event one row is written there. {@code NoticeDelivery} sends the rows afterwards, on any number of servers.
 */
@NullMarked
package io.paidan.server.notice;

import org.jspecify.annotations.NullMarked;
