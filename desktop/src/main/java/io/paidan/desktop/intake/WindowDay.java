package io.paidan.desktop.intake;

/** On which day the customer can be visited. */
enum WindowDay {
    ANY,
    TODAY,
    TOMORROW,
    OTHER
}
