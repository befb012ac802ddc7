package io.paidan.server.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The language to answer a request in: the first of the accepted ones that there is, else English. */
public final class CallerLanguage {

    private static final List<Locale> THERE_ARE = List.of(Locale.ENGLISH, Locale.CHINESE);

    private CallerLanguage() {}

    public static Locale of(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Language");
        if (accepted == null || accepted.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(accepted), THERE_ARE);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
