package io.paidan.contract.tracking;

import java.util.List;

/**
 * What became of a list of reported positions.
 *
 * @param stored how many are kept
 * @param refused those that are not, in the order they were sent
 */
public record PositionReceipt(int stored, List<RefusedPosition> refused) {
    public PositionReceipt {
        refused = List.copyOf(refused);
    }
}
