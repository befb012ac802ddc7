package io.paidan.server.sheet;

/** Somebody wants the import to stop. */
final class ImportCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImportCancelledException() {
        super("cancelled", null, false, false);
    }
}
