/** The audit log, and what tampering with it looks like. */
@NullMarked
package io.paidan.server.audit;

import org.jspecify.annotations.NullMarked;
