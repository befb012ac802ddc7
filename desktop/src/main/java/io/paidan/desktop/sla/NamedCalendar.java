package io.paidan.desktop.sla;

import io.paidan.contract.sla.SaveCalendar;

/** A calendar as it is to be saved, with the id it is saved under. */
record NamedCalendar(String id, SaveCalendar command) {}
