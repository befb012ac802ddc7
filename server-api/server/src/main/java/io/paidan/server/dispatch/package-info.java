/**
 * Giving an order to an engineer by hand, by itself, by grabbing or through an outlet, judged by planning; what he answers,
 * and how it ends.
 */
@NullMarked
package io.paidan.server.dispatch;

import org.jspecify.annotations.NullMarked;
