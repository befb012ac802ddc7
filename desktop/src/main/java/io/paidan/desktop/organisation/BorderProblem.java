package io.paidan.desktop.organisation;

/** What keeps a drawn line from being a border. */
enum BorderProblem {
    NONE,
    TOO_FEW,
    NOT_CLOSED,
    CROSSES_ITSELF,
    OUTSIDE
}
