package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeChannel;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a day in which nobody is to be woken, half-open.
 *
 * @param until may be earlier than {@code from}: then it is of the next day
 */
record QuietHours(LocalTime from, LocalTime until) {

    /**
     * That moment, or the end of the channel's quiet hours when it lies in them.
     *
     * @param usefulUntil until when he who is told can do something about it: quiet hours that last longer are passed
     */
    static Instant notBefore(Instant moment, NoticeChannel channel, ZoneId zone, @Nullable Instant usefulUntil) {
        var from = channel.quietFrom();
        var until = channel.quietUntil();
        if (from == null || until == null) {
            return moment;
        }
        var quietIsOver = new QuietHours(from, until).after(moment, zone);
        var tooLate = usefulUntil != null && !quietIsOver.isBefore(usefulUntil);
        return tooLate ? moment : quietIsOver;
    }

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
