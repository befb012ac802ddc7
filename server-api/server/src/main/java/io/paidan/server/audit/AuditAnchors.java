package io.paidan.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
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

    /** The last number that was written down of each chain. */
    SortedMap<String, Long> lengths() {
        var lengths = new TreeMap<String, Long>();
        read("", anchor -> lengths.merge(anchor.region(), anchor.seq(), Math::max));
        return lengths;
    }

    /** What was written down of this chain between these numbers, and where it ended last. */
    WrittenEnds of(String region, long after, long until) {
        var ends = new WrittenEnds(after, until);
        read(region, ends::add);
        return ends;
    }

    /**
     * One after the other, as there is a line for every minute; without one that was only half written when the machine went
     * down.
     *
     * @param region of one chain only; empty for all
     * @throws UncheckedIOException when the file is there and cannot be read
     */
    private void read(String region, Consumer<Anchor> to) {
        if (!Files.exists(file)) {
            return;
        }
        var wanted = region.isEmpty() ? " " : " " + region + " ";
        try (var lines = Files.lines(file)) {
            lines.filter(line -> line.startsWith(wanted, line.indexOf(' ')))
                    .map(LINE::matcher)
                    .filter(line -> line.matches())
                    .map(line -> new Anchor(
                            line.group(2),
                            Long.parseLong(line.group(3)),
                            HexFormat.of().parseHex(line.group(4)),
                            line.group(5) != null))
                    .forEach(to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
