package io.paidan.contract.workorder;

import io.paidan.contract.platform.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of several orders to be closed.
 *
 * @param problem why it was not; null when it was closed
 */
public record ClosingResult(UUID id, @Nullable Problem problem) {

    public boolean isClosed() {
        return problem == null;
    }
}
