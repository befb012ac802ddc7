package io.paidan.desktop.dispatch;

/** Where an order was picked up. */
public enum DragSource {
    LIST,
    MAP,
    TIMELINE,
    INSPECTOR
}
