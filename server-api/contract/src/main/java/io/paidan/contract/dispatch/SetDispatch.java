package io.paidan.contract.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * Bring a ready order to an engineer another way.
 *
 * @param forwardTo the territory whose manager gets it; required for {@link DispatchMode#FORWARD}
 * @param version the version of the order the caller saw
 */
public record SetDispatch(DispatchMode mode, @Nullable String forwardTo, int version) {}
