package io.paidan.server.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The ends of the chains at certain times, in a file outside the database: whoever cuts the end off a chain there cannot cut
 * it off here. One line each: time, region, number, hash, and {@code sealed} where the former lines of a chain end.
 */
record AuditAnchors(Path file) {

    /**
     * The chain of that region had this link with this hash.
     *
     * @param isSeal true when it is the last of the former links
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared as a whole
    record Anchor(String region, long seq, byte[] hash, boolean isSeal) {

        String line(Instant at) {
            return "%s %s %d %s%s%n".formatted(at, region, seq, HexFormat.of().formatHex(hash), isSeal ? SEALED : "");
        }
    }

    private static final String SEALED = " sealed";

    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) (\\d{1,18}) ([0-9a-f]{64})(" + SEALED + ")?");

    static AuditAnchors in(Path home) {
        return new AuditAnchors(home.resolve("audit-anchors.log"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    void append(String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                line,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
    }

    /** Without a line that was only half written when the machine went down. */
    List<Anchor> list() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(LINE::matcher)
                    .filter(line -> line.matches())
                    .map(line -> new Anchor(
                            line.group(2),
                            Long.parseLong(line.group(3)),
                            HexFormat.of().parseHex(line.group(4)),
                            line.group(5) != null))
                    .toList();
        }
    }
}
