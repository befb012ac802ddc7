package io.paidan.server.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the request that is being answered was sent with, as its {@code User-Agent} says. */
public final class CallerDevice {

    private static final int LONGEST = 80;

    private CallerDevice() {}

    /** Null when no request is being answered, or it does not say. */
    public static @Nullable String current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return null;
        }
        var said = request.getRequest().getHeader(HttpHeaders.USER_AGENT);
        return said == null || said.isBlank() ? null : said.substring(0, Math.min(LONGEST, said.length()));
    }
}
