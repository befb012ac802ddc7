package io.paidan.contract.sheet;

/** How far an import is. */
public enum ImportPhase {
    /** The dry run: every row is tried and taken back. */
    CHECKING,
    /** The dry run is over; nothing was changed yet. */
    CHECKED,
    /** The good rows are saved, each on its own. */
    IMPORTING,
    DONE,
    /** Somebody stopped it: what was saved before stays. */
    CANCELLED,
    /** The file as a whole cannot be read, or the server stopped. */
    FAILED;

    /** True while the server works on it. */
    public boolean isRunning() {
        return this == CHECKING || this == IMPORTING;
    }
}
