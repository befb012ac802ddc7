package io.paidan.contract.sla;

import java.time.DayOfWeek;

/** Hours that come back every week. */
public record WeekHours(DayOfWeek day, OpenHours hours) {}
