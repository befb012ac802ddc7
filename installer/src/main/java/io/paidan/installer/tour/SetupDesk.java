package io.paidan.installer.tour;

/** A desk with setup open on it, and what works it. */
record SetupDesk(Journal journal, Hands hands, Eyes eyes, SetupSteps setup, Desk desk) {}
