package io.paidan.server.sheet;

import io.paidan.contract.sheet.BadRow;
import java.util.List;

/** A row cannot be saved, for these reasons. */
final class RefusedRowException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<BadRow> reasons;

    RefusedRowException(List<BadRow> reasons) {
        super(reasons.toString(), null, false, false);
        this.reasons = reasons;
    }

    List<BadRow> reasons() {
        return reasons;
    }
}
