package io.paidan.contract.notice;

import java.util.Arrays;
import java.util.Optional;

/** A value that the words of a notice may speak of, written there as <code>{key}</code>. */
public enum NoticeVariable {
    NUMBER("number"),
    TITLE("title"),
    CUSTOMER("customer"),
    PHONE("phone"),
    ADDRESS("address"),
    PRIORITY("priority"),
    /** Until when somebody must have arrived. */
    DUE("due"),
    ENGINEER("engineer"),
    /** When the engineer is planned or expected to arrive. */
    ARRIVAL("arrival"),
    REASON("reason"),
    /** Who did it. */
    BY("by"),
    MINUTES("minutes"),
    /** What a rule or an escalation step says in its own words. */
    TEXT("text");

    private final String key;

    NoticeVariable(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<NoticeVariable> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
