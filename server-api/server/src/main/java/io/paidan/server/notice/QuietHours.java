package io.paidan.server.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of a day in which nobody is to be woken, half-open.
 *
 * @param until may be earlier than {@code from}: then it is of the next day
 */
record QuietHours(LocalTime from, LocalTime until) {

    /** That moment itself when it is not quiet then; else when the quiet is over. */
    Instant after(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        var overnight = until.isBefore(from);
        var quiet =
                overnight ? !time.isBefore(from) || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return moment;
        }
        var day = overnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(until).atZone(zone).toInstant();
    }
}
