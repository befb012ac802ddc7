package io.paidan.server.notice;

import java.time.Instant;

/** Who changed something last, and when. */
record ChangedBy(String by, Instant at) {}
