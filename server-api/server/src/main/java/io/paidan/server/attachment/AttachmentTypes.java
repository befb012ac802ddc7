package io.paidan.server.attachment;

import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** Which files are taken, judged by their contents: pictures, recordings and documents, nothing that runs. */
final class AttachmentTypes {

    /** How much of a file says what it is; of a photo also when and where it was taken. */
    static final int BEGINNING = 256 * 1024;

    private static final Tika TIKA = new Tika();
    private static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "text/plain",
            "text/csv",
            "application/rtf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet");
    /** A picture that can hold a program. */
    private static final String SVG = "image/svg+xml";

    private AttachmentTypes() {}

    /** Empty when files of its kind are not taken. */
    static Optional<String> find(byte[] beginning, String name) {
        var type = TIKA.detect(beginning, name);
        var taken = (type.startsWith("image/") && !type.equals(SVG))
                || type.startsWith("audio/")
                || type.startsWith("video/")
                || DOCUMENTS.contains(type);
        return taken ? Optional.of(type) : Optional.empty();
    }

    /** What a file seems to be, for saying why it is not taken. */
    static String nameOf(byte[] beginning, String name) {
        return TIKA.detect(beginning, name);
    }
}
