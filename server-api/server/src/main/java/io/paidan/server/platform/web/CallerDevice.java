package io.paidan.server.platform.web;

import io.paidan.contract.platform.DeviceHeader;
import io.paidan.contract.platform.TextLimits;
import jakarta.servlet.http.HttpServletRequest;
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
        var said = of(request.getRequest());
        return said.isEmpty() ? null : TextLimits.cut(said, LONGEST);
    }

    /** In full; empty when it does not say. */
    public static String of(HttpServletRequest request) {
        var said = request.getHeader(HttpHeaders.USER_AGENT);
        return said == null ? "" : DeviceHeader.read(said);
    }
}
