package io.paidan.server.sheet;

import io.paidan.contract.sheet.SheetFormat;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.session.SignedInUser;

/** Remembers who took what away as a file. */
public interface ExportTrail {

    /** Before the first row goes out, and whether or not the last one does. */
    void begin(SignedInUser user, SheetKind kind, SheetFormat format);
}
