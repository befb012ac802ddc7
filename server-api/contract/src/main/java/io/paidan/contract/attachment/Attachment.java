package io.paidan.contract.attachment;

import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an order.
 *
 * @param mediaType by its contents, whatever its name says
 * @param bytes how long it is
 * @param takenAt when a photo or recording was made; null when nobody says
 * @param place where; null when nobody says
 */
public record Attachment(
        UUID id,
        UUID workOrderId,
        String name,
        String mediaType,
        long bytes,
        @Nullable Instant takenAt,
        @Nullable GeoPoint place,
        String addedBy,
        Instant createdAt) {

    /** True for a photo of any kind, also one that no console can show. */
    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** True for what a console can show as a picture. */
    public boolean isPicture() {
        return mediaType.equals("image/jpeg") || mediaType.equals("image/png") || mediaType.equals("image/gif");
    }
}
