package io.paidan.server.attachment;

import java.io.OutputStream;
import java.util.Set;

/** What becomes of a file on its way to somebody who is not shown where it was taken. */
final class Placeless {

    private static final String PNG = "image/png";
    /** Nothing writes into them where they were made. */
    private static final Set<String> SILENT = Set.of("image/gif", "image/bmp");

    private Placeless() {}

    /** True for pictures and videos of a kind into which cameras write where they were. */
    static boolean mayTell(String mediaType) {
        return (mediaType.startsWith("image/") || mediaType.startsWith("video/")) && !SILENT.contains(mediaType);
    }

    /** False for a kind that can be given only with all that was written into it. */
    static boolean isKnown(String mediaType) {
        return mediaType.equals(Exposure.JPEG) || mediaType.equals(PNG);
    }

    static OutputStream stream(String mediaType, OutputStream out) {
        return switch (mediaType) {
            case Exposure.JPEG -> new PlacelessJpeg(out);
            case PNG -> new PlacelessPng(out);
            default -> throw new IllegalArgumentException("nothing can be taken out of " + mediaType);
        };
    }
}
