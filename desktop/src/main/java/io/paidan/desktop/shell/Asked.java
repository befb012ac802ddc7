package io.paidan.desktop.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** What somebody fills in and sends. */
interface Asked {

    /** Why it did not work; empty when nothing is wrong. */
    ReadOnlyStringProperty problemProperty();

    ReadOnlyBooleanProperty busyProperty();

    void send();
}
