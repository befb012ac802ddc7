package io.paidan.server.platform.database;

/** For statements whose rows are handed on one by one, within a transaction. */
public final class Streaming {

    /** So many are in memory at a time; without it, PostgreSQL's driver takes all of them before it gives the first. */
    public static final int ROWS_AT_ONCE = 500;

    private Streaming() {}
}
