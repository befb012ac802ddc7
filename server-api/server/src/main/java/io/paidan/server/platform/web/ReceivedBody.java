package io.paidan.server.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.WebUtils;

/** The JSON that came with a command, as it was sent: the audit log's filter keeps it until the command is done. */
public final class ReceivedBody {

    private ReceivedBody() {}

    /** Empty when none came. */
    public static String of(HttpServletRequest request) {
        var kept = WebUtils.getNativeRequest(request, ContentCachingRequestWrapper.class);
        return kept == null ? "" : new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
