package io.paidan.server.sheet;

/** What a row did to the record of its key. */
enum RowChange {
    ADDED,
    CHANGED,
    UNCHANGED
}
