/**
 * What every feature of the server stands on: settings, time, the region's map, and how a start or a request is refused.
 *
 * <p>A service refuses by {@link io.paidan.server.platform.ProblemException}; nothing else reaches a caller as a problem.
 */
@NullMarked
package io.paidan.server.platform;

import org.jspecify.annotations.NullMarked;
