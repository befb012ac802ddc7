package io.paidan.desktop.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

/** Times, days and spans as people of the company read them, in their language and zone. */
public final class Clockface {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Supplier<ZoneId> zone;

    public Clockface(Texts texts, Supplier<ZoneId> zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** Such as {@code 11:32}. */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone.get()));
    }

    /** Such as {@code 3月21日 周六} or {@code Sat 21 Mar}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.get("platform.dayPattern"), texts.locale())
                .format(day);
    }

    /** The time alone when it is today, else with its day: {@code 明日 09:00}, {@code Mon 09:00}. */
    public String timeOrDay(Instant at, Instant now) {
        return dayPrefix(at, now) + time(at);
    }

    /** From … to, such as {@code 09:00–11:00}, with the day when it is not today. */
    public String span(Instant from, Instant to, Instant now) {
        return dayPrefix(from, now) + time(from) + "–" + time(to);
    }

    /** To the nearest minute, as everywhere on screen. */
    public static long minutes(Duration duration) {
        return Math.round(duration.toSeconds() / 60.0);
    }

    /** Minutes up to an hour and a half, then hours and minutes: {@code 8 分}, {@code 1 小时 40 分}. */
    public String duration(Duration duration) {
        var minutes = minutes(duration);
        if (minutes <= 90) {
            return texts.get("platform.minutes", minutes);
        }
        return minutes % 60 == 0
                ? texts.get("platform.hours", minutes / 60)
                : texts.get("platform.hoursMinutes", minutes / 60, minutes % 60);
    }

    /** The same, to the second under a minute: {@code 25 秒}. */
    public String brief(Duration duration) {
        return duration.toSeconds() < 60 ? texts.get("platform.seconds", duration.toSeconds()) : duration(duration);
    }

    /** A difference with its sign, such as {@code +6 分} or {@code −12 分}. */
    public String change(Duration difference) {
        var sign = difference.isNegative() ? "−" : "+";
        return sign + duration(difference.abs());
    }

    /** How long ago, to the second under a minute. */
    public String age(Instant at, Instant now) {
        var age = Duration.between(at, now);
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return texts.get("platform.secondsAgo", Math.max(0, age.toSeconds()));
        }
        return texts.get("platform.ago", duration(age));
    }

    private String dayPrefix(Instant at, Instant now) {
        var day = LocalDate.ofInstant(at, zone.get());
        var today = LocalDate.ofInstant(now, zone.get());
        var ahead = day.toEpochDay() - today.toEpochDay();
        if (ahead == 0) {
            return "";
        }
        if (ahead == 1) {
            return texts.get("platform.tomorrow") + " ";
        }
        if (ahead == -1) {
            return texts.get("platform.yesterday") + " ";
        }
        return DateTimeFormatter.ofPattern(texts.get(pattern(day, today)), texts.locale())
                        .format(day) + " ";
    }

    private static String pattern(LocalDate day, LocalDate today) {
        if (day.isAfter(today) && day.isBefore(today.plusDays(7))) {
            return "platform.weekdayPattern";
        }
        return day.getYear() == today.getYear() ? "platform.shortDatePattern" : "platform.yearDatePattern";
    }
}
