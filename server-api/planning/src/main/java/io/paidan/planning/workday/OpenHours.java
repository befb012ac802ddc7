package io.paidan.planning.workday;

/** When something may begin: {@code [open, close)}. */
public record OpenHours(int open, int close) {
    public static final OpenHours ALWAYS = new OpenHours(Integer.MIN_VALUE / 4, Integer.MAX_VALUE / 4);

    public OpenHours {
        if (open >= close) {
            throw new IllegalArgumentException(
                    "nothing can begin at or after %d and before %d. Maybe the two are swapped."
                            .formatted(open, close));
        }
    }

    /** Exactly then. */
    public static OpenHours at(int time) {
        return new OpenHours(time, time + 1);
    }

    /** The last time at which something may begin. */
    int latest() {
        return close - 1;
    }
}
