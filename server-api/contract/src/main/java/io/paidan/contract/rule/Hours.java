package io.paidan.contract.rule;

import java.time.LocalTime;

/** Part of a day, half-open; over midnight when it ends before it begins, the whole day when both are the same. */
public record Hours(LocalTime from, LocalTime until) {

    public boolean contain(LocalTime time) {
        if (from.isBefore(until)) {
            return !time.isBefore(from) && time.isBefore(until);
        }
        return !time.isBefore(from) || time.isBefore(until);
    }
}
