package io.paidan.routing.osm;

import java.io.IOException;

/** The file is no OpenStreetMap extract, or not all of one. */
public final class BrokenExtractException extends IOException {

    /** What is wrong with it. */
    public enum Fault {
        EMPTY,
        NOT_PBF,
        CUT_OFF,
        UNREADABLE
    }

    private final Fault fault;

    BrokenExtractException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    BrokenExtractException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
