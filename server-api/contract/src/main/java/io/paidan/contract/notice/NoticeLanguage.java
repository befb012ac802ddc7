package io.paidan.contract.notice;

import java.util.Locale;

/** A language that notices are written in. */
public enum NoticeLanguage {
    EN(Locale.ENGLISH),
    ZH(Locale.CHINESE);

    private final Locale locale;

    NoticeLanguage(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
