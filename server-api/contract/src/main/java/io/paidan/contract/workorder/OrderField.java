package io.paidan.contract.workorder;

/** A field of a request that a template may require; the others are required of every request. */
public enum OrderField {
    DESCRIPTION,
    WINDOW
}
