package io.paidan.server.day;

import java.util.Locale;

/** What becomes of one order of the scripted day, by its number. */
record Story(int number) {

    /** In the title of what is to be proven. */
    static final String PROVEN = "proven";

    /** The ways in which the orders of the day come to their engineers, one after another. */
    enum Way {
        AUTOMATIC,
        AGENT,
        REVIEW,
        FORWARD,
        GRAB
    }

    Way way() {
        return Way.values()[number % Way.values().length];
    }

    /** Stands in the title: the dispatch rules of the day read the way from it, and whether it is to be proven. */
    String title() {
        return "%s %03d%s".formatted(way().name().toLowerCase(Locale.ROOT), number, isProven() ? " " + PROVEN : "");
    }

    static Story of(String title) {
        return new Story(Integer.parseInt(title.split(" ")[1]));
    }

    /** The customer wants to see a photo and to sign. */
    boolean isProven() {
        return number % 6 == 0;
    }

    /** Who grabs an order has accepted it by that. */
    boolean isDeclinedFirst() {
        return number % 11 == 3 && way() != Way.GRAB;
    }

    /** His phone lies in the van: the engineer answers nothing until the company has lost patience. */
    boolean isIgnored() {
        return number % 13 == 5 && way() != Way.GRAB;
    }

    /** A part is missing at the first visit, and comes an hour later. */
    boolean lacksPart() {
        return number % 17 == 6;
    }

    /** The dispatcher has him come an hour later once he has accepted. */
    boolean isPutOff() {
        return number % 19 == 7;
    }

    /** The customer asks for another time once the engineer has accepted. */
    boolean isRescheduled() {
        return number % 31 == 11;
    }

    /** The agent never calls back: nobody confirms what was done. */
    boolean isForgotten() {
        return number % 37 == 12;
    }

    boolean isReworked() {
        return number % 23 == 8;
    }

    boolean isCancelled() {
        return number % 29 == 9;
    }

    /** Where it lies: one of the three territories. */
    int territory() {
        return number % 3;
    }
}
