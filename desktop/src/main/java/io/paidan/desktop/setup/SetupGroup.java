package io.paidan.desktop.setup;

/** A heading in the navigation, in the order of the screen. */
public enum SetupGroup {
    ORGANISATION,
    SERVICE,
    SLA,
    NOTICES,
    DATA
}
