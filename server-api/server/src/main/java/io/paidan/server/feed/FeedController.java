package io.paidan.server.feed;

import io.paidan.server.session.CurrentSession;
import io.paidan.server.session.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FeedController {

    private final FeedStreams streams;
    private final CurrentSession sessions;

    FeedController(FeedStreams streams, CurrentSession sessions) {
        this.streams = streams;
        this.sessions = sessions;
    }

    /** Answers for as long as the console listens; its thread is a virtual one. */
    @GetMapping("/api/events")
    void events(
            @AuthenticationPrincipal SignedInUser user,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        streams.serve(
                user,
                () -> sessions.find(request),
                lastEventId == null ? from : lastEventId,
                response.getOutputStream());
    }
}
