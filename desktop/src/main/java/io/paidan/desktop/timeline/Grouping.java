package io.paidan.desktop.timeline;

/** How the timeline's rows are put together. */
public enum Grouping {
    TERRITORY,
    STATE,
    NAME
}
