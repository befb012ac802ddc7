/** Giving an order to an engineer, judged by planning. */
@NullMarked
package io.paidan.server.dispatch;

import org.jspecify.annotations.NullMarked;
