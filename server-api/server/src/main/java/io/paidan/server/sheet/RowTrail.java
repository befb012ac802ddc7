package io.paidan.server.sheet;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.session.SignedInUser;
import java.util.Map;

/** Remembers each row of a file as if it had been sent by itself. */
public interface RowTrail {

    /**
     * The running transaction saves a row.
     *
     * @param line where it stands in its file
     * @param row what it says, by the name of its column
     */
    void begin(SignedInUser user, SheetKind kind, int line, Map<String, String> row);
}
