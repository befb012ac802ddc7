package io.paidan.server.attachment;

import io.paidan.contract.attachment.Attachment;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AttachmentController {

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/api/work-orders/{id}/attachments")
    List<Attachment> list(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return attachments.list(id, Scope.of(user));
    }

    /** The body is the file itself, of any content type. */
    @PutMapping("/api/work-orders/{id}/attachments/{attachmentId}")
    @ResponseStatus(HttpStatus.CREATED)
    Attachment add(
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            @RequestParam String name,
            @RequestParam @Nullable Instant takenAt,
            @RequestParam @Nullable Double lat,
            @RequestParam @Nullable Double lon,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletRequest request)
            throws IOException {
        var label = new FileLabel(name.strip(), takenAt, lat, lon);
        return attachments.add(id, attachmentId, label, request.getInputStream(), request.getContentLengthLong(), user);
    }

    /** Never shown by a browser as a page, whatever it is. */
    @GetMapping("/api/attachments/{id}")
    void get(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user, HttpServletResponse response)
            throws IOException {
        var attachment = attachments.get(id, Scope.of(user));
        attachments.requireFile(attachment);
        var isPlaceHidden = attachments.isPlaceHidden(attachment, user);
        response.setContentType(attachment.mediaType());
        if (!isPlaceHidden) {
            response.setContentLengthLong(attachment.bytes());
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(attachment.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var out = new BufferedOutputStream(response.getOutputStream());
        attachments.read(attachment, isPlaceHidden ? Placeless.stream(attachment.mediaType(), out) : out);
        out.flush();
    }

    @DeleteMapping("/api/attachments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) throws IOException {
        attachments.delete(id, user);
    }
}
