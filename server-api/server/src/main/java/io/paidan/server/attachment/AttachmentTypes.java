package io.paidan.server.attachment;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Which files are taken: pictures, recordings and documents, nothing that runs. The contents say what a file is; its name only
 * says which document of a family, and has to end as such a file does, for by its ending it is opened on a desk.
 */
final class AttachmentTypes {

    /** How much of a file says what it is; of a picture also when and where it was taken. */
    static final int BEGINNING = 256 * 1024;

    private static final Tika TIKA = new Tika();
    private static final MediaTypeRegistry KINDS =
            MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();
    /** Each with the endings of its files. */
    private static final Map<String, Set<String>> DOCUMENTS = Map.ofEntries(
            entry("application/pdf", Set.of("pdf")),
            entry("text/plain", Set.of("txt", "text", "log", "md")),
            entry("text/csv", Set.of("csv")),
            entry("application/rtf", Set.of("rtf")),
            entry("application/msword", Set.of("doc")),
            entry("application/vnd.ms-excel", Set.of("xls")),
            entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
            entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
            entry("application/vnd.oasis.opendocument.text", Set.of("odt")),
            entry("application/vnd.oasis.opendocument.spreadsheet", Set.of("ods")));

    private static final String UNKNOWN = MediaType.OCTET_STREAM.toString();
    private static final String TEXT = MediaType.TEXT_PLAIN.toString();
    /** A picture that can hold a program. */
    private static final String SVG = "image/svg+xml";

    private AttachmentTypes() {}

    /** Empty when files of its kind are not taken. */
    static Optional<String> find(byte[] beginning, String name) {
        var type = type(beginning, name);
        return isTaken(type) && endsLikeOne(type, name) ? Optional.of(type) : Optional.empty();
    }

    /** What a file seems to be, for saying why it is not taken. */
    static String nameOf(byte[] beginning, String name) {
        var type = type(beginning, name);
        return isTaken(type) ? type + " (." + ending(name) + ")" : type;
    }

    private static String type(byte[] beginning, String name) {
        var found = found(beginning);
        var named = TIKA.detect(beginning, name);
        var isOneOfThem =
                !found.equals(UNKNOWN) && KINDS.isSpecializationOf(MediaType.parse(named), MediaType.parse(found));
        return isOneOfThem && isTaken(named) ? named : found;
    }

    /** Text in the letters of an older code page, such as GB18030, looks like nothing known but holds no control characters. */
    private static String found(byte[] beginning) {
        var found = TIKA.detect(beginning);
        return found.equals(UNKNOWN) && isText(beginning) ? TEXT : found;
    }

    private static boolean isText(byte[] beginning) {
        for (var letter : beginning) {
            if (letter >= 0 && letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean isTaken(String type) {
        return isMedia(type) || DOCUMENTS.containsKey(type);
    }

    private static boolean isMedia(String type) {
        return !type.equals(SVG) && Stream.of("image/", "audio/", "video/").anyMatch(type::startsWith);
    }

    private static boolean endsLikeOne(String type, String name) {
        var ending = ending(name);
        return ending.isEmpty()
                || (isMedia(type)
                        ? isMedia(TIKA.detect("file." + ending))
                        : DOCUMENTS.getOrDefault(type, Set.of()).contains(ending));
    }

    private static String ending(String name) {
        var point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }
}
